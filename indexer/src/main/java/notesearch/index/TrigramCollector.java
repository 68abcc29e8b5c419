package notesearch.index;

import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * Gathers the {@link Trigrams} of one section after another, each once: a bit for each, and one for each 64 of these, so
 * that few have to be looked at. Not thread-safe.
 */
final class TrigramCollector {

    /** Of a gap between two trigrams, as a number of seven bits a byte. */
    private static final int MOST_BYTES = 3;

    private final long[] grams = new long[Gram.LIMIT / Long.SIZE];
    private final long[] taken = new long[grams.length / Long.SIZE];
    private int size;

    /** Adds those of a text, which are those of its {@link FoldedText}; none reaches from one text to the next. */
    void add(String text) {
        char first = ' ';
        char middle = ' ';
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char last = FoldedText.folded(text, i);
            if (last != ' ') {
                word++;
                if (first != ' ') {
                    add(first, middle, last);
                }
            } else if (middle != ' ') {
                addShort(word, first, middle);
                word = 0;
            } else {
                continue;
            }
            first = middle;
            middle = last;
        }
        addShort(word, first, middle);
    }

    private void add(char first, char middle, char last) {
        int gram = Gram.of(first, middle, last);
        add(gram);
        if (!Gram.isOwn(gram)) {
            addParts(first, middle, last);
        }
    }

    private void addParts(char first, char middle, char last) {
        add(Gram.of(first));
        add(Gram.of(last));
        if (middle != ' ') {
            add(Gram.of(middle));
            add(Gram.of(first, middle));
            add(Gram.of(middle, last));
        }
    }

    /** A word that is too short for a trigram, by its last two characters. */
    private void addShort(int length, char first, char last) {
        if (length == 1) {
            add(Gram.of(last));
        } else if (length == 2) {
            int gram = Gram.of(first, last);
            add(gram);
            if (!Gram.isOwn(gram)) {
                add(Gram.of(first));
                add(Gram.of(last));
            }
        }
    }

    private void add(int gram) {
        int word = gram >> 6;
        long before = grams[word];
        long after = before | 1L << gram;
        if (after != before) {
            grams[word] = after;
            taken[word >> 6] |= 1L << word;
            size++;
        }
    }

    /** Gives all that were added since they were taken last, as {@link Reader} reads them. */
    BytesRef take() {
        byte[] bytes = new byte[size * MOST_BYTES];
        int length = 0;
        int last = 0;
        for (int i = 0; i < taken.length; i++) {
            for (long words = taken[i]; words != 0; words &= words - 1) {
                int word = i << 6 | Long.numberOfTrailingZeros(words);
                for (long bits = grams[word]; bits != 0; bits &= bits - 1) {
                    int gram = word << 6 | Long.numberOfTrailingZeros(bits);
                    int gap = gram - last;
                    last = gram;
                    while (gap >= 0x80) {
                        bytes[length++] = (byte) (gap | 0x80);
                        gap >>>= 7;
                    }
                    bytes[length++] = (byte) gap;
                }
                grams[word] = 0;
            }
        }
        Arrays.fill(taken, 0);
        size = 0;
        return new BytesRef(bytes, 0, length);
    }

    /** Reads again what was taken, in rising order. */
    static final class Reader {

        private final ByteArrayDataInput in = new ByteArrayDataInput();
        private int gram;

        void reset(BytesRef taken) {
            in.reset(taken.bytes, taken.offset, taken.length);
            gram = 0;
        }

        boolean hasNext() {
            return !in.eof();
        }

        int next() {
            gram += in.readVInt();
            return gram;
        }
    }
}
