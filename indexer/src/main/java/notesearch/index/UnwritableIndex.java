package notesearch.index;

import notesearch.note.NotesException;
import org.apache.lucene.store.LockObtainFailedException;

/** An index cannot be brought up to date; what was committed to it before may still be read. */
public final class UnwritableIndex extends NotesException {

    private static final long serialVersionUID = 1L;

    private final String found;

    /**
     * @param found a sentence on what is so
     * @param advice a sentence on what to do
     */
    UnwritableIndex(String found, String advice, Exception cause) {
        super(found + " " + advice, cause);
        this.found = found;
    }

    /** The message without its advice, for those who can do without a newer index. */
    public String found() {
        return found;
    }

    /** Whether that is because another process holds it, which keeps it up to date itself. */
    public boolean isInUse() {
        return getCause() instanceof LockObtainFailedException;
    }
}
