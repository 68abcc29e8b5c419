package notesearch.server.refresh;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    /** What has failed is tried again after so long, however seldom the folder is walked otherwise. */
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** Where it took long to fail, as on a full disk, it rests so many times as long. */
    private static final int RESTS_PER_FAILURE = 10;

    private static final Duration LONGEST_RETRY = Duration.ofSeconds(10);

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

    /** Whether the last comparison failed. */
    private boolean failed;

    /** Whether that was because the index could not be written. */
    private boolean unwritable;

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
                changes = next();
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    /** What has failed is tried again with the whole folder, whatever little has changed meanwhile. */
    private Changes next() throws InterruptedException {
        if (unwritable) {
            TimeUnit.NANOSECONDS.sleep(nextWalk - System.nanoTime());
        }
        Changes changes = noticed.await(Duration.ofNanos(Math.max(0, nextWalk - System.nanoTime())));
        return failed || System.nanoTime() >= nextWalk ? changes.anywhereAsWell() : changes;
    }

    /** A folder so large that it takes long to be listed is not listed all the time. */
    private Listing list(Changes changes) {
        if (!changes.anywhere()) {
            return watch.list(changes.paths());
        }
        long start = System.nanoTime();
        nextWalk = start + interval.toNanos();
        Listing listing = watch.list();
        long end = System.nanoTime();
        nextWalk = Math.max(
                start + interval.toNanos() - (end - start) * WALKS_AHEAD, end + (end - start) * RESTS_PER_WALK);
        return listing;
    }

    private void compare(Changes changes) throws InterruptedException {
        long start = System.nanoTime();
        int told = changes.count();
        boolean writing = false;
        try {
            index.mustLieApart(notebook);
            String mended = index.mend();
            if (mended != null) {
                LOG.warn("{}", mended);
            }
            Listing listing = list(mended == null ? changes : changes.anywhereAsWell());
            sayTrouble();
            index.notesMissing(false);
            IndexPlan plan = plan(listing);
            index.planned(plan);
            index.noticed(-told);
            told = 0;
            writing = true;
            index.apply(plan, notebook, (done, all, bytes) -> report(done, all));
            succeeded();
        } catch (NotesException e) {
            boolean missing = !notebook.isThere();
            index.notesMissing(missing);
            if (!missing) {
                index.mayBeBehind();
            }
            failed(e, String.valueOf(e.getMessage()), writing, start);
        } catch (RuntimeException | Error e) {
            if (closed) {
                throw new InterruptedException();
            }
            index.mayBeBehind();
            failed(e, "The folder could not be compared with the index: " + e, writing, start);
        } finally {
            index.noticed(-told);
        }
    }

    /** All is not read again all the time for an index that cannot be written. */
    private void failed(Throwable failure, String message, boolean writing, long start) {
        failed = true;
        if (index.isDamagedBy(failure)) {
            unwritable = false;
            soon();
            return;
        }
        unwritable = writing;
        long now = System.nanoTime();
        long rest = Math.min((now - start) * RESTS_PER_FAILURE, LONGEST_RETRY.toNanos());
        nextWalk = now + Math.max(rest, Math.min(interval.toNanos(), RETRY.toNanos()));
        if (!message.equals(status.error())) {
            if (failure instanceof NotesException) {
                LOG.warn("{}", message);
            } else {
                LOG.error("a walk failed", failure);
            }
        }
        status = new RefreshStatus(null, message);
    }

    private void succeeded() {
        if (status.error() != null) {
            LOG.info("The notes are followed again.");
        }
        failed = false;
        unwritable = false;
        status = RefreshStatus.IDLE;
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
}
