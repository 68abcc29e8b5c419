package notesearch.note;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What tells the folder that last held notes from another at the same path. One without any note in its place is taken for
 * a mount point with nothing mounted. Thread-safe.
 */
final class FolderIdentity {

    private volatile String identity = "";

    /** Empty where no folder held notes. */
    String value() {
        return identity;
    }

    void expect(String identity) {
        this.identity = identity;
    }

    /** @throws IOException where it cannot be listed */
    boolean isUnmounted(Path root) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            boolean empty = !entries.iterator().hasNext();
            boolean another = !identity.isEmpty() && !identity.equals(of(root));
            return another && (empty || !AnyNote.in(root));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** The folder's path where the platform has nothing that tells it from another there. */
    static String of(Path root) throws IOException {
        BasicFileAttributes of = Files.readAttributes(root, BasicFileAttributes.class);
        if (!of.isDirectory()) {
            throw new NotDirectoryException(root.toString());
        }
        Object key = of.fileKey();
        return key == null ? root.toString() : key.toString();
    }
}
