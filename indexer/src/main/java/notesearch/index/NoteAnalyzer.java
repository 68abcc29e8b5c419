package notesearch.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/**
 * How text becomes terms, the same for notes and queries: {@link WordTokenizer}, then
 * {@link FoldingFilter}, then {@link StemFilter}. Thread-safe.
 */
public final class NoteAnalyzer extends Analyzer {

    /** Part of the index's format: raise it when any text would become other terms. */
    static final int VERSION = 1;

    /** For the text of notes. */
    public static final NoteAnalyzer NOTES = new NoteAnalyzer(true, true);

    /** For words of a query: no closing gram. */
    public static final NoteAnalyzer QUERIES = new NoteAnalyzer(false, true);

    /** For quoted words of a query: no stems either. */
    public static final NoteAnalyzer PHRASES = new NoteAnalyzer(false, false);

    private static final int GAP_BETWEEN_PIECES = 100;

    private final boolean closingGram;
    private final boolean stems;

    private NoteAnalyzer(boolean closingGram, boolean stems) {
        this.closingGram = closingGram;
        this.stems = stems;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        WordTokenizer words = new WordTokenizer(closingGram);
        TokenStream folded = new FoldingFilter(words);
        return new TokenStreamComponents(words, stems ? new StemFilter(folded) : folded);
    }

    /** Phrases do not reach from one piece of a field into the next. */
    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP_BETWEEN_PIECES;
    }
}
