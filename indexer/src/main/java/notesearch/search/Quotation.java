package notesearch.search;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import notesearch.index.FoldedText;
import notesearch.index.NoteAnalyzer;
import notesearch.index.SearchField;
import notesearch.index.Terms;
import notesearch.index.TokenKind;
import notesearch.index.Trigrams;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What stood between quotes: found where it stands just so in a section, also within words and across signs. Where it is whole
 * words it scores as these do. Its words, in their order, are found beside it: everywhere where it is nothing but words,
 * as {@code "backoff"} in {@code back-off}; where it has signs, in what the section is called elsewhere, or where no
 * section holds it as it stands.
 */
final class Quotation {

    /** What it scores where it is found, as a share of the most that it can score; whole words have the rest. */
    private static final float LITERALLY = 0.1f;

    /** The same where signs or accents were typed, which are meant: what holds only the words comes after. */
    private static final float LITERALLY_ALONE = 0.75f;

    /** What is found by the words alone then scores for being found. */
    private static final float OTHERWISE = 0.05f;

    /** What a section is called that stands neither in its text nor in its heading. */
    private static final EnumSet<SearchField> NAMES =
            EnumSet.of(SearchField.TITLE, SearchField.TRAIL, SearchField.TAGS, SearchField.ALIASES, SearchField.NAME);

    /** Written in several ways, and seldom meant. */
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");

    /** A word that is repeated more often than that makes a phrase slower, and hardly rarer. */
    private static final int MOST_REPEATED = 8;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final FieldedPhrases phrases;

    /** @param phrases in all fields that are searched */
    Quotation(IndexSearcher searcher, Vocabulary vocabulary, FieldedPhrases phrases) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    /** As its words alone; null where it has none. */
    @Nullable
    Needle words(String quoted) throws IOException {
        List<Terms.Token> tokens = tokens(quoted);
        if (tokens.isEmpty()) {
            return null;
        }
        List<List<String>> positions =
                tokens.stream().map(token -> List.of(token.term())).toList();
        float rarity = vocabulary.rarity(positions);
        Query query = new BoostQuery(phrases.exactly(text(quoted, tokens)), rarity);
        return needle(quoted, query, Shown.phrase(positions), positions, rarity, finds(query));
    }

    /** As it stands; null where there is nothing to look for. */
    @Nullable
    Needle literally(String quoted) throws IOException {
        String folded = FoldedText.fold(quoted).strip();
        Needle words = words(quoted);
        if (folded.isEmpty() || words != null && words.known() && isLetter(folded)) {
            return words;
        }
        Query literal = folded.length() < Trigrams.LENGTH && Trigrams.isExact(folded)
                ? new ShortLiteralQuery(folded)
                : new LiteralQuery(folded, Deadline.of(searcher));
        if (words != null && !finds(literal)) {
            return words;
        }
        Query shown = new ShownLiteral(folded, words == null ? null : words.shown());
        if (words == null) {
            float rarity = vocabulary.rarity(1);
            return needle(quoted, new BoostQuery(literal, rarity), shown, List.of(), rarity, finds(literal));
        }
        boolean onlyWords = isOnlyWords(quoted);
        float share = onlyWords ? LITERALLY : LITERALLY_ALONE;
        Query query = new BooleanQuery.Builder()
                .add(found(quoted, literal, words, share, onlyWords ? LITERALLY : OTHERWISE), Occur.MUST)
                .add(new BoostQuery(words.query(), 1 - share), Occur.SHOULD)
                .build();
        return needle(quoted, query, shown, words.positions(), words.rarity(), true);
    }

    /** A letter of English stands in every section: as a word it is meant, where there is one. */
    private static boolean isLetter(String folded) {
        return folded.length() == 1 && folded.charAt(0) >= 'a' && folded.charAt(0) <= 'z';
    }

    /**
     * @param share what the text scores where it stands so
     * @param otherwise what its words score where it does not
     */
    private static Query found(String quoted, Query literal, Needle words, float share, float otherwise) {
        List<Terms.Token> tokens = tokens(quoted);
        Query other = isOnlyWords(quoted) ? words.query() : new FieldedPhrases(NAMES).exactly(text(quoted, tokens));
        List<Query> either =
                List.of(new BoostQuery(literal, share), new BoostQuery(new ConstantScoreQuery(other), otherwise));
        return new BoostQuery(new DisjunctionMaxQuery(either, 0), words.rarity());
    }

    /** Whether a quoted text has neither signs nor accents. */
    static boolean isOnlyWords(String quoted) {
        return hasNoSigns(quoted, tokens(quoted))
                && Terms.of(quoted, NoteAnalyzer.QUERIES).stream()
                        .noneMatch(token -> token.kind().equals(TokenKind.UNFOLDED));
    }

    private static boolean hasNoSigns(String quoted, List<Terms.Token> tokens) {
        int end = 0;
        for (Terms.Token token : tokens) {
            if (hasSign(quoted, end, token.start())) {
                return false;
            }
            end = Math.max(end, token.end());
        }
        return !hasSign(quoted, end, quoted.length());
    }

    private static boolean hasSign(String quoted, int from, int to) {
        return from < to
                && !APOSTROPHE
                        .matcher(quoted.substring(from, to))
                        .replaceAll("")
                        .isBlank();
    }

    private static Needle needle(
            String quoted, Query query, Query shown, List<List<String>> positions, float rarity, boolean known) {
        return Needle.wanted(quoted, query, shown, positions, rarity, known).strictly("\"" + quoted + "\"");
    }

    private static List<Terms.Token> tokens(String quoted) {
        Map<String, Integer> times = new HashMap<>();
        return Terms.of(quoted, NoteAnalyzer.PHRASES).stream()
                .takeWhile(token -> token.position() < WordTerms.MOST_PARTS
                        && times.merge(token.term(), 1, Integer::sum) <= MOST_REPEATED)
                .toList();
    }

    private static String text(String quoted, List<Terms.Token> tokens) {
        return quoted.substring(0, tokens.getLast().end());
    }

    private boolean finds(Query query) throws IOException {
        return AtLeast.match(searcher, query, 1);
    }
}
