package notesearch.search;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;

/** The sections of a segment in which a text stands, those that a reader sees it in worth more. */
final class LiteralScorer extends Scorer {

    /** What a text is worth that is only written and not seen, as the address of a link. */
    private static final float ONLY_WRITTEN = 0.5f;

    private final TwoPhaseIterator sections;
    private final DocIdSetIterator matches;
    private final Verdicts known;
    private final float most;

    /**
     * @param sections are looked through when they are asked whether they match
     * @param known of each that matches
     */
    LiteralScorer(TwoPhaseIterator sections, Verdicts known, float most) {
        this.sections = sections;
        this.matches = TwoPhaseIterator.asDocIdSetIterator(sections);
        this.known = known;
        this.most = most;
    }

    @Override
    public int docID() {
        return matches.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
        return matches;
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
        return sections;
    }

    @Override
    public float score() {
        return known.isOnlyWritten(docID()) ? ONLY_WRITTEN * most : most;
    }

    @Override
    public float getMaxScore(int upTo) {
        return most;
    }
}
