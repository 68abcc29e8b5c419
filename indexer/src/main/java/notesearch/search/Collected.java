package notesearch.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHitCountCollector;

/**
 * What a query finds.
 *
 * @param best in their order
 * @param total how many there are, as far as they were counted
 * @param counted whether all were
 */
record Collected(List<ScoreDoc> best, int total, boolean counted) {

    Collected {
        best = List.copyOf(best);
    }

    /** @param beside collects all that match too, as far as they are counted */
    static Collected of(IndexSearcher searcher, Query query, Sort sort, int most, Collector beside) throws IOException {
        RankOrder order = RankOrder.of(searcher, query);
        if (order == null) {
            TopFieldCollector top = new TopFieldCollectorManager(sort, most, Integer.MAX_VALUE).newCollector();
            SinglePass.run(searcher, query, top, beside);
            return new Collected(List.of(top.topDocs().scoreDocs), top.getTotalHits(), true);
        }
        ScoreDoc[] best = order.best(sort, most).scoreDocs;
        TotalHitCountCollector total = new TotalHitCountCollector();
        boolean counted = order.count(total, beside);
        return new Collected(Arrays.asList(best), Math.max(best.length, total.getTotalHits()), counted);
    }
}
