package notesearch.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import notesearch.index.SearchField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Finds sections by words, without scores. */
final class Conjunction {

    private Conjunction() {}

    /**
     * Sections with all the words in some of the fields.
     *
     * @param words of each, the terms that it may be
     */
    static Query of(List<? extends Collection<String>> words, Set<SearchField> fields) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Collection<String> terms : words) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            fields.forEach(field -> any.add(anyOf(field, terms), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
        return all.build();
    }

    private static Query anyOf(SearchField field, Collection<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field.field(), terms.iterator().next()))
                : new TermInSetQuery(
                        field.field(), terms.stream().map(BytesRef::new).toList());
    }
}
