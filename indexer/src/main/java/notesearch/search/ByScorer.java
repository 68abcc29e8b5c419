package notesearch.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Explains scores that are made of one piece, by scoring again. */
final class ByScorer {

    private ByScorer() {}

    static Explanation explanation(Weight weight, LeafReaderContext context, int document) throws IOException {
        Scorer scorer = weight.scorer(context);
        return scorer != null && scorer.iterator().advance(document) == document
                ? Explanation.match(scorer.score(), weight.getQuery().toString())
                : Explanation.noMatch("not found by " + weight.getQuery());
    }
}
