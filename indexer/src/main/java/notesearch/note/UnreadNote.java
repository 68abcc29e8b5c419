package notesearch.note;

/**
 * A file that cannot be read at the moment, for a reason that lies with the machine and may pass, as
 * when there are no file handles left. What was known of it is still the best there is.
 *
 * @param reason one sentence for the reader
 */
public record UnreadNote(NotePath path, String reason) implements Reading {}
