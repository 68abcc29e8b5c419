package notesearch.search;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import notesearch.index.SearchField;
import notesearch.index.Terms;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** How a word that no note holds may have been meant. */
final class Respelling {

    private static final int SHORTEST_PART = 2;
    private static final int LONGEST = 40;
    private static final Pattern NUMBERED = Pattern.compile("(?<name>\\p{L}{1,20}[-_#]?)0*(?<number>[1-9]\\d{0,5})");
    private static final int MOST_ZEROS = 5;

    private final IndexSearcher searcher;
    private final Deadline deadline;
    private final Vocabulary vocabulary;
    private final Speller speller;

    Respelling(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.deadline = Deadline.of(searcher);
        this.vocabulary = ForOneSearch.of(searcher).vocabulary();
        this.speller = new Speller(searcher);
    }

    /** Spelled otherwise, as two words or with another number of zeros; null where nothing is near. */
    @Nullable
    String of(String word) throws IOException {
        Matcher numbered = NUMBERED.matcher(word);
        String other =
                numbered.matches() ? withOtherZeros(numbered.group("name"), numbered.group("number"), word) : null;
        if (other != null) {
            return other;
        }
        String folded = Terms.folded(word);
        if (folded.length() > LONGEST || !folded.chars().allMatch(Character::isLetterOrDigit)) {
            return null;
        }
        List<Spelling> near = speller.near(folded, false);
        String split = near.isEmpty() ? split(folded) : null;
        if (near.isEmpty() && split == null) {
            near = speller.vaguelyNear(folded);
        }
        return near.isEmpty() ? split : near.getFirst().term();
    }

    /** {@code DEC-54} as {@code DEC-0054}. */
    private @Nullable String withOtherZeros(String name, String number, String word) throws IOException {
        FieldedPhrases phrases = new FieldedPhrases(EnumSet.allOf(SearchField.class));
        for (int zeros = 0; zeros <= MOST_ZEROS && !deadline.passed(); zeros++) {
            String other = name + "0".repeat(zeros) + number;
            if (!other.equals(word) && searcher.count(phrases.exactly(other)) > 0) {
                return other;
            }
        }
        return null;
    }

    /** Two words as one that the notes hold; else null. */
    @Nullable
    String joined(String first, String second) throws IOException {
        String joined = Terms.folded(first) + Terms.folded(second);
        boolean plain = joined.length() <= LONGEST && joined.chars().allMatch(Character::isLetterOrDigit);
        return plain && vocabulary.has(joined) ? joined : null;
    }

    /** Where the two stand one after the other most often. */
    private @Nullable String split(String word) throws IOException {
        FieldedPhrases phrases = new FieldedPhrases(EnumSet.allOf(SearchField.class));
        String best = null;
        int most = 0;
        for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
            String first = word.substring(0, at);
            String second = word.substring(at);
            if (vocabulary.has(first) && vocabulary.has(second) && !deadline.passed()) {
                int together = searcher.count(phrases.exactly(first + " " + second));
                if (together > most) {
                    most = together;
                    best = first + " " + second;
                }
            }
        }
        return best;
    }
}
