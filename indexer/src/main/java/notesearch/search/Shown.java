package notesearch.search;

import java.util.List;
import java.util.function.Predicate;
import notesearch.query.Clause.Part;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Queries on {@link MatchFinder#TEXT}: what to mark in a text that is shown. */
final class Shown {

    static final Query NOTHING = new MatchNoDocsQuery("nothing to mark");

    private Shown() {}

    static Query anyTerm(List<String> terms) {
        return either(terms.stream()
                .map(term -> (Query) new TermQuery(new Term(MatchFinder.TEXT, term)))
                .toList());
    }

    static Query beginning(String prefix) {
        return new PrefixQuery(new Term(MatchFinder.TEXT, prefix));
    }

    /** Words one after the other, each being any of its terms. */
    static Query phrase(List<List<String>> positions) {
        return FieldedPhrases.phrase(MatchFinder.TEXT, positions, 0);
    }

    /** What is to be marked in any part of a section, or in {@code part}; without what is to be marked in others alone. */
    static Query in(@Nullable Part part, Query shown) {
        return in(shown, within -> part != null && within.is(part));
    }

    /** What is to be marked in any part, wherever that may be. */
    static Query anywhere(Query shown) {
        return in(shown, within -> true);
    }

    private static Query in(Query shown, Predicate<ShownWithin> here) {
        return switch (shown) {
            case ShownWithin within -> here.test(within) ? within.shown() : NOTHING;
            case BooleanQuery either ->
                either(either.clauses().stream()
                        .map(clause -> in(clause.query(), here))
                        .toList());
            default -> shown;
        };
    }

    static Query either(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
