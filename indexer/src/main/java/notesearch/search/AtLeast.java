package notesearch.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts matches until there are as many as are asked for. */
final class AtLeast extends SimpleCollector {

    private final int wanted;
    private int count;

    private AtLeast(int wanted) {
        this.wanted = wanted;
    }

    static boolean match(IndexSearcher searcher, Query query, int wanted) throws IOException {
        AtLeast counter = new AtLeast(wanted);
        SinglePass.run(searcher, query, counter);
        return counter.count >= wanted;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        stopIfEnough();
    }

    @Override
    public void collect(int document) {
        count++;
        stopIfEnough();
    }

    private void stopIfEnough() {
        if (count >= wanted) {
            throw new CollectionTerminatedException();
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
