package notesearch.server.refresh;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import notesearch.note.FolderChanges;
import notesearch.note.NotePath;

/** What is known to have changed and was not looked at yet. Thread-safe. */
final class Noticed implements FolderChanges {

    /** What an editor or a checkout writes one after the other is looked at together, once it rests for so long. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(30);

    private static final long LONGEST_GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private static final int MOST_PATHS = 5_000;

    /**
     * What to look at.
     *
     * @param paths empty for the whole folder
     * @param count what was reported for it by {@code more}
     */
    record Changes(Set<NotePath> paths, int count) {

        static final Changes ANYWHERE = new Changes(Set.of(), 0);

        boolean anywhere() {
            return paths.isEmpty();
        }

        Changes anywhereAsWell() {
            return new Changes(Set.of(), count);
        }
    }

    private final IntConsumer more;
    private final Set<NotePath> paths = new HashSet<>();
    private boolean anywhere;
    private int count;
    private long first;
    private long last;

    /** @param more told how many changes more there are, each time there are */
    Noticed(IntConsumer more) {
        this.more = more;
    }

    @Override
    public synchronized void at(NotePath path) {
        if (!anywhere && paths.add(path)) {
            counted();
        }
        if (paths.size() > MOST_PATHS) {
            anywhere = true;
            paths.clear();
        }
        noticed();
    }

    @Override
    public synchronized void anywhere() {
        if (!anywhere) {
            anywhere = true;
            counted();
        }
        noticed();
    }

    /** Waits until something is noticed and has come to rest, or {@code most} has passed; then all is looked at. */
    synchronized Changes await(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (count == 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return Changes.ANYWHERE;
            }
            waitFor(left);
        }
        while (true) {
            long now = System.nanoTime();
            long rest = Math.min(last + QUIET_NANOS, first + LONGEST_GATHERING_NANOS) - now;
            if (rest <= 0) {
                return take();
            }
            waitFor(rest);
        }
    }

    private Changes take() {
        Changes taken = new Changes(anywhere ? Set.of() : Set.copyOf(paths), count);
        paths.clear();
        anywhere = false;
        count = 0;
        return taken;
    }

    private void counted() {
        first = count == 0 ? System.nanoTime() : first;
        count++;
        more.accept(1);
    }

    private void noticed() {
        last = System.nanoTime();
        notifyAll();
    }

    private void waitFor(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, 1_000_000));
    }
}
