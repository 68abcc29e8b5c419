package notesearch.index;

/** How a term says that it is a stem and was not written so: {@code ~timeout}. */
public final class StemMarker {

    /** Begins each term that is a stem; no word begins with it. */
    static final char MARKER = '~';

    private StemMarker() {}

    public static String mark(String stem) {
        return MARKER + stem;
    }

    public static String strip(String term) {
        return term.substring(1);
    }
}
