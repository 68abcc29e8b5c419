package notesearch.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.jspecify.annotations.Nullable;

/**
 * The distinct runs of three characters of folded texts, by which a search for a part of a text passes over most
 * sections (Cox: Regular Expression Matching with a Trigram Index, 2012). Those that begin or end with a space are left
 * out, a third of all: no quoted text does, so each of three characters and more still holds one.
 *
 * <p>Shorter texts are parts of trigrams, but for those that stand between spaces, which are kept beside them.
 */
public final class Trigrams {

    /** Shorter texts hold none. */
    public static final int LENGTH = 3;

    private static final int UNIT = Character.SIZE;
    private static final int LONGEST_TERM = 3 * LENGTH;
    private static final int SMALLEST = 64;

    /** Open addressing; 0 is free, which no trigram is, as texts hold no zeros. */
    private long[] table = new long[SMALLEST];

    private int size;

    private Trigrams() {}

    /** Of a text that {@link FoldedText} gives, in the order of their code units. */
    public static List<BytesRef> of(String folded) {
        Trigrams trigrams = new Trigrams();
        trigrams.add(folded);
        return trigrams.terms();
    }

    /** A text of one or two characters as it stands in the terms. */
    public static BytesRef part(String folded) {
        Trigrams part = new Trigrams();
        part.addShort(folded);
        return part.terms().getFirst();
    }

    /** @param folded each by itself: no trigram reaches from one to the next */
    static Trigrams in(List<String> folded) {
        Trigrams trigrams = new Trigrams();
        folded.forEach(trigrams::add);
        folded.forEach(trigrams::addShort);
        return trigrams;
    }

    /** Sorted. */
    List<BytesRef> terms() {
        long[] sorted = new long[size];
        int at = 0;
        for (long trigram : table) {
            if (trigram != 0) {
                sorted[at++] = trigram;
            }
        }
        Arrays.sort(sorted);
        List<BytesRef> terms = new ArrayList<>(size);
        for (long trigram : sorted) {
            BytesRef term = new BytesRef(LONGEST_TERM);
            write(trigram, term);
            terms.add(term);
        }
        return terms;
    }

    /** Each gives its terms in the same array. */
    BytesRefIterator inNoOrder() {
        BytesRef term = new BytesRef(LONGEST_TERM);
        return new BytesRefIterator() {

            private int next;

            @Override
            public @Nullable BytesRef next() {
                while (next < table.length && table[next] == 0) {
                    next++;
                }
                if (next == table.length) {
                    return null;
                }
                write(table[next++], term);
                return term;
            }
        };
    }

    private void add(String folded) {
        for (int i = 0; i + LENGTH <= folded.length(); i++) {
            char first = folded.charAt(i);
            char last = folded.charAt(i + 2);
            if (first != ' ' && last != ' ') {
                add((long) first << 2 * UNIT | (long) folded.charAt(i + 1) << UNIT | last);
            }
        }
    }

    /** What is too short for a trigram. */
    private void addShort(String folded) {
        int start = 0;
        while (start < folded.length()) {
            int space = folded.indexOf(' ', start);
            int end = space < 0 ? folded.length() : space;
            if (end - start == 1) {
                add(folded.charAt(start));
            } else if (end - start == 2) {
                add((long) folded.charAt(start) << UNIT | folded.charAt(start + 1));
            }
            start = end + 1;
        }
    }

    private void add(long trigram) {
        if (trigram == 0 || !put(table, trigram)) {
            return;
        }
        size++;
        if (size * 2 > table.length) {
            long[] larger = new long[table.length * 2];
            for (long each : table) {
                if (each != 0) {
                    put(larger, each);
                }
            }
            table = larger;
        }
    }

    /** @return whether it was new */
    private static boolean put(long[] table, long trigram) {
        int mask = table.length - 1;
        int at = (int) (trigram * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (table[at] != 0) {
            if (table[at] == trigram) {
                return false;
            }
            at = at + 1 & mask;
        }
        table[at] = trigram;
        return true;
    }

    /** Each code unit as UTF-8 writes a character, surrogates too. */
    private static void write(long trigram, BytesRef term) {
        byte[] bytes = term.bytes;
        int length = 0;
        for (int shift = 2 * UNIT; shift >= 0; shift -= UNIT) {
            int unit = (int) (trigram >> shift) & Character.MAX_VALUE;
            if (unit == 0) {
                continue;
            }
            if (unit < 0x80) {
                bytes[length++] = (byte) unit;
            } else if (unit < 0x800) {
                bytes[length++] = (byte) (0xC0 | unit >> 6);
                bytes[length++] = (byte) (0x80 | unit & 0x3F);
            } else {
                bytes[length++] = (byte) (0xE0 | unit >> 12);
                bytes[length++] = (byte) (0x80 | unit >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | unit & 0x3F);
            }
        }
        term.length = length;
    }
}
