package notesearch.note;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why the file system refused, in words for whoever runs notesearch. */
public final class Failure {

    private Failure() {}

    /** Half a sentence, as {@code permission denied}; names no class of Java. */
    public static String reason(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException gone -> name(gone) + " is gone";
            case FileAlreadyExistsException there -> name(there) + " is no folder";
            case NotDirectoryException file -> name(file) + " is no folder";
            case FileSystemException refused -> or(refused.getReason());
            default -> or(failure.getMessage());
        };
    }

    private static String name(FileSystemException failure) {
        Path name =
                failure.getFile() == null ? null : Path.of(failure.getFile()).getFileName();
        return name == null ? "it" : name.toString();
    }

    private static String or(@Nullable String reason) {
        return reason == null ? "the system does not say why" : reason;
    }
}
