package notesearch.index;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * Merges in the background what many changes have left, and has it committed when all is merged. Not so while more changes
 * are made; whoever makes them has it settled again. Thread-safe.
 */
final class Settling {

    private final LongSupplier changes;
    private final Committing committing;
    private final AtomicBoolean underWay = new AtomicBoolean();

    /** How many changes there were when it was to be settled last. */
    private volatile long settledChanges;

    /** Makes what was merged survive a crash. */
    @FunctionalInterface
    interface Committing {
        void commit(String ofFolder) throws IOException;
    }

    /** @param changes how many there were so far */
    Settling(LongSupplier changes, Committing committing) {
        this.changes = changes;
        this.committing = committing;
    }

    /** @param ofFolder is committed with it */
    void begin(IndexWriter writer, String ofFolder) throws IOException {
        settledChanges = changes.getAsLong();
        writer.maybeMerge();
        goOn(writer, ofFolder);
    }

    private void goOn(IndexWriter writer, String ofFolder) {
        if (isSettled() && IndexWriters.merges(writer).mergeThreadCount() > 0 && underWay.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("notesearch-settle").start(() -> toTheEnd(writer, ofFolder));
        }
    }

    private boolean isSettled() {
        return changes.getAsLong() == settledChanges;
    }

    private void toTheEnd(IndexWriter writer, String ofFolder) {
        try {
            try {
                IndexWriters.mergeToTheEnd(writer, this::isSettled);
            } finally {
                underWay.set(false);
            }
            committing.commit(ofFolder);
            goOn(writer, ofFolder);
        } catch (IOException | AlreadyClosedException e) {
            // the next write fails in the same way, and says so
        }
    }
}
