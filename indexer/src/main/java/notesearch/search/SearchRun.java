package notesearch.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import notesearch.index.Glossaries;
import notesearch.index.IndexState;
import notesearch.index.Schema;
import notesearch.note.NotePath;
import notesearch.query.Clause;
import notesearch.query.ParsedQuery;
import notesearch.query.QueryParser;
import notesearch.query.SearchRequest;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One search over one snapshot. */
final class SearchRun {

    /** With fewer sections than this holding every word in all the notes, those holding some of them are answers too. */
    private static final int ENOUGH = 20;

    private final IndexSearcher searcher;
    private final Glossaries glossaries;
    private final Supplier<IndexState> state;
    private final SearchRequest request;
    private final Predicate<NotePath> present;
    private final Deadline deadline;

    SearchRun(
            IndexSearcher searcher,
            Glossaries glossaries,
            Supplier<IndexState> state,
            SearchRequest request,
            Predicate<NotePath> present) {
        this.searcher = searcher;
        this.glossaries = glossaries;
        this.state = state;
        this.request = request;
        this.present = present;
        this.deadline = Deadline.of(searcher);
    }

    SearchResult run(ParsedQuery parsed, Supplier<Duration> took) throws IOException {
        Interpretation strict = Interpreter.interpret(searcher, glossaries, parsed, request);
        deadline.understood();
        if (!asksForSomething(parsed, strict)) {
            return result(Page.EMPTY, parsed, strict, emptyQuery(parsed), took);
        }
        Interpretation interpretation = fewHoldOne(strict) ? strict.relaxed() : strict;
        Matches matches = Matches.of(searcher, request, interpretation.query());
        if (fewHoldAll(interpretation, matches)) {
            interpretation = strict.relaxed();
            matches = Matches.of(searcher, request, interpretation.query());
        }
        Page page = presentPage(interpretation, matches);
        ZeroHits zeroHits = page.total() == 0 && !deadline.cut()
                ? new WhyNothing(searcher, glossaries, state.get(), request, parsed, this::finds).zeroHits()
                : null;
        return result(page, parsed, interpretation, deadline.cut() ? null : zeroHits, took);
    }

    /** Whether few hold the rarest of the words, and so all of them, which need not be looked for then. */
    private boolean fewHoldOne(Interpretation strict) throws IOException {
        WordQuery rarest = strict.needles().stream()
                .filter(needle -> needle.role() == Needle.Role.WANTED && needle.demand() != Needle.Demand.FILTER)
                .map(Needle::query)
                .filter(WordQuery.class::isInstance)
                .map(WordQuery.class::cast)
                .max(Comparator.comparingDouble(WordQuery::rarity))
                .orElse(null);
        return strict.mayRelax()
                && strict.pinned() == null
                && rarest != null
                && !AtLeast.match(searcher, rarest, ENOUGH);
    }

    /** Told without the filters, so that a filter takes away and never adds; unless it takes all. */
    private boolean fewHoldAll(Interpretation tried, Matches matches) throws IOException {
        return tried.mayRelax()
                && matches.sections() < ENOUGH
                && (matches.sections() == 0
                        || !tried.isFiltered()
                        || !AtLeast.match(searcher, tried.unfiltered(), ENOUGH));
    }

    /** What could be read in two ways, with words that may be typing errors where little is found. */
    private List<Reading> readings(Page page, ParsedQuery parsed, Interpretation interpretation) throws IOException {
        List<Reading> readings = new ArrayList<>(interpretation.readings());
        if (page.total() > 0 && page.sections() < ENOUGH && !deadline.cut()) {
            for (Reading reading : new Misprints(searcher).readings(parsed)) {
                if (finds(request.withText(reading.other()))) {
                    readings.add(reading);
                }
            }
        }
        return readings;
    }

    /**
     * The page asked for. Where a note on it is gone, all notes that match are looked for, so that counts
     * are right and the next page begins where this one ends; as far as there is time for it.
     */
    private Page presentPage(Interpretation interpretation, Matches matches) throws IOException {
        HitWriter writer = new HitWriter(searcher, interpretation, request.explain());
        Page page = new Page(matches, writer, request);
        if (state.get().notesMissing() || page.notes().stream().allMatch(present)) {
            return page;
        }
        Set<NotePath> gone = new HashSet<>();
        for (NotePath note : MatchingNotes.of(searcher, interpretation.query())) {
            if (deadline.passed()) {
                break;
            }
            if (!present.test(note)) {
                gone.add(note);
            }
        }
        Matches left = Matches.of(searcher, request, without(interpretation.query(), gone));
        Page refilled = new Page(left, writer, request);
        return deadline.cut() ? refilled.of(present) : refilled;
    }

    private static Query without(Query query, Set<NotePath> gone) {
        List<BytesRef> paths =
                gone.stream().map(path -> new BytesRef(path.value())).toList();
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermInSetQuery(Schema.NOTE, paths), Occur.MUST_NOT)
                .build();
    }

    /** Whether a search for something else would find anything. */
    private boolean finds(SearchRequest other) throws IOException {
        SearchRequest one = other.withOffset(0).withLimit(1);
        SearchRun run = new SearchRun(searcher, glossaries, state, one, present);
        ParsedQuery parsed = QueryParser.parse(one);
        Interpretation strict = Interpreter.interpret(searcher, glossaries, parsed, one);
        return asksForSomething(parsed, strict)
                && (run.findsPresent(strict) || strict.mayRelax() && run.findsPresent(strict.relaxed()));
    }

    private boolean findsPresent(Interpretation interpretation) throws IOException {
        return presentPage(interpretation, Matches.of(searcher, request, interpretation.query()))
                        .total()
                > 0;
    }

    private boolean asksForSomething(ParsedQuery parsed, Interpretation interpretation) {
        return !interpretation.needles().isEmpty() || parsed.filters() || request.filtered();
    }

    /** Where there are hits; as long as notes are still to be read it is not known what none holds. */
    private List<String> missing(Page page, Interpretation interpretation) {
        return page.total() == 0 || state.get().pending() > 0
                ? List.of()
                : interpretation.missing().stream()
                        .map(Clause::named)
                        .distinct()
                        .toList();
    }

    private ZeroHits emptyQuery(ParsedQuery parsed) throws IOException {
        for (String quoted : OnlySigns.quoted(request.text(), parsed)) {
            if (quoted.length() <= SearchRequest.MAX_TEXT && finds(request.withText(quoted))) {
                return new ZeroHits(ZeroHits.Reason.EMPTY_QUERY, List.of(), quoted);
            }
        }
        return new ZeroHits(ZeroHits.Reason.EMPTY_QUERY, List.of(), null);
    }

    private static String late(Page page) {
        if (!page.complete()) {
            return "The search took too long and was stopped; there may be more to find.";
        }
        return page.total() == 0
                ? "There was no time to find out why nothing was found."
                : "The search took too long and was stopped; all results are counted, not all may be marked.";
    }

    private SearchResult result(
            Page page,
            ParsedQuery parsed,
            Interpretation interpretation,
            @Nullable ZeroHits zeroHits,
            Supplier<Duration> took)
            throws IOException {
        List<Reading> readings = readings(page, parsed, interpretation);
        List<String> remarks = new ArrayList<>();
        if (parsed.left() > 0) {
            remarks.add("Only the first " + QueryParser.MOST_CLAUSES + " words were searched; " + parsed.left()
                    + " more were left out.");
        }
        OnlySigns.remark(parsed).ifPresent(remarks::add);
        parsed.unread()
                .forEach(unread -> remarks.add(
                        "“" + unread.name() + ":" + unread.value() + "” was looked for as text; as a filter, after "
                                + unread.name() + ": stand " + unread.expected() + "."));
        if (deadline.cut()) {
            remarks.add(late(page));
        }
        return new SearchResult(
                page.total(),
                page.sections(),
                page.complete(),
                deadline.cut(),
                page.hits(),
                page.groups(),
                page.facets(),
                interpretation.corrections(),
                missing(page, interpretation),
                readings,
                remarks,
                request.explain() ? Understood.of(parsed, interpretation) : null,
                zeroHits,
                state.get(),
                took.get());
    }
}
