package notesearch.index;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import notesearch.note.NotePath;
import notesearch.note.Notebook;

/**
 * The notes as Lucene keeps them, in a directory of its own that can be deleted at any time.
 *
 * <p>Thread-safe: any number of threads may read, while one applies plans. Whoever opens an index
 * closes it.
 */
public final class NoteIndex implements AutoCloseable {

    private NoteIndex() {}

    /**
     * Opens the index in {@code data} for reading and writing, creating it where there is none and
     * emptying it where it has another format or cannot be read.
     *
     * @throws notesearch.note.NotesException where the directory cannot be written, or another
     *     process holds it
     */
    public static NoteIndex open(Path data) {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens the last commit for reading alone, whoever holds the index; empty where there is no
     * commit of this format.
     */
    public static Optional<NoteIndex> openCommitted(Path data) {
        throw new UnsupportedOperationException();
    }

    /** What the index knows of each file, hidden and skipped ones too. */
    public Map<NotePath, IndexedFile> files() {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads what the plan names and makes it searchable, a note at a time being replaced as a whole,
     * in batches; then commits.
     *
     * @throws InterruptedException when the thread is interrupted; what was done stays
     */
    public Applied apply(IndexPlan plan, Notebook notebook, Progress progress) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Whether the view holds a note at this path that can be shown. */
    public boolean holds(NotePath path, View view) {
        throw new UnsupportedOperationException();
    }

    public IndexStatus status(View view) {
        throw new UnsupportedOperationException();
    }

    public IndexState state() {
        throw new UnsupportedOperationException();
    }

    /** Says that the notes folder is gone for now, or back. */
    public void notesMissing(boolean missing) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
