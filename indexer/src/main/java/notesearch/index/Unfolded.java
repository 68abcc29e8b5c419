package notesearch.index;

/**
 * How a term says how a word was written, where folding changed more than its case: {@code ^resume^résumé}, beside
 * {@code resume}. Those of one folded word stand together in the index.
 */
public final class Unfolded {

    /** Begins each such term; no word begins with it, or holds it. */
    static final char MARKER = '^';

    private Unfolded() {}

    static String mark(String folded, String written) {
        return beginning(folded) + written;
    }

    /** What the terms of all words begin with that are folded so. */
    public static String beginning(String folded) {
        return MARKER + folded + MARKER;
    }
}
