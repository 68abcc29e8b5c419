package notesearch.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import notesearch.index.RankedField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** What one search, suggestion or marker asks; all its attempts share what it has learnt of the notes. For one thread. */
final class ForOneSearch extends IndexSearcher {

    private final Dictionary dictionary = new Dictionary();
    private final Map<RankedField, FieldLengths> lengths = new HashMap<>();
    private @Nullable Vocabulary vocabulary;

    ForOneSearch(IndexReader reader) {
        super(reader);
    }

    /** The one that a search of ours was begun with. */
    static ForOneSearch of(IndexSearcher searcher) {
        return (ForOneSearch) searcher;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    Vocabulary vocabulary() throws IOException {
        if (vocabulary == null) {
            vocabulary = new Vocabulary(this);
        }
        return vocabulary;
    }

    FieldLengths lengths(RankedField field) throws IOException {
        FieldLengths known = lengths.get(field);
        if (known == null) {
            known = new FieldLengths(field, this);
            lengths.put(field, known);
        }
        return known;
    }
}
