package notesearch.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.IORunnable;

/**
 * Until when a search may work. Whatever may take long asks whether the time has passed, and leaves the rest undone: the
 * answer then says that it is partial. Each stage leaves some of the time to the next, so that a search that is slow to be
 * understood still finds something. For one search and one thread.
 */
final class Deadline implements QueryTimeout {

    /** What a search does, one after the other. */
    private enum Stage {
        UNDERSTANDING(0.5),
        COLLECTING(0.75),
        WRITING(1);

        private final double share;

        Stage(double share) {
            this.share = share;
        }
    }

    private static final int STEPS_A_LOOK = 64;
    private static final long NEVER = -1;

    private final LongSupplier clock;
    private final long started;
    private final long budget;
    private final BooleanSupplier othersWait;
    private Stage stage = Stage.UNDERSTANDING;
    private boolean cut;
    private long pause = NEVER;
    private boolean paused;
    private int steps;

    /**
     * @param clock in nanoseconds from any beginning
     * @param budget for all stages together, from now on
     * @param othersWait whether other searches wait for this one to end
     */
    Deadline(LongSupplier clock, Duration budget, BooleanSupplier othersWait) {
        this.othersWait = othersWait;
        this.clock = clock;
        this.started = clock.getAsLong();
        this.budget = budget.toNanos();
    }

    /** The one that a search of ours was given with its searcher. */
    static Deadline of(IndexSearcher searcher) {
        return (Deadline) Objects.requireNonNull(searcher.getTimeout(), "a searcher without a deadline");
    }

    void understood() {
        begin(Stage.COLLECTING);
    }

    /** Whether nothing was left undone so far. */
    boolean collected() {
        begin(Stage.WRITING);
        return !cut;
    }

    /** What is understood, collected or written again has the time that is left. */
    private void begin(Stage next) {
        if (next.compareTo(stage) > 0) {
            stage = next;
        }
    }

    /** Whether what is left to do is to be left undone; to be asked only where something is. */
    boolean passed() {
        long now = clock.getAsLong() - started;
        boolean passed = now >= budget * stage.share;
        cut |= passed;
        if (pause != NEVER && now >= pause) {
            paused = true;
            return true;
        }
        return passed;
    }

    /** Whether other searches wait for this one to end, which is to do no more than it must. */
    boolean othersWait() {
        return othersWait.getAsBoolean();
    }

    /** Since the search began. */
    Duration elapsed() {
        return Duration.ofNanos(clock.getAsLong() - started);
    }

    /**
     * Lets work that is worth no more take only a while: what is left undone then does not make the answer partial.
     *
     * @return whether all was done
     */
    boolean within(Duration longest, IORunnable work) throws IOException {
        paused = false;
        pause = clock.getAsLong() - started + longest.toNanos();
        try {
            work.run();
        } finally {
            pause = NEVER;
        }
        return !paused;
    }

    /** The same for loops of steps so small that looking at the clock would cost as much: it is looked at now and then. */
    boolean tick() {
        steps++;
        return steps % STEPS_A_LOOK == 0 && passed();
    }

    @Override
    public boolean shouldExit() {
        return passed();
    }

    /** Whether anything was left undone. */
    boolean cut() {
        return cut;
    }
}
