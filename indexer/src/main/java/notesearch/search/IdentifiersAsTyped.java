package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import notesearch.index.FoldedText;
import notesearch.index.Trigrams;
import notesearch.query.Clause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Lets sections come first that hold a word of several parts just as it was typed: {@code file_sd_configs} before
 * {@code file_sd_config}, and {@code 2>&1} before 2.1, whose signs make no difference to its parts.
 */
final class IdentifiersAsTyped {

    /** What a section scores more that holds the word with signs that only code has, as a share of the most that it can score. */
    private static final float WITH_SIGNS = 1f;

    /** The same for the very parts, where other signs may stand between them. */
    private static final float SAME_PARTS = 0.2f;

    /** Prose has none of these within a word. */
    private static final Pattern OF_CODE = Pattern.compile(".*[=<>|$%^~*\\\\\\[({].*");

    private static final Pattern AT_THE_ENDS = Pattern.compile("^[(\\[{\"'*]+|[)\\]}\"'*?!.,:;]+$");

    private final Vocabulary vocabulary;
    private final List<LiteralQuery> literals = new ArrayList<>();
    private final List<Scored> bonuses = new ArrayList<>();

    private IdentifiersAsTyped(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static IdentifiersAsTyped in(List<Clause> clauses, IndexSearcher searcher, Vocabulary vocabulary)
            throws IOException {
        IdentifiersAsTyped identifiers = new IdentifiersAsTyped(vocabulary);
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Word word) {
                identifiers.add(word, searcher);
            }
        }
        return identifiers;
    }

    private void add(Clause.Word word, IndexSearcher searcher) throws IOException {
        WordTerms terms = WordTerms.of(word.text());
        if (terms.isEmpty()) {
            return;
        }
        LiteralQuery literal = terms.signed() == null ? withSigns(word.text(), searcher) : null;
        if (literal != null) {
            literals.add(literal);
            add(word, literal, vocabulary.rarity(parts(terms)) * WITH_SIGNS);
        } else if (terms.parts() > 1) {
            List<List<String>> parts = parts(terms);
            Query sameParts = FieldedPhrases.phrase(WordsTogether.AS_TYPED, parts, 0);
            add(word, sameParts, vocabulary.rarity(parts) * SAME_PARTS);
        }
    }

    private void add(Clause.Word word, Query query, float score) {
        bonuses.add(Scored.bonus("“" + word.typed() + "” as it was typed", query, score));
    }

    /** Null where the word has no signs of code, or no note holds it with them. */
    private static @Nullable LiteralQuery withSigns(String word, IndexSearcher searcher) throws IOException {
        String typed = AT_THE_ENDS.matcher(FoldedText.fold(word)).replaceAll("");
        if (typed.length() < Trigrams.LENGTH || !OF_CODE.matcher(typed).matches()) {
            return null;
        }
        LiteralQuery literal = new LiteralQuery(typed, Deadline.of(searcher));
        return AtLeast.match(searcher, literal, 1) ? literal : null;
    }

    /** The words with signs of code that notes hold, which what only has the same letters is not. */
    List<LiteralQuery> literals() {
        return literals;
    }

    List<Scored> bonuses() {
        return bonuses;
    }

    private static List<List<String>> parts(WordTerms terms) {
        List<List<String>> parts = new ArrayList<>();
        for (int part = 0; part < terms.parts(); part++) {
            parts.add(List.of(terms.alternatives(part).getFirst()));
        }
        return parts;
    }
}
