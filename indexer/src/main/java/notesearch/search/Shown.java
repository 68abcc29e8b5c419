package notesearch.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Queries on {@link MatchFinder#TEXT}: what to mark in a text that is shown. */
final class Shown {

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

    static Query either(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
