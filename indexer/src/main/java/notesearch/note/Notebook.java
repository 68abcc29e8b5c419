package notesearch.note;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of notes on disk. Reads only, and only inside the folder: links out of it are not
 * followed. The folder itself may be reached by links, and is wherever they lead now. Thread-safe.
 */
public final class Notebook {

    /** The largest note that is read, in bytes. */
    public static final int LARGEST_NOTE = 10 * 1024 * 1024;

    private static final int MOST_WALKS = 3;

    private final Path folder;
    private final FolderIdentity identity = new FolderIdentity();

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
            throw isFile(folder);
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new NotesException("The notes folder " + folder
                    + " cannot be read: permission denied. Give this user the right to read it, or name another.");
        }
        try {
            Path named = folder.toAbsolutePath();
            Path normal = named.normalize();
            return new Notebook(Files.isSameFile(named, normal) ? normal : named);
        } catch (IOException e) {
            throw new NotesException("The notes folder " + folder + " cannot be read: " + Failure.reason(e) + ".", e);
        }
    }

    /** The folder's absolute path as it was named, by links or not. */
    public Path folder() {
        return folder;
    }

    /**
     * The folder's real path now.
     *
     * @throws IOException where it is not there, or this user may not read it
     */
    Path root() throws IOException {
        Path root = folder.toRealPath();
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        root.getFileSystem().provider().checkAccess(root, AccessMode.READ, AccessMode.EXECUTE);
        return root;
    }

    /**
     * What tells the folder that last held notes from another at the same path; empty where none did. It is for
     * {@link #expect}, also of another process.
     */
    public String identity() {
        return identity.value();
    }

    /** Says that notes are known, which the folder of this identity held; empty where it is not known which did. */
    public void expect(String identity) {
        this.identity.expect(identity);
    }

    /**
     * Whether the folder itself is there now and can be listed. One without any note in the place of the one that held
     * notes is taken for a mount point with nothing mounted.
     */
    public boolean isThere() {
        try {
            return !identity.isUnmounted(root());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Walks over the folder. Notes are files that end in {@code .md}, {@code .markdown} or {@code
     * .mdx}; whatever has a name that begins with a dot, {@code node_modules}, and what {@code
     * .notesearchignore} names, is left alone.
     *
     * @throws NotesException where the folder itself cannot be listed
     */
    public Listing list() {
        return list(FolderVisitor.NONE);
    }

    Listing list(FolderVisitor visitor) {
        try {
            return walk(visitor);
        } catch (IOException e) {
            throw unlisted(e);
        }
    }

    /** Where a link to the folder is led elsewhere meanwhile, what it led to may be deleted while it is listed. */
    private Listing walk(FolderVisitor visitor) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path root = root();
            String now = FolderIdentity.of(root);
            Listing listing = new NotebookWalk(root, IgnoreRules.in(root), visitor).list();
            if (attempt < MOST_WALKS && !root.equals(root())) {
                continue;
            }
            if (listing.files().isEmpty() && identity.isUnmounted(root)) {
                throw nothingMounted();
            }
            if (!listing.files().isEmpty()) {
                identity.expect(now);
            }
            return listing;
        }
    }

    /**
     * Lists only what lies at these paths or below them; what a walk over the whole folder would not come to is
     * not there.
     *
     * @throws NotesException where the folder itself is missing
     */
    public Listing list(Set<NotePath> within) {
        return list(within, FolderVisitor.NONE);
    }

    Listing list(Set<NotePath> within, FolderVisitor visitor) {
        Set<NotePath> topmost = new HashSet<>(within);
        topmost.removeIf(path -> !path.folder().isEmpty() && new NotePath(path.folder()).liesIn(within));
        try {
            Path root = root();
            if (identity.isUnmounted(root)) {
                throw nothingMounted();
            }
            return new NotebookWalk(root, IgnoreRules.in(root), visitor).list(topmost);
        } catch (IOException e) {
            throw unlisted(e);
        }
    }

    private NotesException nothingMounted() {
        return new NotesException("The notes folder " + folder
                + " holds no note, and is not the folder that held the notes."
                + " Mount it again; where they are meant to be gone, put another note into it, or delete the index.");
    }

    private NotesException unlisted(IOException failure) {
        return switch (failure) {
            case NoSuchFileException gone -> missing();
            case NotDirectoryException file -> isFile(folder);
            default ->
                new NotesException(
                        "The notes folder " + folder + " cannot be listed: " + Failure.reason(failure) + ".", failure);
        };
    }

    private static NotesException isFile(Path folder) {
        return new NotesException(folder + " is a file; expected a folder of notes. Name the folder it lies in.");
    }

    private NotesException missing() {
        return new NotesException("The notes folder " + folder + " does not exist. Create it, or name another.");
    }

    /** Reads a listed file; never throws for what is wrong with the file. */
    public Reading read(NotePath path) {
        try {
            NoteText note = text(path);
            if (note.text() == null) {
                String reason = String.valueOf(note.reason());
                return note.passing() ? new UnreadNote(path, reason) : new SkippedNote(path, reason);
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

    /** Whether the note's file is surely there now. */
    public boolean has(NotePath path) {
        try {
            return isFile(path);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the note's file is surely gone: not so where nobody can tell, as without the right to look. */
    public boolean lacks(NotePath path) {
        try {
            return !isFile(path);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isFile(NotePath path) throws IOException {
        try {
            Path file = folder.resolve(path.value());
            return file.normalize().equals(file)
                    && Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                            .isRegularFile();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private NoteText text(NotePath path) {
        Path root;
        try {
            root = root();
        } catch (IOException e) {
            return NoteText.noneForNow("The notes folder cannot be read for now: " + Failure.reason(e) + ".");
        }
        try {
            Path file = root.resolve(path.value());
            if (!file.toRealPath().equals(file)) {
                return NoteText.none(
                        "It is a link, or lies behind one; only files in the notes folder itself are read.");
            }
            return StableText.of(file);
        } catch (NoSuchFileException e) {
            return NoteText.noneForNow("It was there when the folder was listed, and is gone.");
        } catch (AccessDeniedException e) {
            return NoteText.none("It cannot be read: " + Failure.reason(e) + ".");
        } catch (IOException e) {
            return NoteText.noneForNow("It cannot be read for now: " + Failure.reason(e) + ".");
        } catch (InvalidPathException e) {
            return NoteText.none("It has a name that this system cannot open: " + e.getReason() + ".");
        }
    }
}
