package notesearch.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/**
 * How text becomes terms, the same for notes and queries: {@link WordTokenizer}, then
 * {@link FoldingFilter}, then {@link StemFilter}. Thread-safe.
 */
public final class NoteAnalyzer extends Analyzer {

    /** Part of the index's format: raise it when any text would become other terms. */
    static final int VERSION = 5;

    /** For the text of notes. */
    public static final NoteAnalyzer NOTES = new NoteAnalyzer(Use.NOTES);

    /** For words of a query: no closing gram. */
    public static final NoteAnalyzer QUERIES = new NoteAnalyzer(Use.QUERIES);

    /** For quoted words: one term a position, the most specific, and no stems. */
    public static final NoteAnalyzer PHRASES = new NoteAnalyzer(Use.PHRASES);

    private static final int GAP_BETWEEN_PIECES = 100;

    private enum Use {
        NOTES,
        QUERIES,
        PHRASES
    }

    private final Use use;

    private NoteAnalyzer(Use use) {
        this.use = use;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        WordTokenizer words = new WordTokenizer(use == Use.NOTES);
        TokenStream folded = new FoldingFilter(words, use != Use.PHRASES);
        return new TokenStreamComponents(
                words, use == Use.PHRASES ? new SpecificFilter(folded) : new StemFilter(folded));
    }

    /** Phrases do not reach from one piece of a field into the next. */
    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP_BETWEEN_PIECES;
    }
}
