package notesearch.note;

import org.jspecify.annotations.Nullable;

/**
 * Something the person who runs notesearch has to know and can mend. The message is written for
 * them: what was found, what was expected, what to do.
 */
public class NotesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotesException(String message) {
        super(message);
    }

    public NotesException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
