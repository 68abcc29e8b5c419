package notesearch.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import notesearch.index.NoteIndex;
import notesearch.index.Snapshot;
import notesearch.index.View;
import notesearch.note.NotePath;
import notesearch.query.ParsedQuery;
import notesearch.query.QueryParser;
import notesearch.query.SearchRequest;
import org.apache.lucene.search.IndexSearcher;

/** Asks an index. Thread-safe; owns nothing that must be closed. */
public final class Searcher {

    static {
        // Each word is looked for in all its forms and in all fields; how many words there are is limited elsewhere.
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
    }

    private static final PhraseSimilarity PHRASES = new PhraseSimilarity();

    /** Nobody waits that long. */
    private static final Duration UNLIMITED = Duration.ofDays(1);

    /**
     * Java has not compiled the first searches of a process yet, on a machine that is often busy with its start: that they
     * take long is no sign of what was asked. With less than a second nobody meant to wait for that.
     */
    private static final int FIRST = 20;

    private static final int LONGER = 5;
    private static final Duration NO_HURRY = Duration.ofSeconds(1);
    private static final AtomicInteger ASKED = new AtomicInteger();

    private final NoteIndex index;
    private final Predicate<NotePath> present;
    private final Duration budget;
    private final LongSupplier clock;
    private final BooleanSupplier othersWait;

    /**
     * @param present tells whether a note's file is there now; asked of each note of an answer before it
     *     is given, and of all that match where one of these is gone
     */
    public Searcher(NoteIndex index, Predicate<NotePath> present) {
        this(index, present, UNLIMITED);
    }

    /**
     * @param budget how long each search, suggestion or marker may work; what is not done by then is left out. Where that
     *     is a second or more, the first few searches of a process may take five times as long
     */
    public Searcher(NoteIndex index, Predicate<NotePath> present, Duration budget) {
        this(index, present, budget, () -> false);
    }

    /**
     * @param budget as above
     * @param othersWait whether other searches wait for one to end; what quoted text finds is counted for a shorter while then
     */
    public Searcher(NoteIndex index, Predicate<NotePath> present, Duration budget, BooleanSupplier othersWait) {
        this(index, present, budget, System::nanoTime, othersWait);
    }

    /** @param clock in nanoseconds */
    Searcher(
            NoteIndex index,
            Predicate<NotePath> present,
            Duration budget,
            LongSupplier clock,
            BooleanSupplier othersWait) {
        this.index = index;
        this.present = present;
        this.budget = budget;
        this.clock = clock;
        this.othersWait = othersWait;
    }

    public SearchResult search(SearchRequest request, View view) {
        long started = System.nanoTime();
        try (Snapshot snapshot = index.snapshot(view)) {
            ParsedQuery parsed = QueryParser.parse(request);
            return new SearchRun(searcher(snapshot), snapshot.glossaries(), snapshot::state, request, present)
                    .run(parsed, () -> Duration.ofNanos(System.nanoTime() - started));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexSearcher searcher(Snapshot snapshot) {
        IndexSearcher searcher = new ForOneSearch(snapshot.reader());
        searcher.setQueryCache(null);
        searcher.setSimilarity(PHRASES);
        searcher.setTimeout(new Deadline(clock, budget(), othersWait));
        return searcher;
    }

    private Duration budget() {
        boolean first = budget.compareTo(NO_HURRY) >= 0 && ASKED.getAndIncrement() < FIRST;
        return first ? budget.multipliedBy(LONGER) : budget;
    }

    /** Marks texts as a search for {@code text} would mark them now. */
    public Marker marker(String text, View view) {
        try (Snapshot snapshot = index.snapshot(view)) {
            IndexSearcher searcher = searcher(snapshot);
            Interpretation interpretation = Interpreter.interpret(
                    searcher, snapshot.glossaries(), QueryParser.parse(text), SearchRequest.of(text));
            Deadline deadline = Deadline.of(searcher);
            deadline.understood();
            deadline.collected();
            return new Marker(
                    new MatchFinder(Shown.anywhere(interpretation.shown())),
                    HitWriter.excerpts(interpretation.needles()),
                    deadline);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Completions of {@code text}, each a text that finds something: headings and titles that begin with it, best
     * first, then those that hold its words, tags, and words.
     *
     * @param limit how many at most
     */
    public List<String> suggest(String text, int limit, View view) {
        try (Snapshot snapshot = index.snapshot(view)) {
            return new Completions(searcher(snapshot), Typed.of(text)).best(limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
