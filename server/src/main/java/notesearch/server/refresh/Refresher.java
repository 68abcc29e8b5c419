package notesearch.server.refresh;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import notesearch.index.IndexPlan;
import notesearch.index.NoteIndex;
import notesearch.note.Listing;
import notesearch.note.Notebook;
import notesearch.note.NotesException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the folder with the index, again and again, and applies what has changed.
 *
 * <p>It has one thread from {@link #start()} to {@link #close()}; all methods may be called from any thread. It owns
 * neither index nor notebook: whoever opened the index closes it, after this.
 */
public final class Refresher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final NoteIndex index;
    private final Notebook notebook;
    private final Duration interval;
    private final Thread thread = new Thread(this::run, "refresh");
    private final CountDownLatch firstWalk = new CountDownLatch(1);
    private final Semaphore wanted = new Semaphore(0);
    private volatile RefreshStatus status = RefreshStatus.IDLE;
    private volatile boolean closed;

    /** @param interval how long to rest between two walks */
    public Refresher(NoteIndex index, Notebook notebook, Duration interval) {
        this.index = index;
        this.notebook = notebook;
        this.interval = interval;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Ends the rest before the next walk. */
    public void soon() {
        wanted.release();
    }

    public RefreshStatus status() {
        return status;
    }

    /** Waits until the first walk has ended, well or not; false where that takes longer than {@code most}. */
    public boolean awaitFirstWalk(Duration most) throws InterruptedException {
        return firstWalk.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Interrupts a walk and waits for its end, a second and a half at the most. What was applied stays. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed) {
                walk();
                firstWalk.countDown();
                if (wanted.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                    wanted.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    private void walk() throws InterruptedException {
        try {
            Listing listing = notebook.list();
            index.notesMissing(false);
            IndexPlan plan = IndexPlan.between(listing, index.files());
            index.apply(plan, notebook, (done, all, bytes) -> report(done, all));
            ended(null);
        } catch (NotesException e) {
            index.notesMissing(!notebook.isThere());
            ended(e.getMessage());
        } catch (RuntimeException | Error e) {
            if (closed) {
                throw new InterruptedException();
            }
            unexpected(e);
        }
    }

    private void report(int done, int all) {
        if (all > 0) {
            status = new RefreshStatus(new RefreshStatus.Progress(done, all), status.error());
        }
    }

    private void unexpected(Throwable error) {
        String message = "The folder could not be compared with the index: " + error;
        if (!message.equals(status.error())) {
            LOG.error("a walk failed", error);
        }
        status = new RefreshStatus(null, message);
    }

    /** A walk that fails as the one before did is logged no second time. */
    private void ended(@Nullable String error) {
        String before = status.error();
        status = new RefreshStatus(null, error);
        if (error != null && !error.equals(before)) {
            LOG.warn("{}", error);
        } else if (error == null && before != null) {
            LOG.info("The notes can be read again.");
        }
    }
}
