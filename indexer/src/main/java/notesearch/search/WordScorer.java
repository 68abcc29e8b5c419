package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import notesearch.index.RankedField;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Scorer;

/** Adds up the occurrences of a word and saturates the sum. */
final class WordScorer extends Scorer {

    private final DisjunctionDISIApproximation iterator;
    private final float most;

    /** @param most what infinitely many occurrences would score */
    WordScorer(List<Occurrences> occurrences, float most, long leadCost) {
        this.iterator = new DisjunctionDISIApproximation(
                occurrences.stream().map(each -> new DisiWrapper(each, false)).toList(), leadCost);
        this.most = most;
    }

    @Override
    public int docID() {
        return iterator.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
        return iterator;
    }

    @Override
    public float score() throws IOException {
        double weighted = 0;
        for (DisiWrapper each = iterator.topList(); each != null; each = each.next) {
            weighted += each.scorer.score();
        }
        return WordQuery.saturated(weighted, most);
    }

    @Override
    public float getMaxScore(int upTo) {
        return most;
    }

    /** The score of the current document; its details are the shares of the fields. */
    Explanation explain(String word) throws IOException {
        Map<RankedField, Double> byField = new LinkedHashMap<>();
        double weighted = 0;
        for (DisiWrapper each = iterator.topList(); each != null; each = each.next) {
            Occurrences occurrences = (Occurrences) each.scorer;
            byField.merge(occurrences.field(), (double) occurrences.score(), Double::sum);
            weighted += occurrences.score();
        }
        float score = WordQuery.saturated(weighted, most);
        List<Explanation> shares = new ArrayList<>();
        for (Map.Entry<RankedField, Double> share : byField.entrySet()) {
            shares.add(Explanation.match(
                    score * share.getValue() / weighted, share.getKey().field()));
        }
        return Explanation.match(score, word, shares);
    }
}
