package notesearch.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import notesearch.index.Glossaries;
import notesearch.index.IndexState;
import notesearch.query.Clause;
import notesearch.query.ParsedQuery;
import notesearch.query.SearchRequest;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Finds out why a search has found nothing, and what would find something. For one search. */
final class WhyNothing {

    /** Of more words than these it is not found out whether the notes hold them, and no query of more is offered. */
    private static final int MOST_WORDS = 16;

    /** More other queries than these are not tried. */
    private static final int MOST_TRIED = 12;

    /** Whether a search would find anything. */
    interface Trial {
        boolean finds(SearchRequest request) throws IOException;
    }

    private final IndexSearcher searcher;
    private final Glossaries glossaries;
    private final IndexState state;
    private final SearchRequest request;
    private final ParsedQuery parsed;
    private final Trial trial;

    WhyNothing(
            IndexSearcher searcher,
            Glossaries glossaries,
            IndexState state,
            SearchRequest request,
            ParsedQuery parsed,
            Trial trial) {
        this.searcher = searcher;
        this.glossaries = glossaries;
        this.state = state;
        this.request = request;
        this.parsed = parsed;
        this.trial = trial;
    }

    ZeroHits zeroHits() throws IOException {
        Set<Clause> missing = missing();
        List<String> named = missing.stream()
                .filter(clause -> !(clause instanceof Clause.Only))
                .map(Clause::named)
                .distinct()
                .toList();
        List<Clause> bare = Loosened.unexcluded(Loosened.unfiltered(parsed.clauses()));
        Set<List<Clause>> fewer = new LinkedHashSet<>(
                List.of(Loosened.unfiltered(parsed.clauses()), Loosened.unexcluded(parsed.clauses()), bare));
        fewer.remove(parsed.clauses());
        fewer.remove(List.of());
        for (List<Clause> some : fewer) {
            if (trial.finds(request.withText(typed(some)))) {
                return new ZeroHits(ZeroHits.Reason.FILTERED_OUT, named, typed(some));
            }
        }
        if (request.filtered()
                && (trial.finds(request.withoutFilters())
                        || fewer.contains(bare)
                                && trial.finds(request.withoutFilters().withText(typed(bare))))) {
            return new ZeroHits(ZeroHits.Reason.FILTERED_OUT, named, null);
        }
        if (state.pending() > 0) {
            return new ZeroHits(ZeroHits.Reason.INDEX_BEHIND, named, null);
        }
        return Loosened.unfiltered(parsed.clauses()).isEmpty()
                ? new ZeroHits(ZeroHits.Reason.FILTERED_OUT, named, null)
                : new ZeroHits(ZeroHits.Reason.NOT_IN_NOTES, named, suggestion(missing));
    }

    private Set<Clause> missing() throws IOException {
        Set<Clause> missing = new LinkedHashSet<>();
        for (Clause word :
                Loosened.words(parsed.clauses()).stream().limit(MOST_WORDS).toList()) {
            if (!held(word)) {
                missing.add(word);
            }
        }
        return missing;
    }

    /** Whether any note holds it, as it was typed. */
    private boolean held(Clause word) throws IOException {
        SearchRequest alone = SearchRequest.of(
                word instanceof Clause.Word finished && !finished.unfinished() ? word.typed() + " " : word.typed());
        Interpretation interpretation = Interpreter.interpret(searcher, glossaries, ParsedQuery.of(word), alone);
        boolean empty = interpretation.needles().isEmpty() && !(word instanceof Clause.Only);
        boolean asTyped = interpretation.missing().isEmpty()
                && interpretation.corrections().isEmpty();
        return empty || asTyped && trial.finds(alone);
    }

    private @Nullable String suggestion(Set<Clause> missing) throws IOException {
        Set<String> tried = new LinkedHashSet<>();
        tried.add(typed(parsed.clauses()));
        for (List<Clause> other : new Loosened(parsed.clauses(), missing, new Respelling(searcher)).others()) {
            String text = typed(other);
            if (other.stream().anyMatch(clause -> !(clause instanceof Clause.Without))
                    && other.size() <= MOST_WORDS
                    && text.length() <= SearchRequest.MAX_TEXT
                    && tried.add(text)
                    && tried.size() <= MOST_TRIED
                    && trial.finds(request.withText(text))) {
                return text;
            }
        }
        return null;
    }

    private static String typed(List<Clause> clauses) {
        return clauses.stream().map(Clause::typed).collect(Collectors.joining(" "));
    }
}
