package notesearch.server.eval;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.index.View;
import notesearch.query.SearchRequest;
import notesearch.search.Hit;
import notesearch.search.SearchResult;
import notesearch.search.Searcher;

/**
 * Asks questions one after the other. The first page, of as many hits as the API gives unasked, is timed; further pages
 * are turned until all that is wanted is found, or there are {@value #DEPTH} notes or {@value #MOST_SECTIONS} sections.
 */
public final class Evaluation {

    private static final int DEPTH = 100;
    private static final int MOST_SECTIONS = 500;
    private static final int SHOWN = 10;
    private static final int WARM_UP = 200;

    private final Searcher searcher;

    public Evaluation(Searcher searcher) {
        this.searcher = searcher;
    }

    /** Answers all of them, the first {@value #WARM_UP} once before without counting, so that the code is warm. */
    public List<Answered> ask(List<Question> questions) {
        questions.stream().limit(WARM_UP).forEach(question -> search(SearchRequest.of(question.query())));
        return questions.stream().map(this::ask).toList();
    }

    private Answered ask(Question question) {
        SearchRequest request = SearchRequest.of(question.query());
        long started = System.nanoTime();
        SearchResult first = search(request);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        return answered(question, hits(question, request, first), took);
    }

    /** As many as it takes: what follows the last that is wanted changes no figure. */
    private List<Hit> hits(Question question, SearchRequest request, SearchResult first) {
        List<Hit> counted = new ArrayList<>();
        Set<String> notes = new HashSet<>();
        Set<String> sections = new HashSet<>();
        SearchResult page = first;
        int seen = 0;
        while (!page.hits().isEmpty()) {
            for (Hit hit : page.hits()) {
                String note = hit.note().value();
                if (!question.leftOut().contains(note)) {
                    counted.add(hit);
                    notes.add(note);
                    sections.add(SectionKey.of(note, hit.heading()));
                }
            }
            seen += page.hits().size();
            boolean enoughNotes =
                    notes.size() >= DEPTH || notes.containsAll(question.notes().keySet());
            boolean enoughSections = counted.size() >= DEPTH
                    || sections.containsAll(question.sections().keySet());
            if (seen >= page.total() || enoughNotes && enoughSections || counted.size() >= MOST_SECTIONS) {
                break;
            }
            page = search(request.withLimit(SearchRequest.MAX_LIMIT).withOffset(seen));
        }
        return counted;
    }

    private static Answered answered(Question question, List<Hit> hits, Duration took) {
        Map<Level, Answered.Place> places = new EnumMap<>(Level.class);
        List<String> notes =
                hits.stream().map(hit -> hit.note().value()).distinct().toList();
        places.put(Level.NOTE, Answered.Place.of(notes, question.notes()));
        if (!question.sections().isEmpty()) {
            List<String> sections = hits.stream()
                    .map(hit -> SectionKey.of(hit.note().value(), hit.heading()))
                    .toList();
            places.put(Level.SECTION, Answered.Place.of(sections, question.sections()));
        }
        Set<String> wanted = question.sections().isEmpty()
                ? question.notes().keySet()
                : question.sections().keySet();
        return new Answered(
                question.id(),
                question.query(),
                question.kind(),
                Math.round(took.toNanos() / 1e3) / 1e3,
                places,
                wanted.stream().sorted().toList(),
                hits.stream().limit(SHOWN).map(Hit::id).toList());
    }

    private SearchResult search(SearchRequest request) {
        return searcher.search(request, View.everything());
    }
}
