package notesearch.search;

import java.util.List;

/**
 * The matching sections of a note.
 *
 * @param total how many there are
 * @param best at most {@value NoteHits#MOST}, best first
 */
record FoundNote(int total, List<Found> best) {}
