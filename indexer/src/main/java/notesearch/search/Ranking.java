package notesearch.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Keeps the best of what is found, and has all of it collected beside. What cannot come among the best need not be scored
 * to the end, as the scorer is told, but is not left out.
 *
 * @param beside asks for no scores
 */
record Ranking(Collector best, Collector beside) implements Collector {

    @Override
    public ScoreMode scoreMode() {
        return best.scoreMode();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        LeafCollector bestHere = best.getLeafCollector(segment);
        LeafCollector besideHere = beside.getLeafCollector(segment);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) throws IOException {
                bestHere.setScorer(scorer);
            }

            @Override
            public void collect(int document) throws IOException {
                besideHere.collect(document);
                bestHere.collect(document);
            }
        };
    }
}
