package notesearch.index;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * Words that a sentence needs and a section need not hold: they count where they stand, and are
 * asked for only where a query has no others.
 */
public final class FunctionWords {

    private static final CharArraySet WORDS = new CharArraySet(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, true);

    static {
        WORDS.addAll(List.of(
                "about", "am", "any", "can", "could", "did", "do", "does", "from", "get", "had", "has", "have", "how",
                "i", "its", "me", "my", "our", "should", "than", "us", "we", "what", "when", "where", "which", "who",
                "why", "would", "you", "your"));
    }

    private FunctionWords() {}

    /** @param folded as the analyzer makes it */
    public static boolean contain(String folded) {
        return WORDS.contains(folded);
    }
}
