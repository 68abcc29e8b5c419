package notesearch.index;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;

/**
 * What a writer holds, and what searches see of it: the same, unless the writer had to begin anew and has not caught up.
 * States may be taken from any thread; what makes new ones excludes each other.
 */
final class Publications {

    /** How many notes were replaced or removed, or are about to be. */
    private final AtomicLong changes = new AtomicLong();

    /** Of these, how many were made before what is published was opened. */
    private long changesBefore;

    private volatile Published written;
    private volatile Published seen;

    Publications(Published opened) {
        this.written = opened;
        this.seen = opened;
    }

    /** How many notes were replaced or removed so far, or are about to be. */
    long changes() {
        return changes.get();
    }

    /** Says that a note is about to be replaced or removed. */
    void changing() {
        changes.incrementAndGet();
    }

    /**
     * Lets searches see all changes so far. It is a new generation where notes may have changed, and not where segments
     * were only merged.
     *
     * @return false where they go on seeing what they saw before, until the index has caught up
     */
    synchronized boolean publish(IndexWriter writer) throws IOException {
        Published before = written;
        boolean caughtUp = before.equals(seen);
        long atOpening = changes.get();
        DirectoryReader newer = DirectoryReader.openIfChanged(before.reader(), writer);
        if (newer != null) {
            written = changes.get() > changesBefore
                    ? new Published(newer, before.generation() + 1, Instant.now())
                    : new Published(newer, before.generation(), before.indexedAt());
            changesBefore = atOpening;
            seen = caughtUp ? written : seen;
            before.release();
        }
        return caughtUp;
    }

    /** Says that the writer began anew, with what was opened; searches see what they saw. */
    synchronized void beginAnew(Published opened) throws IOException {
        Published before = written;
        written = new Published(opened.reader(), before.generation() + 1, before.indexedAt(), opened.glossaries());
        if (!before.equals(seen)) {
            before.release();
        }
    }

    /** Says that all notes are in the index, so that searches may see it after it was begun anew. */
    synchronized void caughtUp() throws IOException {
        Published before = seen;
        if (!before.equals(written)) {
            seen = written;
            before.release();
        }
    }

    /** What the next change will change. */
    Published written() {
        return written;
    }

    /** The same; the caller releases it. */
    Published acquireWritten() {
        while (true) {
            Published now = written;
            if (now.hold()) {
                return now;
            }
        }
    }

    /** The state to search now; the caller releases it. */
    Published acquire() {
        while (true) {
            Published now = seen;
            if (now.hold()) {
                return now;
            }
        }
    }

    /** Lets go of both. */
    synchronized void close() throws IOException {
        caughtUp();
        seen.release();
    }
}
