package notesearch.server.http;

import io.javalin.http.Handler;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import notesearch.server.problem.Problem;

/**
 * Lets as many requests be worked on at a time as the machine has processors. Others wait their turn, a second at the
 * most and no more than 256 of them; whoever would wait longer is asked to come again, so that no queue grows.
 *
 * <p>Work is done on threads of its own: requests wait, and slow clients are written to, on virtual threads, of which
 * there may be many, while work shares the processors fairly.
 */
final class Admission implements AutoCloseable {

    private static final int MOST_WAITING = 256;
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private final ExecutorService workers;
    private final Semaphore free;
    private final Semaphore places;

    Admission() {
        this(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /** @param atATime how many requests are worked on at once */
    Admission(int atATime) {
        workers = Executors.newFixedThreadPool(
                atATime,
                Thread.ofPlatform().daemon().name("notesearch-work-", 0).factory());
        free = new Semaphore(atATime, true);
        places = new Semaphore(atATime + MOST_WAITING);
    }

    /** A handler that waits for its turn and then does what the given one does. */
    Handler admitted(Handler handler) {
        return ctx -> {
            if (!places.tryAcquire()) {
                throw Problem.busy().refused();
            }
            try {
                if (!free.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw Problem.busy().refused();
                }
                await(workers.submit(() -> {
                    try {
                        handler.handle(ctx);
                    } finally {
                        free.release();
                    }
                    return null;
                }));
            } finally {
                places.release();
            }
        };
    }

    /** Whether requests wait for others to end. */
    boolean isCrowded() {
        return free.hasQueuedThreads();
    }

    private static void await(Future<?> work) throws Exception {
        try {
            work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception failed ? failed : e;
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
