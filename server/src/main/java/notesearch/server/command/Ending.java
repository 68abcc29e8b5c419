package notesearch.server.command;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets a command that runs until it is stopped close what it opened: a signal (SIGTERM, Ctrl-C) or the end of the
 * parent wakes it, and the process waits for it, so long that it is gone within two seconds; an index
 * that is cut off in the middle of a write opens again as of its last commit.
 */
final class Ending implements AutoCloseable {

    /** Java itself needs up to half a second more before it is gone, where all processors are at work. */
    private static final long PATIENCE_MILLIS = 1_500;

    private final CompletableFuture<Void> asked = new CompletableFuture<>();
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
        try {
            asked.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits until {@code other} is done, but no longer than {@code most}.
     *
     * @return false at once where the process is to end
     */
    boolean allows(CompletableFuture<Void> other, Duration most) throws InterruptedException {
        try {
            CompletableFuture.anyOf(asked, other)
                    .completeOnTimeout(null, most.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return !asked.isDone();
    }

    private void askAndWait() {
        asked.complete(null);
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
        if (!asked.isDone()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
