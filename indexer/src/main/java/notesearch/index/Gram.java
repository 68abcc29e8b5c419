package notesearch.index;

/**
 * One to three characters of a folded text, as a number. Of the letters, digits and signs of ASCII each run has its own;
 * other runs share theirs with a few more.
 */
final class Gram {

    /** All numbers are less. */
    static final int LIMIT = 1 << 20;

    /** How many there are of runs that have their own number. */
    private static final int OWN;

    /** No character, where the run is shorter. */
    private static final char NONE = 0;

    private static final int BASE;
    private static final byte[] DIGITS = new byte[FoldedText.ASCII];

    static {
        int digit = 0;
        for (char c = ' '; c < FoldedText.ASCII - 1; c++) {
            if (FoldedText.folded(c) == c) {
                DIGITS[c] = (byte) ++digit;
            }
        }
        BASE = digit + 1;
        OWN = BASE * BASE * BASE;
    }

    private Gram() {}

    static int of(char first, char second, char third) {
        if (hasDigit(first) && hasDigit(second) && hasDigit(third)) {
            return (DIGITS[first] * BASE + DIGITS[second]) * BASE + DIGITS[third];
        }
        return shared(first, second, third);
    }

    static int of(char first, char second) {
        return hasDigit(first) && hasDigit(second)
                ? DIGITS[first] * BASE + DIGITS[second]
                : shared(NONE, first, second);
    }

    static int of(char only) {
        return hasDigit(only) ? DIGITS[only] : shared(NONE, NONE, only);
    }

    private static boolean hasDigit(char c) {
        return c < FoldedText.ASCII && DIGITS[c] != 0;
    }

    private static int shared(char one, char two, char three) {
        long run = ((long) one << Character.SIZE | two) << Character.SIZE | three;
        return OWN + (int) ((run * 0x9E3779B97F4A7C15L >>> Integer.SIZE) * (LIMIT - OWN) >>> Integer.SIZE);
    }

    /** Whether no other run has the number. */
    static boolean isOwn(int gram) {
        return gram < OWN;
    }

    /**
     * Whether a run holds another of one or two characters.
     *
     * @param part a number that {@link #isOwn}
     */
    static boolean holds(int gram, int part) {
        if (part < BASE) {
            return isOwn(gram) && (gram % BASE == part || gram / BASE % BASE == part || gram / BASE / BASE == part);
        }
        return isOwn(gram) && (gram % (BASE * BASE) == part || gram / BASE == part);
    }
}
