package notesearch.note;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why the file system refused, in words. */
final class Failure {

    private Failure() {}

    static String reason(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException gone -> "it is gone";
            case FileSystemException other -> other.getReason() == null ? named(other) : other.getReason();
            default -> named(failure);
        };
    }

    private static String named(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
