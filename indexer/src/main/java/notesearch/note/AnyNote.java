package notesearch.note;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;

/** Whether there is any note in a folder, found out without a walk over all of it. */
final class AnyNote {

    private static final int MOST_ENTRIES = 1_000;

    /** Each new file system of Linux has it, and only root may look inside. */
    private static final String OF_THE_FILE_SYSTEM = "lost+found";

    private final Deque<Path> folders = new ArrayDeque<>();
    private int seen;

    private AnyNote() {}

    /**
     * Whether there is one; also where that is not known, as behind a folder that cannot be listed or more entries than
     * are looked at.
     *
     * @throws IOException where the folder itself cannot be listed
     */
    static boolean in(Path root) throws IOException {
        AnyNote any = new AnyNote();
        if (any.foundIn(root)) {
            return true;
        }
        try {
            while (!any.folders.isEmpty()) {
                if (any.foundIn(any.folders.remove())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private boolean foundIn(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (++seen > MOST_ENTRIES || isNote(entry)) {
                    return true;
                }
            }
            return false;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private boolean isNote(Path entry) throws IOException {
        String name = entry.getFileName().toString();
        if (NotebookWalk.isIgnored(name) || name.equals(OF_THE_FILE_SYSTEM)) {
            return false;
        }
        BasicFileAttributes found = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (found.isDirectory()) {
            folders.add(entry);
        }
        return found.isRegularFile() && NotePath.isOfNote(name);
    }
}
