package notesearch.index;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import notesearch.note.SkippedNote;

/** What is known of the notes that no search can find yet. Thread-safe. */
final class Backlog {

    private final AtomicInteger pending;
    private final AtomicInteger noticed = new AtomicInteger();
    private volatile List<SkippedNote> unlisted = List.of();
    private volatile boolean notesMissing;

    /** @param pending how many notes at least */
    Backlog(int pending) {
        this.pending = new AtomicInteger(pending);
    }

    /** More files have changed, of which no plan tells yet; negative for those that one tells of by now. */
    void noticed(int more) {
        noticed.addAndGet(more);
    }

    /** Just what the plan names is pending. */
    void planned(IndexPlan plan) {
        pending.set(plan.size());
    }

    /** Of what could not be listed or read before, a plan tells only what it looked at. */
    void unlistedBy(IndexPlan plan) {
        Stream<SkippedNote> before = plan.within().isEmpty()
                ? Stream.empty()
                : unlisted.stream().filter(skip -> !skip.path().liesIn(plan.within()));
        unlisted = Stream.concat(before, plan.skipped().stream()).toList();
    }

    void unread(List<SkippedNote> notes) {
        unlisted = Stream.concat(unlisted.stream(), notes.stream()).toList();
    }

    /** What could not be listed or read for now. */
    List<SkippedNote> unlisted() {
        return unlisted;
    }

    /** Counted down while a plan is applied. */
    AtomicInteger pending() {
        return pending;
    }

    /** Something is, though it is not known how much. */
    void isNotEmpty() {
        pending.compareAndSet(0, 1);
    }

    void notesMissing(boolean missing) {
        notesMissing = missing;
    }

    boolean notesMissing() {
        return notesMissing;
    }

    /** How many notes are known to be changed and not yet found. */
    int size() {
        return pending.get() + noticed.get();
    }
}
