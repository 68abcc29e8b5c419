package notesearch.note;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder of notes on disk. Reads only, and only inside the folder: links out of it are not
 * followed. Thread-safe.
 */
public final class Notebook {

    /** The largest note that is read, in bytes. */
    public static final int LARGEST_NOTE = 10 * 1024 * 1024;

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
        if (!Files.exists(folder)) {
            throw new NotesException("The notes folder " + folder + " does not exist. Create it, or name another.");
        }
        if (!Files.isDirectory(folder)) {
            throw new NotesException(folder + " is a file; expected a folder of notes. Name the folder it lies in.");
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new NotesException("The notes folder " + folder
                    + " cannot be read: permission denied. Give this user the right to read it, or name another.");
        }
        try {
            return new Notebook(folder.toRealPath());
        } catch (IOException e) {
            throw new NotesException("The notes folder " + folder + " cannot be read: " + Failure.reason(e) + ".", e);
        }
    }

    /** The folder by its real path. */
    public Path folder() {
        return folder;
    }

    /** Whether the folder itself is there now. */
    public boolean isThere() {
        return Files.isDirectory(folder);
    }

    /**
     * Walks over the folder. Notes are files that end in {@code .md}, {@code .markdown} or {@code
     * .mdx}; whatever has a name that begins with a dot, and {@code node_modules}, is left alone.
     *
     * @throws NotesException where the folder itself cannot be listed
     */
    public Listing list() {
        if (!isThere()) {
            throw new NotesException("The notes folder " + folder + " does not exist. Create it, or name another.");
        }
        return new NotebookWalk(folder).list();
    }

    /** Reads a listed file; never throws for what is wrong with the file. */
    public Reading read(NotePath path) {
        try {
            NoteText note = text(path);
            if (note.text() == null) {
                return new SkippedNote(path, String.valueOf(note.reason()));
            }
            return MarkdownReader.read(path, note.text());
        } catch (OutOfMemoryError e) {
            return new SkippedNote(path, MarkdownReader.TOO_LITTLE_MEMORY);
        }
    }

    /** A note's file as text, without a byte order mark; empty where there is no such text now. */
    public Optional<String> source(NotePath path) {
        return Optional.ofNullable(text(path).text());
    }

    /** Whether the note's file is there now. */
    public boolean has(NotePath path) {
        try {
            Path file = folder.resolve(path.value());
            return file.normalize().equals(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private NoteText text(NotePath path) {
        try {
            Path file = folder.resolve(path.value());
            if (!file.toRealPath().equals(file)) {
                return NoteText.none(
                        "It is a link, or lies behind one; only files in the notes folder itself are read.");
            }
            FileAttributes.Found found = FileAttributes.of(file).read(file);
            if (!found.file()) {
                return NoteText.none("It is no file.");
            }
            return found.stamp().size() > LARGEST_NOTE ? tooLarge(found.stamp().size()) : read(file);
        } catch (NoSuchFileException e) {
            return NoteText.none("It was there when the folder was listed, and is gone.");
        } catch (IOException e) {
            return NoteText.none("It cannot be read: " + Failure.reason(e) + ".");
        } catch (InvalidPathException e) {
            return NoteText.none("It has a name that this system cannot open: " + e.getReason() + ".");
        }
    }

    private static NoteText read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST_NOTE + 1);
            return bytes.length > LARGEST_NOTE ? tooLarge(bytes.length) : NoteText.of(bytes);
        }
    }

    private static NoteText tooLarge(long size) {
        return NoteText.none(
                "It has " + size + " bytes; at most " + LARGEST_NOTE + " are read. Split it into smaller notes.");
    }
}
