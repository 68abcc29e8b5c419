package notesearch.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import notesearch.index.Terms;

/**
 * What is to be completed.
 *
 * @param text as it was typed
 * @param words folded; the last one is the one that is being typed
 * @param finished whether the last word is over
 */
record Typed(String text, List<String> words, boolean finished) {

    /** Nobody completes more than this. */
    private static final int LONGEST = 100;

    Typed {
        words = List.copyOf(words);
    }

    /** Without words where it is too long to be completed. */
    static Typed of(String typed) {
        String text = Normalizer.normalize(typed.length() > LONGEST ? "" : typed, Normalizer.Form.NFC);
        List<String> words = new ArrayList<>();
        for (String word : Terms.folded(text).split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        boolean finished = !text.isEmpty() && Character.isWhitespace(text.codePointBefore(text.length()));
        return new Typed(text, words, finished);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String last() {
        return words.getLast();
    }

    /** Its words, as the beginning of a folded name. */
    String folded() {
        return String.join(" ", words);
    }

    /** Whether a folded name begins with it. */
    boolean begins(String name) {
        return name.startsWith(folded()) && (!finished || (name + " ").startsWith(folded() + " "));
    }

    /** Whether what stands at the end is one plain word, which another can replace. */
    boolean endsWithWord() {
        String end = text.stripTrailing();
        return !words.isEmpty() && end.substring(lastStart()).chars().allMatch(Character::isLetterOrDigit);
    }

    /** The text with another last word. */
    String withLast(String word) {
        return text.substring(0, lastStart()) + word;
    }

    private int lastStart() {
        int start = text.stripTrailing().length();
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
