package notesearch.index;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOConsumer;

/**
 * Merges in the background what many changes have left, and has it committed when all is merged. Not so while more changes
 * are made; whoever makes them has it settled again. Thread-safe.
 */
final class Settling {

    private final LongSupplier changes;
    private final IOConsumer<String> committing;
    private final AtomicBoolean underWay = new AtomicBoolean();

    /** How many changes there were when it was to be settled last. */
    private volatile long settledChanges;

    /**
     * @param changes how many there were so far
     * @param committing of a folder: makes what was merged survive a crash
     */
    Settling(LongSupplier changes, IOConsumer<String> committing) {
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
            committing.accept(ofFolder);
            goOn(writer, ofFolder);
        } catch (IOException | AlreadyClosedException e) {
            // the next write fails in the same way, and says so
        }
    }
}
