package notesearch.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
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

    /**
     * The best, and one more where all is not counted, so that it is known whether there is another page.
     *
     * @param beside collects all that match too, as far as they are counted
     */
    static Collected of(IndexSearcher searcher, Query query, Sort sort, int most, Collector beside) throws IOException {
        RankOrder order = RankOrder.of(searcher, query);
        if (order == null) {
            boolean byScore = sort.getSort()[0].equals(SortField.FIELD_SCORE);
            TopFieldCollector top =
                    new TopFieldCollectorManager(sort, most, byScore ? most : Integer.MAX_VALUE).newCollector();
            SinglePass.run(searcher, query, new Ranking(top, beside));
            return new Collected(List.of(top.topDocs().scoreDocs), top.getTotalHits(), true);
        }
        ScoreDoc[] best = order.best(sort, most + 1).scoreDocs;
        TotalHitCountCollector total = new TotalHitCountCollector();
        boolean counted = order.count(total, beside);
        List<ScoreDoc> asked = Arrays.asList(best).subList(0, Math.min(most, best.length));
        return new Collected(asked, Math.max(best.length, total.getTotalHits()), counted);
    }
}
