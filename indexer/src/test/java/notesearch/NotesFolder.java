package notesearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of notes that a test writes. */
public final class NotesFolder {

    /** Longer than the time in which a file system cannot tell two writes apart. */
    private static final long SETTLED_MILLIS = 40;

    private final Path folder;

    public NotesFolder(Path folder) {
        this.folder = folder;
        create(folder);
    }

    public Path path() {
        return folder;
    }

    /** Writes or overwrites a note, with the folders above it. */
    public NotesFolder write(String path, String... lines) {
        Path file = folder.resolve(path);
        create(file.getParent());
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public NotesFolder delete(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public NotesFolder rename(String from, String to) {
        Path file = folder.resolve(to);
        create(file.getParent());
        try {
            Files.move(folder.resolve(from), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits until what was written so far is old enough to be told apart from what comes. */
    public NotesFolder settle() {
        try {
            Thread.sleep(SETTLED_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
