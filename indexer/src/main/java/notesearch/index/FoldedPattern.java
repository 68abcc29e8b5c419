package notesearch.index;

import java.nio.charset.StandardCharsets;

/**
 * A text to be looked for in others, as {@link FoldedText} folds both. Texts in ASCII, which most are, are not folded for
 * that: the rarest letter of the pattern is looked for as it stands, in both cases, and what is around it is compared.
 * Immutable.
 */
public final class FoldedPattern {

    private static final int ASCII = 128;

    /** What notes in many languages are made of, the most frequent first. */
    private static final String FREQUENT = " etaoinsrhldcumfpgwy-./b|`v(),_*k:";

    private final String folded;
    private final boolean ascii;
    private final int anchor;
    private final char lower;
    private final char upper;

    private FoldedPattern(String folded) {
        this.folded = folded;
        this.ascii = folded.chars().allMatch(c -> c < ASCII);
        this.anchor = rarest(folded);
        this.lower = folded.charAt(anchor);
        this.upper = ascii ? Character.toUpperCase(lower) : lower;
    }

    /** @param folded as {@link FoldedText} gives it, without white space at its ends; not empty */
    public static FoldedPattern of(String folded) {
        return new FoldedPattern(folded);
    }

    private static int rarest(String folded) {
        int rarest = 0;
        for (int i = 1; i < folded.length(); i++) {
            if (frequency(folded.charAt(i)) > frequency(folded.charAt(rarest))) {
                rarest = i;
            }
        }
        return rarest;
    }

    private static int frequency(char c) {
        int place = FREQUENT.indexOf(c);
        return place < 0 ? FREQUENT.length() : place;
    }

    /** What is looked for. */
    public String folded() {
        return folded;
    }

    /** Whether it stands in a text that is given as UTF-8. */
    boolean in(byte[] utf8, int from, int length) {
        String text = new String(utf8, from, length, StandardCharsets.UTF_8);
        boolean isAscii = text.length() == length;
        return isAscii ? ascii && inAscii(text) : FoldedText.fold(text).contains(folded);
    }

    private boolean inAscii(String text) {
        int small = text.indexOf(lower);
        int large = upper == lower ? -1 : text.indexOf(upper);
        while (small >= 0 || large >= 0) {
            boolean smallFirst = large < 0 || small >= 0 && small < large;
            int at = smallFirst ? small : large;
            if (standsBehind(text, at) && standsBefore(text, at)) {
                return true;
            }
            if (smallFirst) {
                small = text.indexOf(lower, at + 1);
            } else {
                large = text.indexOf(upper, at + 1);
            }
        }
        return false;
    }

    /** Whether what comes behind the rarest letter stands behind {@code at}. */
    private boolean standsBehind(String text, int at) {
        int place = at + 1;
        for (int i = anchor + 1; i < folded.length(); i++) {
            char wanted = folded.charAt(i);
            if (place >= text.length() || FoldedText.folded(text.charAt(place)) != wanted) {
                return false;
            }
            place++;
            while (wanted == ' ' && place < text.length() && FoldedText.folded(text.charAt(place)) == ' ') {
                place++;
            }
        }
        return true;
    }

    /** Whether what comes before the rarest letter stands before {@code at}. */
    private boolean standsBefore(String text, int at) {
        int place = at - 1;
        for (int i = anchor - 1; i >= 0; i--) {
            char wanted = folded.charAt(i);
            if (place < 0 || FoldedText.folded(text.charAt(place)) != wanted) {
                return false;
            }
            place--;
            while (wanted == ' ' && place >= 0 && FoldedText.folded(text.charAt(place)) == ' ') {
                place--;
            }
        }
        return true;
    }
}
