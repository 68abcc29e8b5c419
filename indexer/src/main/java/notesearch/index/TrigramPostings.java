package notesearch.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.RandomAccessInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * In which sections of a segment trigrams stand. To Lucene a doc value, but turned round: it cannot say what a section
 * holds, and gives no documents. For one thread, as long as the segment is open.
 */
public final class TrigramPostings extends BinaryDocValues {

    private final int[] grams;
    private final int[] counts;
    private final long[] starts;
    private final RandomAccessInput in;
    private final int documents;
    private int document = -1;

    /** @param documents of the segment */
    TrigramPostings(int[] grams, int[] counts, long[] starts, RandomAccessInput in, int documents) {
        this.grams = grams;
        this.counts = counts;
        this.starts = starts;
        this.in = in;
        this.documents = documents;
    }

    /** Null where the segment holds no sections. */
    public static @Nullable TrigramPostings of(LeafReader segment) throws IOException {
        return (TrigramPostings) segment.getBinaryDocValues(Schema.TRIGRAMS);
    }

    /** In how many sections one stands, deleted ones too. */
    public int count(int trigram) {
        int place = Arrays.binarySearch(grams, trigram);
        return place < 0 ? 0 : counts[place];
    }

    /** The sections that one stands in, deleted ones too. */
    public DocIdSetIterator sections(int trigram) {
        int place = Arrays.binarySearch(grams, trigram);
        return place < 0 ? DocIdSetIterator.empty() : at(place);
    }

    private RiceCode.Documents at(int place) {
        return new RiceCode.Documents(in, starts[place], counts[place], documents);
    }

    /**
     * The sections in which a text of one or two characters stands.
     *
     * @param part as {@link Trigrams#gram} gives it, where it {@link Trigrams#isExact}
     */
    public FixedBitSet holding(int part) throws IOException {
        FixedBitSet holding = new FixedBitSet(documents);
        for (int place = 0; place < grams.length; place++) {
            if (Gram.holds(grams[place], part)) {
                holding.or(at(place));
            }
        }
        return holding;
    }

    /** Goes through all trigrams in their order. */
    Cursor cursor() {
        return new Cursor();
    }

    final class Cursor {

        private int place;

        /** Behind the last {@link Gram#LIMIT}. */
        int gram() {
            return place < grams.length ? grams[place] : Gram.LIMIT;
        }

        RiceCode.Documents sections() {
            return at(place);
        }

        void next() {
            place++;
        }
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() {
        document = NO_MORE_DOCS;
        return document;
    }

    @Override
    public int advance(int target) {
        return nextDoc();
    }

    @Override
    public boolean advanceExact(int target) {
        return false;
    }

    @Override
    public long cost() {
        return 0;
    }

    @Override
    public BytesRef binaryValue() {
        throw new UnsupportedOperationException("what a section holds is not kept");
    }
}
