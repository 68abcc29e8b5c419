package notesearch.index;

import java.nio.charset.StandardCharsets;

/**
 * A text to be looked for in others, as {@link FoldedText} folds both. Texts in ASCII, which most are, are not folded for
 * that: the rarest letter of the pattern is looked for as it stands, in both cases, and what is around it is compared.
 * Immutable.
 */
public final class FoldedPattern {

    /** What notes in many languages are made of, the most frequent first. */
    private static final String FREQUENT = " etaoinsrhldcumfpgwy-./b|`v(),_*k:";

    private final String folded;
    private final boolean ascii;
    private final int anchor;
    private final char lower;
    private final char upper;

    private FoldedPattern(String folded) {
        this.folded = folded;
        this.ascii = folded.chars().allMatch(c -> c < FoldedText.ASCII);
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
            if (standsBeside(text, at, 1) && standsBeside(text, at, -1)) {
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

    /**
     * Whether what stands beside the rarest letter in the pattern stands so beside {@code at}.
     *
     * @param step 1 for what comes behind it, -1 for what comes before it
     */
    private boolean standsBeside(String text, int at, int step) {
        int place = at + step;
        for (int i = anchor + step; i >= 0 && i < folded.length(); i += step) {
            char wanted = folded.charAt(i);
            if (!isAt(text, place, wanted)) {
                return false;
            }
            place += step;
            while (wanted == ' ' && isAt(text, place, ' ')) {
                place += step;
            }
        }
        return true;
    }

    private static boolean isAt(String text, int place, char wanted) {
        return place >= 0 && place < text.length() && FoldedText.folded(text.charAt(place)) == wanted;
    }
}
