package notesearch.search;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/** The matches of a {@link SectionQuery} in a segment, one after the other. */
final class SectionScorer extends Scorer {

    private final SectionColumns columns;
    private final DocIdSetIterator matches = new Matches();
    private int document = -1;
    private int scored = -1;
    private float score;
    private float least;

    SectionScorer(SectionColumns columns) {
        this.columns = columns;
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public DocIdSetIterator iterator() {
        return matches;
    }

    @Override
    public float score() throws IOException {
        if (scored != document) {
            score = columns.score(document, least);
            scored = document;
        }
        return score;
    }

    /** What scores less may be given any score that is less, too. */
    @Override
    public void setMinCompetitiveScore(float newLeast) {
        least = newLeast;
    }

    @Override
    public float getMaxScore(int upTo) {
        return Float.POSITIVE_INFINITY;
    }

    private final class Matches extends DocIdSetIterator {

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(document + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            document = target == NO_MORE_DOCS ? NO_MORE_DOCS : columns.next(target);
            return document;
        }

        @Override
        public long cost() {
            return columns.cost();
        }
    }
}
