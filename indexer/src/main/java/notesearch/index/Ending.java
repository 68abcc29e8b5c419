package notesearch.index;

/** How a term says that it stands behind others in an identifier, with the sign that parts them: {@code >.fifo}, of {@code orders.fifo}. */
public final class Ending {

    /** Begins each such term; no word begins with it. */
    static final char MARKER = '>';

    private Ending() {}

    /** @param signed a word with the sign before it */
    public static String mark(String signed) {
        return MARKER + signed;
    }
}
