package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import notesearch.index.Schema;
import notesearch.query.SearchRequest;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;

/**
 * What a query finds, before any of it is written.
 *
 * @param total of the sections, or of the notes when grouped, as far as they were counted
 * @param sections as far as they were counted
 * @param complete whether all were
 * @param best those of the page that is asked for, in their order; empty when grouped
 * @param bestNotes the same when grouped; else empty
 * @param counter has counted all that match
 */
record Matches(
        int total, int sections, boolean complete, List<Found> best, List<FoundNote> bestNotes, FacetCounter counter) {

    private static final SortField BY_SCORE = SortField.FIELD_SCORE;
    private static final SortField BY_TIME = new SortField(Schema.MODIFIED, SortField.Type.LONG, true);
    private static final SortField BY_PATH = new SortField(Schema.NOTE, SortField.Type.STRING);
    private static final SortField BY_ORDER = new SortField(Schema.ORDER, SortField.Type.LONG);

    Matches {
        best = List.copyOf(best);
        bestNotes = List.copyOf(bestNotes);
    }

    static Matches of(IndexSearcher searcher, SearchRequest request, Query query) throws IOException {
        return request.grouping() == SearchRequest.Grouping.NOTE
                ? notes(searcher, request, query)
                : sections(searcher, request, query);
    }

    private static Matches notes(IndexSearcher searcher, SearchRequest request, Query query) throws IOException {
        FacetCounter counter = new FacetCounter();
        NoteGrouper grouper = new NoteGrouper(request.sort());
        SinglePass.run(searcher, query, grouper, counter);
        boolean complete = Deadline.of(searcher).collected();
        List<FoundNote> page = grouper.page(request.offset(), request.limit());
        return new Matches(grouper.total(), grouper.sections(), complete, List.of(), page, counter);
    }

    private static Matches sections(IndexSearcher searcher, SearchRequest request, Query query) throws IOException {
        FacetCounter counter = new FacetCounter();
        int last = request.offset() + request.limit();
        Collected found = Collected.of(searcher, query, sort(request), last, counter);
        boolean complete = Deadline.of(searcher).collected() && found.counted();
        List<ScoreDoc> asked = found.best().stream().skip(request.offset()).toList();
        if (request.sort() == SearchRequest.Sort.MODIFIED) {
            TopFieldCollector.populateScores(asked.toArray(ScoreDoc[]::new), searcher, query);
        }
        List<Found> best = new ArrayList<>();
        for (ScoreDoc document : asked) {
            best.add(new Found(document.doc, score(document)));
        }
        return new Matches(found.total(), found.total(), complete, best, List.of(), counter);
    }

    private static float score(ScoreDoc document) {
        return Float.isNaN(document.score)
                        && document instanceof FieldDoc fields
                        && fields.fields[0] instanceof Float score
                ? score
                : document.score;
    }

    private static Sort sort(SearchRequest request) {
        return switch (request.sort()) {
            case RELEVANCE -> new Sort(BY_SCORE, BY_TIME, BY_PATH, BY_ORDER);
            case MODIFIED -> new Sort(BY_TIME, BY_SCORE, BY_PATH, BY_ORDER);
        };
    }
}
