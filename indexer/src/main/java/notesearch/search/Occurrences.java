package notesearch.search;

import java.io.IOException;
import notesearch.index.RankedField;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;

/** One term in one field of a segment; its score is the weighted number of occurrences. */
final class Occurrences extends Scorer {

    private final PostingsEnum postings;
    private final byte[] norms;
    private final FieldLengths field;
    private final float weight;

    Occurrences(PostingsEnum postings, byte[] norms, FieldLengths field, float weight) {
        this.postings = postings;
        this.norms = norms;
        this.field = field;
        this.weight = weight;
    }

    RankedField field() {
        return field.field();
    }

    @Override
    public int docID() {
        return postings.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
        return postings;
    }

    /**
     * Adds what each document from {@code base} to before {@code end} scores to its place, and notes that it holds the term.
     *
     * @param buffer for use here
     */
    void addTo(float[] scores, FixedBitSet holding, int base, int end, DocAndFloatFeatureBuffer buffer)
            throws IOException {
        if (postings.docID() < base) {
            postings.advance(base);
        }
        if (postings.docID() >= end) {
            return;
        }
        for (postings.nextPostings(end, buffer); buffer.size > 0; postings.nextPostings(end, buffer)) {
            for (int i = 0; i < buffer.size; i++) {
                int document = buffer.docs[i];
                int index = document - base;
                scores[index] += buffer.features[i] * weight * field.share(norms[document]);
                holding.set(index);
            }
        }
    }

    @Override
    public float score() throws IOException {
        return postings.freq() * weight * field.share(norms[postings.docID()]);
    }

    @Override
    public float getMaxScore(int upTo) {
        return Float.POSITIVE_INFINITY;
    }
}
