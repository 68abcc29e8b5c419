package notesearch.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import notesearch.index.Schema;
import notesearch.query.Filter;
import notesearch.query.SearchRequest;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What sections must have, or must not, beside their words. Several paths are choices, those of the request and those of
 * the text apart; all else adds up.
 */
final class Filters {

    /** All sections. */
    static final Query NONE = new TermQuery(new Term(Schema.TYPE, Schema.SECTION));

    private final BooleanQuery.Builder all = new BooleanQuery.Builder();
    private final List<Query> paths = new ArrayList<>();

    Filters(SearchRequest request) {
        all.add(NONE, Occur.FILTER);
        request.tags().forEach(tag -> with(new Filter.Tag(tag)));
        request.paths().forEach(path -> with(new Filter.Under(path)));
        addPaths();
    }

    void with(Filter filter) {
        if (filter instanceof Filter.Under) {
            paths.add(query(filter));
        } else {
            with(query(filter));
        }
    }

    void with(Query query) {
        all.add(query, Occur.FILTER);
    }

    void without(Query query) {
        all.add(query, Occur.MUST_NOT);
    }

    Query query() {
        addPaths();
        BooleanQuery query = all.build();
        return query.clauses().size() == 1 ? NONE : query;
    }

    private void addPaths() {
        if (!paths.isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            paths.forEach(path -> any.add(path, Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
            paths.clear();
        }
    }

    static Query query(Filter filter) {
        return switch (filter) {
            case Filter.Tag tag -> new TermQuery(new Term(Schema.TAG, tag.name()));
            case Filter.Under under -> new TermQuery(new Term(Schema.UNDER, under.path()));
            case Filter.Has has ->
                new TermQuery(new Term(Schema.HAS, has.content().word()));
            case Filter.Modified modified ->
                LongPoint.newRangeQuery(
                        Schema.MODIFIED,
                        milliseconds(modified.from(), Long.MIN_VALUE),
                        milliseconds(modified.before(), Long.MAX_VALUE) - 1);
        };
    }

    private static long milliseconds(@Nullable LocalDate day, long otherwise) {
        return day == null
                ? otherwise
                : day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
