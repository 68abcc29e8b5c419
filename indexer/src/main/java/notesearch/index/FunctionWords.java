package notesearch.index;

import java.util.Set;

/**
 * Words that a sentence needs and a section need not hold: they count where they stand, and are
 * asked for only where a query has no others. They are Lucene's English stop words but for {@code no}, which says what is
 * not there, and the words that questions are asked with.
 */
public final class FunctionWords {

    private static final Set<String> WORDS = Set.of(
            "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "being", "between", "but", "by",
            "can", "can't", "could", "did", "didn't", "do", "does", "doesn't", "don't", "for", "from", "get", "had",
            "has", "have", "how", "i", "i'm", "if", "in", "into", "is", "isn't", "it", "it's", "its", "many", "may",
            "me", "might", "much", "must", "my", "not", "of", "on", "or", "our", "should", "such", "than", "that",
            "the", "their", "then", "there", "these", "they", "this", "those", "to", "us", "versus", "was", "we",
            "were", "what", "what's", "when", "where", "which", "who", "whose", "why", "will", "with", "won't", "would",
            "you", "your");

    private FunctionWords() {}

    /** @param folded as the analyzer makes it */
    public static boolean contain(String folded) {
        return WORDS.contains(folded);
    }
}
