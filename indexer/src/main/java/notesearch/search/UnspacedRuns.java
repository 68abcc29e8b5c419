package notesearch.search;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Runs of a script without spaces that no note holds whole, cut into what may be words: where the script changes, as in
 * {@code データ移行}, and of that the longest which the notes hold. A pair of Han characters may be a word by itself.
 */
final class UnspacedRuns {

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final FieldedPhrases phrases;
    private final Words words;

    UnspacedRuns(IndexSearcher searcher, Vocabulary vocabulary, FieldedPhrases phrases, Words words) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.words = words;
    }

    /**
     * Empty where the notes hold none of it. What joins words, or may well be a part of another, may be absent.
     *
     * @param terms of {@code typed}, of which the parts from {@code from} to {@code to} are the pairs of a run
     */
    List<Needle> needles(String typed, WordTerms terms, int from, int to) throws IOException {
        List<Needle> needles = new ArrayList<>();
        int at = from;
        while (at < to) {
            UnicodeScript script = scriptAt(typed, terms.pair(at).start());
            int end = endOfWord(typed, terms, at, script == UnicodeScript.HAN ? at + 1 : to);
            if (end > at) {
                String word = typed.substring(
                        terms.pair(at).start(), terms.pair(end - 1).end());
                boolean cutOut = at > from && isOfOneScript(typed, terms, at - 1)
                        || end < to && isOfOneScript(typed, terms, end);
                boolean byChance = script == UnicodeScript.KATAKANA && end - at == 1 && cutOut;
                Needle needle = needle(word, terms, at, end);
                needles.add(byChance || script == UnicodeScript.HIRAGANA ? needle.as(Needle.Role.OPTIONAL) : needle);
            }
            at = script == UnicodeScript.HAN ? at + 1 : end + 1;
        }
        return needles;
    }

    private int endOfWord(String typed, WordTerms terms, int from, int to) throws IOException {
        int end = from;
        while (end < to && isOfOneScript(typed, terms, end) && stands(terms, from, end + 1)) {
            end++;
        }
        return end;
    }

    private static boolean isOfOneScript(String typed, WordTerms terms, int pair) {
        int start = terms.pair(pair).start();
        UnicodeScript first = scriptAt(typed, start);
        UnicodeScript second = scriptAt(typed, typed.offsetByCodePoints(start, 1));
        return first == second || first == UnicodeScript.COMMON || second == UnicodeScript.COMMON;
    }

    private static UnicodeScript scriptAt(String text, int at) {
        return UnicodeScript.of(text.codePointAt(at));
    }

    private boolean stands(WordTerms terms, int from, int to) throws IOException {
        return vocabulary.has(terms.pair(to - 1).term())
                && (to - from == 1 || AtLeast.match(searcher, phrases.anyOf(positions(terms, from, to)), 1));
    }

    private Needle needle(String word, WordTerms terms, int from, int to) throws IOException {
        List<List<String>> positions = positions(terms, from, to);
        if (positions.size() == 1) {
            return words.single(word, positions.getFirst(), List.of());
        }
        float rarity = vocabulary.rarity(positions);
        Query query = new BoostQuery(phrases.anyOf(positions), rarity);
        return Needle.wanted(word, query, Shown.phrase(positions), positions, rarity, true);
    }

    private static List<List<String>> positions(WordTerms terms, int from, int to) {
        return IntStream.range(from, to).mapToObj(terms::alternatives).toList();
    }
}
