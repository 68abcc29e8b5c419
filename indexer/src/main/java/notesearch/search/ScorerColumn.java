package notesearch.search;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Any query, by its scorer. */
final class ScorerColumn extends Column {

    private final Scorer scorer;
    private final @Nullable TwoPhaseIterator twoPhase;
    private final DocIdSetIterator candidates;
    private final float @Nullable [] scores;

    ScorerColumn(Scorer scorer, boolean scores) {
        this.scorer = scorer;
        this.twoPhase = scorer.twoPhaseIterator();
        this.candidates = twoPhase == null ? scorer.iterator() : twoPhase.approximation();
        this.scores = scores ? new float[WINDOW] : null;
    }

    @Override
    void fill(int base, int end, @Nullable FixedBitSet among) throws IOException {
        found().clear();
        if (among == null) {
            fill(base, end);
            return;
        }
        for (int index = next(among, 0); index < WINDOW; index = next(among, index + 1)) {
            if (findsNow(base + index)) {
                keep(index);
            }
        }
    }

    private void fill(int base, int end) throws IOException {
        if (candidates.docID() < base) {
            candidates.advance(base);
        }
        for (int document = candidates.docID(); document < end; document = candidates.nextDoc()) {
            if (twoPhase == null || twoPhase.matches()) {
                keep(document - base);
            }
        }
    }

    private void keep(int index) throws IOException {
        found().set(index);
        if (scores != null) {
            scores[index] = scorer.score();
        }
    }

    private boolean findsNow(int document) throws IOException {
        if (candidates.docID() < document) {
            candidates.advance(document);
        }
        return candidates.docID() == document && (twoPhase == null || twoPhase.matches());
    }

    /** The score of a document behind those it was asked for before, without a window; 0 where the query does not find it. */
    float scoreOf(int document) throws IOException {
        return findsNow(document) ? scorer.score() : 0;
    }

    /** The document that was last looked at, which it may not find. */
    int document() {
        return candidates.docID();
    }

    @Override
    float score(int index) {
        return scores == null ? 0 : scores[index];
    }

    @Override
    long cost() {
        return candidates.cost();
    }
}
