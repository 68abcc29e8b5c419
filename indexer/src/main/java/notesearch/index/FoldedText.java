package notesearch.index;

import org.jspecify.annotations.Nullable;

/**
 * A text as quoted texts are compared with it: without difference of case, and with each run of white space as one
 * space. Characters are folded one by one ({@link String#equalsIgnoreCase}), so accents, width and signs count.
 */
public final class FoldedText {

    static final int ASCII = 128;
    private static final byte[] FOLDED = new byte[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            FOLDED[c] = (byte) (isSpace(c) ? ' ' : Character.toLowerCase(c));
        }
    }

    private final String folded;
    private final int[] starts;

    private FoldedText(String folded, int[] starts) {
        this.folded = folded;
        this.starts = starts;
    }

    /** With the way back to {@code text}. */
    public static FoldedText of(String text) {
        char[] folded = new char[text.length()];
        int[] starts = new int[text.length() + 1];
        int length = fold(text, folded, starts);
        starts[length] = text.length();
        return new FoldedText(new String(folded, 0, length), starts);
    }

    /** Only the folded text. */
    public static String fold(String text) {
        char[] folded = new char[text.length()];
        return new String(folded, 0, fold(text, folded, null));
    }

    /** A character of ASCII, folded. */
    static char folded(char ascii) {
        return (char) FOLDED[ascii];
    }

    public String text() {
        return folded;
    }

    /** Where in the text as it was a character of the folded one stands; of the place behind the last, the end. */
    public int start(int at) {
        return starts[at];
    }

    private static int fold(String text, char[] folded, int @Nullable [] starts) {
        int length = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char to = folded(text, i);
            if (to != ' ' || !space) {
                if (starts != null) {
                    starts[length] = i;
                }
                folded[length++] = to;
            }
            space = to == ' ';
        }
        return length;
    }

    /** A character of a text, folded; white space is a space. */
    static char folded(String text, int at) {
        char c = text.charAt(at);
        return c < ASCII ? folded(c) : foldedBeyondAscii(text, at);
    }

    private static char foldedBeyondAscii(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isSurrogate(c)) {
            return isSpace(c) ? ' ' : Character.toLowerCase(Character.toUpperCase(c));
        }
        int start = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), c) ? at - 1 : at;
        int point = text.codePointAt(start);
        int to = Character.toLowerCase(Character.toUpperCase(point));
        return Character.isSupplementaryCodePoint(to) ? Character.toChars(to)[at - start] : c;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
