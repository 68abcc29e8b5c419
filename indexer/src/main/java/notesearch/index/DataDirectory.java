package notesearch.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import notesearch.note.Failure;
import notesearch.note.NotesException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;

/** Where an index is kept, and what can be wrong with that, in words. */
record DataDirectory(Path path) {

    void create() throws IOException {
        try {
            Files.createDirectories(path);
        } catch (NoSuchFileException e) {
            throw new FileSystemException(path.toString(), null, "no folder can be created there");
        }
    }

    /** The directory of Lucene's files. */
    Path files() {
        return path.resolve(Partition.OPEN.name());
    }

    Holder holder() {
        return Holder.in(path);
    }

    UnwritableIndex cannotBeOpened(IOException failure) {
        return failure instanceof LockObtainFailedException
                ? new UnwritableIndex(
                        "The index in " + path + " is in use by another notesearch" + holder().inWords() + ".",
                        "Stop that one, or name another directory with --data.",
                        failure)
                : new UnwritableIndex(
                        "The index directory " + path + " cannot be written (" + refusal(failure) + ").",
                        "Make it writable, or name another with --data.",
                        failure);
    }

    NotesException cannotBeRead(Exception failure) {
        return new NotesException(
                "The index in " + path + " cannot be read (" + Damage.reason(failure) + ").", failure);
    }

    NotesException isDamaged(Exception failure) {
        return new NotesException("The index in " + path + " is damaged.", failure);
    }

    UnwritableIndex cannotBeWritten(Exception failure) {
        return new UnwritableIndex(
                "The index in " + path + " cannot be written (" + refusal(failure) + ").",
                "What was found before is still found; it is tried again.",
                failure);
    }

    /** Lucene closes what it cannot go on with, and may say that alone. */
    private String refusal(Throwable failure) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path)) {
            return "that is no folder";
        }
        if (!(failure instanceof AlreadyClosedException)) {
            return Failure.reason(failure);
        }
        return failure.getCause() == null ? "something else has replaced its files" : refusal(failure.getCause());
    }
}
