package notesearch.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** What one search, suggestion or marker asks; all its attempts share what it has learnt of the vocabulary. For one thread. */
final class ForOneSearch extends IndexSearcher {

    private @Nullable Vocabulary vocabulary;

    ForOneSearch(IndexReader reader) {
        super(reader);
    }

    Vocabulary vocabulary() throws IOException {
        if (vocabulary == null) {
            vocabulary = new Vocabulary(this);
        }
        return vocabulary;
    }
}
