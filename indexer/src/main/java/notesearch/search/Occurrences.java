package notesearch.search;

import java.io.IOException;
import java.util.Arrays;
import notesearch.index.RankedField;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** One term in one field of a segment; its score is the weighted number of occurrences. */
final class Occurrences extends Scorer {

    private final PostingsEnum postings;
    private final @Nullable NumericDocValues norms;
    private final FieldLengths field;
    private final float weight;
    private long[] lengths = new long[0];

    Occurrences(PostingsEnum postings, @Nullable NumericDocValues norms, FieldLengths field, float weight) {
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
        for (postings.nextPostings(end, buffer); buffer.size > 0; postings.nextPostings(end, buffer)) {
            if (lengths.length < buffer.size) {
                lengths = new long[buffer.docs.length];
            }
            if (norms == null) {
                Arrays.fill(lengths, 0, buffer.size, 1);
            } else {
                norms.longValues(buffer.size, buffer.docs, lengths, 1);
            }
            for (int i = 0; i < buffer.size; i++) {
                int index = buffer.docs[i] - base;
                scores[index] += buffer.features[i] * weight * field.share(lengths[i]);
                holding.set(index);
            }
        }
    }

    @Override
    public float score() throws IOException {
        long norm = norms != null && norms.advanceExact(postings.docID()) ? norms.longValue() : 1;
        return postings.freq() * weight * field.share(norm);
    }

    @Override
    public float getMaxScore(int upTo) {
        return Float.POSITIVE_INFINITY;
    }
}
