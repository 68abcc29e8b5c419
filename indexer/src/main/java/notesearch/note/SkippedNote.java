package notesearch.note;

/**
 * A file that could not be read as a note.
 *
 * @param reason one sentence for the reader: what was found and what was expected
 */
public record SkippedNote(NotePath path, String reason) implements Reading {}
