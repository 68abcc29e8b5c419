package notesearch.index;

import org.tartarus.snowball.ext.EnglishStemmer;

/** English stems by Snowball's Porter2; not thread-safe. */
final class Stemmer {

    private static final int SHORTEST = 3;

    private final EnglishStemmer snowball = new EnglishStemmer();

    /** Stems a folded word and says whether the stem differs; the stem can be read until the next call. */
    boolean changes(char[] word, int length) {
        if (length < SHORTEST || !isPlainLetters(word, length)) {
            return false;
        }
        snowball.setCurrent(word.clone(), length);
        snowball.stem();
        if (snowball.getCurrentBufferLength() != length) {
            return true;
        }
        char[] stem = snowball.getCurrentBuffer();
        for (int i = 0; i < length; i++) {
            if (stem[i] != word[i]) {
                return true;
            }
        }
        return false;
    }

    char[] stemBuffer() {
        return snowball.getCurrentBuffer();
    }

    int stemLength() {
        return snowball.getCurrentBufferLength();
    }

    private static boolean isPlainLetters(char[] word, int length) {
        for (int i = 0; i < length; i++) {
            if (word[i] < 'a' || word[i] > 'z') {
                return false;
            }
        }
        return true;
    }
}
