package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import notesearch.index.FunctionWords;
import notesearch.query.Clause;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Words that some write as one and others as two: {@code deadletter}, {@code back off}. For one query. */
final class Compounds {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 40;
    private static final int SHORTEST_PART = 3;

    /** A stem that is shorter than its word by more is another word: that of {@code filesize} is {@code files}. */
    private static final int LONGEST_ENDING = 1;

    private static final int MOST_PARTS = 3;

    /** Of a word that the notes hold, parts that more sections hold are not looked for: that takes long, and tells little. */
    private static final int MOST_SECTIONS = 4000;

    /** Of more words than these none is cut. */
    private static final int MOST_CUT = 8;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final FieldedPhrases phrases;
    private final Deadline deadline;
    private int cut;

    Compounds(IndexSearcher searcher, Vocabulary vocabulary, FieldedPhrases phrases) {
        this.deadline = Deadline.of(searcher);
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    /**
     * A word as several that stand one after the other in the notes.
     *
     * @param text with a space between them
     * @param positions the terms that each may be
     */
    record Parts(String text, List<List<String>> positions, int sections) {}

    /** The terms of each word written together with its neighbour, where the notes hold these. */
    static Map<Clause.Word, List<String>> together(List<Clause> clauses, Vocabulary vocabulary) throws IOException {
        Map<Clause.Word, List<String>> together = new HashMap<>();
        for (int i = 1; i < clauses.size(); i++) {
            if (clauses.get(i - 1) instanceof Clause.Word first && clauses.get(i) instanceof Clause.Word second) {
                List<String> joined = joined(first.text(), second.text());
                if (!joined.isEmpty() && vocabulary.sectionsWith(joined) > 0) {
                    together.computeIfAbsent(first, word -> new ArrayList<>()).addAll(joined);
                    together.computeIfAbsent(second, word -> new ArrayList<>()).addAll(joined);
                }
            }
        }
        return together;
    }

    private static List<String> joined(String first, String second) {
        boolean plain = first.length() > 1
                && second.length() > 1
                && first.length() + second.length() <= LONGEST
                && (first + second).chars().allMatch(Character::isLetter);
        WordTerms one = plain ? WordTerms.of(first) : WordTerms.of("");
        WordTerms other = plain ? WordTerms.of(second) : one;
        if (one.isEmpty() || other.isEmpty() || one.parts() > 1 || other.parts() > 1) {
            return List.of();
        }
        String begins = one.alternatives(0).getFirst();
        if (FunctionWords.contain(begins)) {
            return List.of();
        }
        String joined = begins + other.alternatives(0).getFirst();
        List<String> terms = WordTerms.of(joined).alternatives(0);
        terms.removeIf(term -> term.length() < joined.length() - LONGEST_ENDING);
        return terms;
    }

    /**
     * The parts of a word, those of the fewest cuts; null where it has none.
     *
     * @param longer whether the last part may be only a beginning
     * @param known whether the notes hold the word itself
     */
    @Nullable
    Parts parts(String word, Words words, boolean longer, boolean known) throws IOException {
        boolean plain = word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetterOrDigit)
                && !word.chars().allMatch(Character::isDigit);
        if (!plain || cut >= MOST_CUT || deadline.passed()) {
            return null;
        }
        cut++;
        for (int most = 2; most <= (known ? 2 : MOST_PARTS); most++) {
            Parts parts = parts(List.of(), word, most, words, longer && !known, known);
            if (parts != null) {
                return parts;
            }
        }
        return null;
    }

    private @Nullable Parts parts(
            List<String> before, String rest, int count, Words words, boolean longer, boolean known)
            throws IOException {
        if (count == 1) {
            return standing(before, rest, words, longer, known);
        }
        for (int at = shortest(rest); at <= rest.length() - SHORTEST_PART * (count - 1); at++) {
            String part = rest.substring(0, at);
            if (stands(part, known) && !FunctionWords.contain(part) && !deadline.passed()) {
                List<String> begun = new ArrayList<>(before);
                begun.add(part);
                Parts parts = parts(begun, rest.substring(at), count - 1, words, longer, known);
                if (parts != null) {
                    return parts;
                }
            }
        }
        return null;
    }

    private static int shortest(String word) {
        return Character.isDigit(word.charAt(1)) ? 2 : SHORTEST_PART;
    }

    private @Nullable Parts standing(List<String> before, String last, Words words, boolean longer, boolean known)
            throws IOException {
        List<String> same = WordTerms.of(last).alternatives(0);
        List<String> terms = longer ? Words.few(same, words.prefixed(same)) : same;
        boolean stands = known ? stands(last, true) : vocabulary.sectionsWith(terms) > 0;
        if (!stands) {
            return null;
        }
        List<List<String>> positions = new ArrayList<>();
        before.forEach(part -> positions.add(List.of(part)));
        positions.add(terms);
        int sections = searcher.count(phrases.anyOf(positions));
        return sections == 0 ? null : new Parts(String.join(" ", before) + " " + last, positions, sections);
    }

    private boolean stands(String part, boolean known) throws IOException {
        int sections = vocabulary.sectionsInText(part);
        return sections > 0 && (!known || sections <= MOST_SECTIONS);
    }
}
