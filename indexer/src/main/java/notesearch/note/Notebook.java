package notesearch.note;

import java.nio.file.Path;

/**
 * A folder of notes on disk. Reads only, and only inside the folder. Thread-safe.
 */
public final class Notebook {

    private final Path folder;

    private Notebook(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the folder.
     *
     * @throws NotesException where it does not exist, is no folder or cannot be read
     */
    public static Notebook at(Path folder) {
        return new Notebook(folder);
    }

    /** The folder by its real path. */
    public Path folder() {
        return folder;
    }

    /**
     * Walks over the folder.
     *
     * @throws NotesException where the folder itself cannot be listed
     */
    public Listing list() {
        throw new UnsupportedOperationException();
    }

    /** Reads a listed file; never throws for what is wrong with the file. */
    public Reading read(NotePath path) {
        throw new UnsupportedOperationException();
    }

    /** Whether the note's file is there now. */
    public boolean has(NotePath path) {
        throw new UnsupportedOperationException();
    }
}
