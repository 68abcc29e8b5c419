package notesearch.search;

/**
 * A matched part of a text.
 *
 * @param start in UTF-16 units, included
 * @param end in UTF-16 units, not included
 */
public record Mark(int start, int end) {}
