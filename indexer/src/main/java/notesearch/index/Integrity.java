package notesearch.index;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** Whether the files of an index still are what was written, as their checksums tell. Thread-safe. */
final class Integrity {

    /** So long an index that was found whole is not looked through again. */
    private static final long WHOLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** When it was, in nanoseconds from any beginning; null where it was not. */
    private @Nullable Long foundWhole;

    /** Reads all of the files. */
    static boolean holds(IndexReader reader) {
        try {
            Commit.verify(reader);
            return true;
        } catch (IOException | RuntimeException | InternalError e) {
            return false;
        }
    }

    /** The same, but one caller reads the files, and others are told what it found, however many ask at a time. */
    synchronized boolean heldLately(IndexReader reader) {
        long now = System.nanoTime();
        if (foundWhole == null || now - foundWhole > WHOLE_NANOS) {
            foundWhole = holds(reader) ? now : null;
        }
        return foundWhole != null;
    }
}
