package notesearch.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;

/**
 * What the index in a directory is good for.
 *
 * @param commit the last one; where there is none, or it cannot be used, one that holds nothing
 * @param rebuildReason a sentence on why what was there cannot be used, and is gone; null where it can, or there was none
 */
record Inspection(Commit commit, @Nullable String rebuildReason) {

    /**
     * Reads all of the index, and empties the directory where it is damaged, of another format or of other notes.
     *
     * @param notes the absolute path of the notes folder, as it was named; empty where it does not matter
     * @throws IOException where another process holds the index, or the system does not let it be read
     */
    static Inspection of(Directory directory, String notes) throws IOException {
        LockFile.in(directory).empty();
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            Commit commit = null;
            String rebuildReason = null;
            try {
                commit = Commit.verified(directory);
                rebuildReason = commit == null ? lost(directory) : unusable(commit, notes);
            } catch (IOException | RuntimeException e) {
                if (isRefused(e)) {
                    throw e;
                }
                rebuildReason = "The index cannot be read (" + Damage.reason(e) + "); rebuilding it from the notes.";
            }
            if (rebuildReason != null) {
                empty(directory);
            }
            return new Inspection(commit == null || rebuildReason != null ? Commit.none(notes) : commit, rebuildReason);
        }
    }

    /** Whether the system did not let the files be opened, which says nothing of what is in them. */
    private static boolean isRefused(Exception e) {
        return e instanceof FileSystemException && !(e instanceof NoSuchFileException);
    }

    /** Each index begins with a commit, so that where there is none there is nothing else of one either. */
    private static @Nullable String lost(Directory directory) throws IOException {
        return holdsSegments(directory) ? "The index has lost its commit; rebuilding it from the notes." : null;
    }

    static boolean holdsSegments(Directory directory) throws IOException {
        return Stream.of(directory.listAll()).anyMatch(Inspection::isOfSegment);
    }

    private static boolean isOfSegment(String file) {
        return IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches();
    }

    private static @Nullable String unusable(Commit commit, String notes) {
        if (!commit.current()) {
            return "The index has format " + commit.format() + ", this version writes " + Commit.FORMAT
                    + "; rebuilding it from the notes.";
        }
        return commit.mayBeOf(notes)
                ? null
                : "The index is of the notes in " + commit.folder() + ", not of those in " + notes
                        + "; rebuilding it from the notes.";
    }

    /** Lucene itself would read what is there before it overwrites it, and fail where it is damaged. */
    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (file.startsWith(IndexFileNames.SEGMENTS)
                    || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
                    || isOfSegment(file)) {
                directory.deleteFile(file);
            }
        }
    }
}
