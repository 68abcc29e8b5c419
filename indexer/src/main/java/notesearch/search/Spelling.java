package notesearch.search;

/**
 * A word of the notes that may be what was meant.
 *
 * @param edits how many letters have to be added, left out, changed, or swapped with their neighbour
 * @param sections how many hold it
 */
record Spelling(String term, int edits, int sections) {}
