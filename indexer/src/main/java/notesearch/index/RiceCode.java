package notesearch.index;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.RandomAccessInput;

/**
 * Rising document numbers as the gaps between them, each gap in Rice's code: its high bits in unary, its low bits as they
 * are (Rice: Some Practical Universal Noiseless Coding Techniques, 1979). How many bits are low follows from how many
 * documents of how many there are, so nothing but the gaps is written. That is near the least that the numbers can take
 * where they lie at random, whether few or nearly all are there.
 */
final class RiceCode {

    /** A gap with more high bits than that would not fit into what is read at once. */
    private static final int MOST_AT_ONCE = 32;

    /** A constant, as what is written depends on it. */
    private static final double LN_2 = 0.6931471805599453;

    private RiceCode() {}

    /** For a mean gap of {@code m}, log2(m ln 2): Golomb's parameter, as a power of two. */
    private static int lowBits(int count, int documents) {
        int golomb = (int) (LN_2 * documents / count);
        return golomb < 1 ? 0 : Integer.SIZE - 1 - Integer.numberOfLeadingZeros(golomb);
    }

    /**
     * Writes some numbers, and zeros up to a whole byte.
     *
     * @param sorted less than {@code documents}, each once
     */
    static void write(int[] sorted, int from, int to, int documents, DataOutput out) throws IOException {
        int lowBits = lowBits(to - from, documents);
        BitWriter bits = new BitWriter(out);
        int last = -1;
        for (int i = from; i < to; i++) {
            int gap = sorted[i] - last - 1;
            for (int high = gap >>> lowBits; high > 0; high -= MOST_AT_ONCE) {
                int ones = Math.min(high, MOST_AT_ONCE);
                bits.write((1L << ones) - 1, ones);
            }
            bits.write((gap & (1L << lowBits) - 1) << 1, lowBits + 1);
            last = sorted[i];
        }
        bits.end();
    }

    /** Bits, the lowest of each byte first. */
    private static final class BitWriter {

        private final DataOutput out;
        private long held;
        private int holds;

        BitWriter(DataOutput out) {
            this.out = out;
        }

        /** @param count at most 33 */
        void write(long bits, int count) throws IOException {
            held |= bits << holds;
            holds += count;
            while (holds >= Byte.SIZE) {
                out.writeByte((byte) held);
                held >>>= Byte.SIZE;
                holds -= Byte.SIZE;
            }
        }

        void end() throws IOException {
            if (holds > 0) {
                out.writeByte((byte) held);
            }
        }
    }

    /** Reads the numbers again. */
    static final class Documents extends DocIdSetIterator {

        private final RandomAccessInput in;
        private final int count;
        private final int lowBits;
        private long at;
        private int read;
        private int document = -1;

        /**
         * @param start the byte where they begin; eight more can be read behind their end
         * @param documents as they were written with
         */
        Documents(RandomAccessInput in, long start, int count, int documents) {
            this.in = in;
            this.at = start * Byte.SIZE;
            this.count = count;
            this.lowBits = lowBits(count, documents);
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() throws IOException {
            if (read == count) {
                document = NO_MORE_DOCS;
                return document;
            }
            read++;
            document += gap() + 1;
            return document;
        }

        private int gap() throws IOException {
            int high = 0;
            int ones = ones();
            while (ones >= MOST_AT_ONCE) {
                high += MOST_AT_ONCE;
                at += MOST_AT_ONCE;
                ones = ones();
            }
            high += ones;
            at += ones + 1;
            int low = (int) (bits() & (1L << lowBits) - 1);
            at += lowBits;
            return high << lowBits | low;
        }

        private int ones() throws IOException {
            return Long.numberOfTrailingZeros(~bits());
        }

        /** The bits from here, 57 or more of them. */
        private long bits() throws IOException {
            return in.readLong(at >>> 3) >>> (at & 7);
        }

        @Override
        public int advance(int target) throws IOException {
            return slowAdvance(target);
        }

        @Override
        public long cost() {
            return count;
        }
    }
}
