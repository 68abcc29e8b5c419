package notesearch.server.refresh;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import notesearch.index.IndexPlan;
import notesearch.index.NoteIndex;
import notesearch.note.FolderChanges;
import notesearch.note.Listing;
import notesearch.note.NotePath;
import notesearch.note.Notebook;
import notesearch.note.NotebookWatch;
import notesearch.note.NotesException;
import notesearch.server.refresh.Noticed.Changes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the folder with the index, again and again, and applies what has changed: what the system tells of at
 * once, and the whole folder at an interval, since what the system tells may be lost.
 *
 * <p>It has one thread from {@link #start()} to {@link #close()}; all methods may be called from any thread. It owns
 * neither index nor notebook: whoever opened the index closes it, after this.
 */
public final class Refresher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);
    private static final Duration PATIENCE = Duration.ofMillis(1_400);
    private static final int RESTS_PER_WALK = 3;

    /** A walk begins so much before the interval has passed that what it finds can be searched when it has. */
    private static final int WALKS_AHEAD = 3;

    private static final int INTERVALS_AFTER_FAILURE = 10;

    private final NoteIndex index;
    private final Notebook notebook;
    private final Duration interval;
    private final Thread thread = new Thread(this::run, "refresh");
    private final CompletableFuture<Void> firstWalk = new CompletableFuture<>();
    private final Noticed noticed;
    private final NotebookWatch watch;
    private volatile RefreshStatus status = RefreshStatus.IDLE;
    private volatile boolean closed;
    private @Nullable String saidTrouble;
    private long nextWalk;
    private boolean failing;

    /** Whether the last comparison of the whole folder failed: what is told of then is told until one succeeds. */
    private boolean wholeFailed;

    /** @param interval how long after a change it can be found at the latest, where no walk takes longer than an eighth of it */
    public Refresher(NoteIndex index, Notebook notebook, Duration interval) {
        this(index, notebook, interval, NotebookWatch::of);
    }

    private Refresher(
            NoteIndex index,
            Notebook notebook,
            Duration interval,
            BiFunction<Notebook, FolderChanges, NotebookWatch> watching) {
        this.index = index;
        this.notebook = notebook;
        this.interval = interval;
        this.noticed = new Noticed(index::noticed);
        this.watch = watching.apply(notebook, noticed);
        thread.setDaemon(true);
    }

    /** One that asks the system for no news, as where there is none to be had. */
    public static Refresher withoutEvents(NoteIndex index, Notebook notebook, Duration interval) {
        return new Refresher(index, notebook, interval, (folder, changes) -> NotebookWatch.withoutEvents(folder));
    }

    public void start() {
        thread.start();
    }

    /** Says that this note has changed or is gone, so that it is looked at soon. */
    public void changed(NotePath note) {
        noticed.at(note);
    }

    /** Says that the folder as a whole has to be looked at soon. */
    public void soon() {
        noticed.anywhere();
    }

    public RefreshStatus status() {
        return status;
    }

    /** Done when the first walk has ended, well or not. */
    public CompletableFuture<Void> firstWalk() {
        return firstWalk;
    }

    /** Interrupts a walk, whose end {@link #close} waits for. */
    public void stop() {
        closed = true;
        watch.close();
        thread.interrupt();
    }

    /** Interrupts a walk and waits for its end, a second and a half at the most. What was applied stays. */
    @Override
    public void close() {
        stop();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            Changes changes = Changes.ANYWHERE;
            while (!closed) {
                compare(changes);
                firstWalk.complete(null);
                changes = noticed.await(Duration.ofNanos(nextWalk - System.nanoTime()));
                if (System.nanoTime() >= nextWalk) {
                    changes = changes.anywhereAsWell();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    /**
     * A folder so large that it takes long to be listed is not listed all the time, nor is all read again all the time
     * for an index that cannot be written.
     */
    private Listing list(Changes changes) {
        boolean failed = failing;
        failing = false;
        if (!changes.anywhere()) {
            return watch.list(changes.paths());
        }
        long start = System.nanoTime();
        nextWalk = start + interval.toNanos();
        Listing listing = watch.list();
        long end = System.nanoTime();
        nextWalk = Math.max(
                start + interval.toNanos() * (failed ? INTERVALS_AFTER_FAILURE : 1) - (end - start) * WALKS_AHEAD,
                end + (end - start) * RESTS_PER_WALK);
        return listing;
    }

    private void compare(Changes changes) throws InterruptedException {
        int told = changes.count();
        boolean whole = changes.anywhere();
        try {
            String mended = index.mend();
            if (mended != null) {
                LOG.warn("{}", mended);
                whole = true;
            }
            Listing listing = list(whole ? changes.anywhereAsWell() : changes);
            sayTrouble();
            index.notesMissing(false);
            IndexPlan plan = plan(listing);
            index.planned(plan);
            index.noticed(-told);
            told = 0;
            failing = true;
            index.apply(plan, notebook, (done, all, bytes) -> report(done, all));
            failing = false;
            ended(whole, null);
        } catch (NotesException e) {
            index.notesMissing(!notebook.isThere());
            ended(whole, e.getMessage());
            mendIfDamaged(e);
        } catch (RuntimeException | Error e) {
            if (closed) {
                throw new InterruptedException();
            }
            if (!mendIfDamaged(e)) {
                unexpected(whole, e);
            }
        } finally {
            index.noticed(-told);
        }
    }

    private boolean mendIfDamaged(Throwable failure) {
        boolean damaged = index.isDamagedBy(failure);
        if (damaged) {
            failing = false;
            soon();
        }
        return damaged;
    }

    private IndexPlan plan(Listing listing) {
        return IndexPlan.between(listing, listing.within().isEmpty() ? index.files() : index.files(listing.within()));
    }

    private void sayTrouble() {
        String trouble = watch.trouble();
        if (trouble != null && !trouble.equals(saidTrouble)) {
            saidTrouble = trouble;
            LOG.warn("{}", trouble);
        }
    }

    private void report(int done, int all) {
        if (all > 0) {
            status = new RefreshStatus(new RefreshStatus.Progress(done, all), status.error());
        }
    }

    private void unexpected(boolean whole, Throwable error) {
        String message = "The folder could not be compared with the index: " + error;
        if (!message.equals(status.error())) {
            LOG.error("a walk failed", error);
        }
        status = new RefreshStatus(null, message);
        wholeFailed |= whole;
    }

    /** A walk that fails as the one before did is logged no second time. */
    private void ended(boolean whole, @Nullable String error) {
        String before = status.error();
        if (!whole && wholeFailed) {
            status = new RefreshStatus(null, before);
            return;
        }
        wholeFailed = whole && error != null;
        status = new RefreshStatus(null, error);
        if (error != null && !error.equals(before)) {
            LOG.warn("{}", error);
        } else if (error == null && before != null) {
            LOG.info("The notes are followed again.");
        }
    }
}
