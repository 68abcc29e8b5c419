package notesearch.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/** English stems by Snowball's Porter2, with the stems of recent words at hand; not thread-safe. */
final class Stemmer {

    private static final int SHORTEST = 3;
    private static final int REMEMBERED = 1 << 13;

    private final EnglishStemmer snowball = new EnglishStemmer();
    private final char[][] words = new char[REMEMBERED][];
    private final char[][] stems = new char[REMEMBERED][];

    /** The stem of a folded word, marked; null where the word is its own stem or no English word. */
    char @Nullable [] stem(char[] buffer, int length) {
        if (length < SHORTEST || !isPlainLetters(buffer, length)) {
            return null;
        }
        int slot = hash(buffer, length) & (REMEMBERED - 1);
        char[] word = words[slot];
        if (word == null || !Arrays.equals(word, 0, word.length, buffer, 0, length)) {
            word = Arrays.copyOf(buffer, length);
            words[slot] = word;
            stems[slot] = compute(word);
        }
        char[] stem = stems[slot];
        return stem.length == 0 ? null : stem;
    }

    private char[] compute(char[] word) {
        snowball.setCurrent(word.clone(), word.length);
        snowball.stem();
        int length = snowball.getCurrentBufferLength();
        char[] buffer = snowball.getCurrentBuffer();
        if (Arrays.equals(word, 0, word.length, buffer, 0, length)) {
            return new char[0];
        }
        char[] marked = new char[length + 1];
        marked[0] = StemMarker.MARKER;
        System.arraycopy(buffer, 0, marked, 1, length);
        return marked;
    }

    private static int hash(char[] buffer, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return hash ^ hash >>> 13;
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
