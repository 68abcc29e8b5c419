package notesearch.server.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets a command that runs until it is stopped close what it opened: a signal (SIGTERM, Ctrl-C) or the end of the
 * parent wakes it, and the process waits for it, two seconds at the most; an index
 * that is cut off in the middle of a write opens again as of its last commit.
 */
final class Ending implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 1_800;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::askAndWait, "ending");

    private final @Nullable Thread interrupted;

    private Ending(@Nullable Thread interrupted) {
        this.interrupted = interrupted;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static Ending onSignal() {
        return new Ending(null);
    }

    /** One that also interrupts the calling thread, which has nobody else to tell it. */
    static Ending interrupting() {
        return new Ending(Thread.currentThread());
    }

    /** Returns when the process is to end. */
    void await() throws InterruptedException {
        asked.await();
    }

    private void askAndWait() {
        asked.countDown();
        if (interrupted != null) {
            interrupted.interrupt();
        }
        try {
            closed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (asked.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
