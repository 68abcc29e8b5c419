package notesearch.query;

/** A part of a query. */
public sealed interface Clause {

    /** As it was typed, without its operator or quotes; never blank. */
    String text();

    /** Whether what matches is to be left out. */
    boolean excluded();

    /**
     * Anything between white space: a word, an identifier, a path.
     *
     * @param unfinished whether it may still be being typed, so that longer words match too
     */
    record Word(String text, boolean excluded, boolean unfinished) implements Clause {}

    /** What stood between quotes: these words, in this order. */
    record Phrase(String text, boolean excluded) implements Clause {}
}
