package notesearch.note;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One walk over a notes folder. */
final class NotebookWalk {

    private static final String IGNORED_FOLDER = "node_modules";

    private record Folder(Path path, String name) {}

    private final Path root;
    private final FileAttributes attributes;
    private final IgnoreRules rules;
    private final FolderVisitor visitor;
    private final Set<NotePath> unreached = new HashSet<>();
    private final List<NoteFile> files = new ArrayList<>();
    private final List<SkippedNote> skipped = new ArrayList<>();
    private final Deque<Folder> folders = new ArrayDeque<>();

    /**
     * @param root the notes folder by its real path
     * @param visitor told of each folder before it is listed
     */
    NotebookWalk(Path root, IgnoreRules rules, FolderVisitor visitor) {
        this.root = root;
        this.attributes = FileAttributes.of(root);
        this.rules = rules;
        this.visitor = visitor;
    }

    /** Lists the whole folder. */
    Listing list() throws IOException {
        enter(new Folder(root, ""), attributes.read(root));
        return listed(Set.of());
    }

    /** Lists what lies at these paths, or below them. */
    Listing list(Set<NotePath> within) {
        for (NotePath path : within) {
            lookAt(path);
        }
        return listed(within);
    }

    private Listing listed(Set<NotePath> within) {
        while (!folders.isEmpty()) {
            Folder folder = folders.removeLast();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
                for (Path entry : entries) {
                    look(folder, entry);
                }
            } catch (IOException | DirectoryIteratorException e) {
                unreadable(folder, e);
            }
        }
        files.sort(Comparator.comparing(NoteFile::path));
        skipped.sort(Comparator.comparing(SkippedNote::path));
        return new Listing(files, skipped, unreached, within);
    }

    /** A walk from the top would come by only where no folder above is left out or a link. */
    private void lookAt(NotePath path) {
        if (isLeftOut(path.folder(), true)) {
            return;
        }
        try {
            Path folder = root.resolve(path.folder());
            if (folder.toRealPath().equals(folder)) {
                String before = path.folder().isEmpty() ? "" : path.folder() + "/";
                look(new Folder(folder, before), folder.resolve(path.fileName()));
            }
        } catch (NoSuchFileException | InvalidPathException e) {
            return;
        } catch (IOException e) {
            unreached.add(path);
        }
    }

    /** Whether it is left out by itself, or with a folder above it. */
    private boolean isLeftOut(String path, boolean folder) {
        boolean isFolder = folder;
        for (String at = path; !at.isEmpty(); at = new NotePath(at).folder()) {
            if (isIgnored(at.substring(at.lastIndexOf('/') + 1)) || rules.leaveOut(at, isFolder)) {
                return true;
            }
            isFolder = true;
        }
        return false;
    }

    /** Whether a file or folder of this name is left alone. */
    static boolean isIgnored(String name) {
        return name.startsWith(".") || name.equals(IGNORED_FOLDER);
    }

    private void look(Folder folder, Path entry) {
        String name = entry.getFileName().toString();
        if (isIgnored(name)) {
            return;
        }
        FileAttributes.Found found;
        try {
            found = attributes.read(entry);
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            unknown(folder, name, e);
            return;
        }
        if (rules.leaveOut(folder.name() + name, found.folder())) {
            return;
        }
        if (found.link()) {
            lookBehind(folder, name, entry);
        } else if (found.folder() || found.file() && NotePath.isOfNote(name)) {
            add(folder, name, entry, found);
        } else if (NotePath.isOfNote(name)) {
            skip(folder, name, "It is a pipe, a socket or a device; only files are read.");
        }
    }

    private void unknown(Folder folder, String name, IOException e) {
        String path = folder.name() + name;
        if (!rules.leaveOut(path, !NotePath.isOfNote(name))) {
            String what = NotePath.isOfNote(name)
                    ? "It cannot be read: "
                    : "Whether it is a folder of notes cannot be told: ";
            skip(folder, name, what + Failure.reason(e) + ".");
        }
        if (!(e instanceof AccessDeniedException)) {
            unreached.add(new NotePath(path));
        }
    }

    private void add(Folder folder, String name, Path entry, FileAttributes.Found found) {
        if (!isRepresentable(folder.path(), name, entry)) {
            skip(folder, name, unrepresentable());
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            skip(folder, name, "Its name holds a control character, as a line break, which no address can. Rename it.");
        } else if (found.folder()) {
            enter(new Folder(entry, folder.name() + name + "/"), found);
        } else {
            files.add(new NoteFile(new NotePath(folder.name() + name), found.stamp()));
        }
    }

    private void enter(Folder folder, FileAttributes.Found found) {
        visitor.entering(folder.path(), folder.name(), found.stamp().inode());
        folders.add(folder);
    }

    /** What a link inside the folder leads to is listed where it lies; what lies outside is never read. */
    private void lookBehind(Folder folder, String name, Path link) {
        boolean toFolder = Files.isDirectory(link);
        if (!NotePath.isOfNote(name) && !toFolder) {
            return;
        }
        try {
            Path real = link.toRealPath();
            if (!real.startsWith(root)) {
                skip(
                        folder,
                        name,
                        "It is a link that leads out of the notes folder; only what lies in the folder is read.");
            } else if (isLeftOut(below(real), toFolder)) {
                skip(
                        folder,
                        name,
                        "It is a link to " + below(real)
                                + ", which is hidden or left out there. Put it here itself, or serve the folder that it"
                                + " lies in.");
            } else if (!toFolder && !NotePath.isOfNote(real.getFileName().toString())) {
                skip(
                        folder,
                        name,
                        "It is a link to " + below(real)
                                + ", which does not end as a note does. Rename that, or put it here itself.");
            }
        } catch (NoSuchFileException e) {
            skip(folder, name, "It is a link that leads nowhere.");
        } catch (IOException e) {
            skip(folder, name, "It is a link that cannot be followed: " + Failure.reason(e) + ".");
        }
    }

    private String below(Path path) {
        return root.relativize(path).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    private static String unrepresentable() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return encoding.equalsIgnoreCase("UTF-8")
                ? "Its name is not valid UTF-8. Rename it."
                : "Its name cannot be read as " + encoding
                        + ". Start Java with a UTF-8 locale, such as LC_ALL=C.UTF-8, or rename it.";
    }

    /** Whether its path in characters leads to it again. */
    static boolean isRepresentable(Path folder, String name, Path entry) {
        if (name.chars().allMatch(c -> c < 0x80 && c != '?')) {
            return true;
        }
        try {
            return name.indexOf('\uFFFD') < 0 && folder.resolve(name).equals(entry);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void unreadable(Folder folder, Exception e) {
        Throwable cause = e instanceof DirectoryIteratorException && e.getCause() != null ? e.getCause() : e;
        String reason = Failure.reason(cause);
        if (folder.name().isEmpty()) {
            throw new NotesException("The notes folder " + root + " cannot be listed: " + reason + ".", e);
        }
        if (cause instanceof NoSuchFileException || cause instanceof NotDirectoryException) {
            return;
        }
        NotePath path = new NotePath(folder.name().substring(0, folder.name().length() - 1));
        skipped.add(new SkippedNote(path, "The folder cannot be listed: " + reason + "."));
        if (!(cause instanceof AccessDeniedException)) {
            unreached.add(path);
        }
    }

    private void skip(Folder folder, String name, String reason) {
        skipped.add(new SkippedNote(new NotePath(folder.name() + name), reason));
    }
}
