package notesearch.index;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;

/**
 * The distinct runs of three characters of folded texts, by which a search for a part of a text passes over most
 * sections (Cox: Regular Expression Matching with a Trigram Index, 2012). Those that begin or end with a space are left
 * out, a third of all: no quoted text does, so each of three characters and more still holds one.
 *
 * <p>Shorter texts are parts of trigrams. Kept beside these are such as stand between spaces, and the parts of trigrams
 * whose {@link Gram} is not their own, for it does not tell its parts.
 */
public final class Trigrams {

    /** Shorter texts hold none. */
    public static final int LENGTH = 3;

    /** How many each takes as it is written. */
    static final int BYTES = 3;

    private static final int SMALLEST = 512;

    /** Open addressing; 0 is free, which no gram is. */
    private int[] table = new int[SMALLEST];

    private int size;

    private Trigrams() {}

    /** Of a text of three characters and more that {@link FoldedText} gives. */
    public static int[] of(String folded) {
        Trigrams trigrams = new Trigrams();
        trigrams.add(folded, false);
        return trigrams.grams().toArray();
    }

    /** A text of one to three characters as a {@link Gram}. */
    public static int gram(String folded) {
        return switch (folded.length()) {
            case 1 -> Gram.of(folded.charAt(0));
            case 2 -> Gram.of(folded.charAt(0), folded.charAt(1));
            default -> Gram.of(folded.charAt(0), folded.charAt(1), folded.charAt(2));
        };
    }

    /** Whether no other text of one to three characters is kept under the same number. */
    public static boolean isExact(String folded) {
        return Gram.isOwn(gram(folded));
    }

    /** @param folded each by itself: no trigram reaches from one to the next */
    static Trigrams in(String... folded) {
        Trigrams trigrams = new Trigrams();
        for (String each : folded) {
            trigrams.add(each, true);
            trigrams.addShort(each);
        }
        return trigrams;
    }

    /** In no order. */
    IntStream grams() {
        return Arrays.stream(table).filter(gram -> gram != 0);
    }

    /** All, {@link #BYTES} bytes each. */
    BytesRef bytes() {
        byte[] bytes = new byte[size * BYTES];
        int at = 0;
        for (int gram : table) {
            if (gram != 0) {
                bytes[at++] = (byte) (gram >> 16);
                bytes[at++] = (byte) (gram >> 8);
                bytes[at++] = (byte) gram;
            }
        }
        return new BytesRef(bytes);
    }

    /** @param at where a gram begins */
    static int gram(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
    }

    /** @param parts whether to add the parts of trigrams whose number is not their own */
    private void add(String folded, boolean parts) {
        char first = ' ';
        char middle = ' ';
        for (int i = 0; i < folded.length(); i++) {
            char last = folded.charAt(i);
            if (first != ' ' && last != ' ') {
                int gram = Gram.of(first, middle, last);
                add(gram);
                if (parts && !Gram.isOwn(gram)) {
                    addParts(first, middle, last);
                }
            }
            first = middle;
            middle = last;
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

    /** What is too short for a trigram. */
    private void addShort(String folded) {
        int start = 0;
        while (start < folded.length()) {
            int space = folded.indexOf(' ', start);
            int end = space < 0 ? folded.length() : space;
            if (end - start == 1 || end - start == 2) {
                String part = folded.substring(start, end);
                add(gram(part));
                if (!isExact(part)) {
                    part.chars().forEach(c -> add(Gram.of((char) c)));
                }
            }
            start = end + 1;
        }
    }

    private void add(int gram) {
        if (!put(table, gram)) {
            return;
        }
        size++;
        if (size * 2 > table.length) {
            int[] larger = new int[table.length * 2];
            grams().forEach(each -> put(larger, each));
            table = larger;
        }
    }

    /** @return whether it was new */
    private static boolean put(int[] table, int gram) {
        int mask = table.length - 1;
        int at = (gram * 0x9E3779B9 >>> 12) & mask;
        while (table[at] != 0) {
            if (table[at] == gram) {
                return false;
            }
            at = at + 1 & mask;
        }
        table[at] = gram;
        return true;
    }
}
