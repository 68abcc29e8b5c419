package notesearch.index;

import java.util.Arrays;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * English stems by Snowball's Porter2, with the stems of recent words at hand; not thread-safe.
 *
 * <p>Each token of a text asks for one. A word and its stem are kept side by side as numbers, five bits a letter, so that
 * a known word costs one look into memory.
 */
final class Stemmer {

    private static final int SHORTEST = 3;
    private static final int REMEMBERED_BITS = 13;
    private static final int NUMBERS = 4;

    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;
    private static final int LETTERS = Long.SIZE / BITS;

    /** Longer words are not remembered. */
    private static final int LONGEST = 2 * LETTERS;

    private final EnglishStemmer snowball = new EnglishStemmer();

    /** Two numbers of a word, then those of its stem, which are 0 where it is its own. */
    private final long[] remembered = new long[NUMBERS << REMEMBERED_BITS];

    private char[] stem = new char[LONGEST + 1];

    /**
     * The stem of a folded word, marked, is put into {@link #stem}.
     *
     * @return its length; 0 where the word is its own stem or no English word
     */
    int stem(char[] word, int length) {
        if (length < SHORTEST || !isPlainLetters(word, length)) {
            return 0;
        }
        if (length > LONGEST) {
            return compute(word, length);
        }
        long first = packed(word, 0, Math.min(length, LETTERS));
        long second = packed(word, LETTERS, length);
        int slot = slot(first, second);
        if (remembered[slot] != first || remembered[slot + 1] != second) {
            int stemLength = compute(word, length);
            remembered[slot] = first;
            remembered[slot + 1] = second;
            remembered[slot + 2] = packed(stem, 1, Math.min(stemLength, LETTERS + 1));
            remembered[slot + 3] = packed(stem, LETTERS + 1, stemLength);
            return stemLength;
        }
        return remembered[slot + 2] == 0 ? 0 : unpack(remembered[slot + 2], remembered[slot + 3]);
    }

    /** The last stem. */
    char[] stem() {
        return stem;
    }

    private int compute(char[] word, int length) {
        snowball.setCurrent(word.clone(), length);
        snowball.stem();
        int stemLength = snowball.getCurrentBufferLength();
        char[] letters = snowball.getCurrentBuffer();
        if (Arrays.equals(word, 0, length, letters, 0, stemLength)) {
            return 0;
        }
        if (stem.length <= stemLength) {
            stem = new char[stemLength + 1];
        }
        stem[0] = StemMarker.MARKER;
        System.arraycopy(letters, 0, stem, 1, stemLength);
        return stemLength + 1;
    }

    private static long packed(char[] letters, int from, int to) {
        long packed = 0;
        for (int i = from; i < to; i++) {
            packed = packed << BITS | letters[i] - 'a' + 1;
        }
        return packed;
    }

    private int unpack(long first, long second) {
        int end = 1 + unpack(first, 1);
        return end + unpack(second, end);
    }

    /** @return how many letters there are */
    private int unpack(long packed, int from) {
        int length = (Long.SIZE - Long.numberOfLeadingZeros(packed) + BITS - 1) / BITS;
        long rest = packed;
        for (int i = from + length - 1; i >= from; i--) {
            stem[i] = (char) ('a' - 1 + (rest & MASK));
            rest >>>= BITS;
        }
        return length;
    }

    private static int slot(long first, long second) {
        long hash = (first * 31 + second) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (hash >>> Long.SIZE - REMEMBERED_BITS) * NUMBERS;
    }

    private static boolean isPlainLetters(char[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] < 'a' || buffer[i] > 'z') {
                return false;
            }
        }
        return true;
    }
}
