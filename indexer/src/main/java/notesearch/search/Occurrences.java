package notesearch.search;

import java.io.IOException;
import notesearch.index.RankedField;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;

/** One term in one field of a segment; its score is the weighted number of occurrences. */
final class Occurrences extends Scorer {

    private final PostingsEnum postings;
    private final @Nullable NumericDocValues norms;
    private final FieldLengths field;
    private final float weight;

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
