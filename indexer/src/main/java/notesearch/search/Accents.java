package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import notesearch.index.SearchField;
import notesearch.index.Unfolded;
import notesearch.query.Clause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Lets sections come first that have a word with the accents it was typed with, or without any where it was typed
 * without: {@code résumé} finds {@code resume} too, and the other way round. For one query.
 */
final class Accents {

    /**
     * What a section scores more for a word with the accents that it was typed with, as a share of the most that the word
     * can score: no other section has more of it.
     */
    private static final float WITH_ACCENTS = 1f;

    /** The same where it was typed without any, which tells little: it is quicker. */
    private static final float WITHOUT = 0.1f;

    /** More ways of writing one word are not told apart. */
    private static final int MOST_WAYS = 16;

    private final Vocabulary vocabulary;

    Accents(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** For each word that the notes hold with accents; as a rule there are none. */
    List<Scored> bonuses(List<Clause> clauses) throws IOException {
        List<Scored> bonuses = new ArrayList<>();
        for (Clause clause : clauses) {
            WordTerms terms = WordTerms.of(clause instanceof Clause.Word word ? word.text() : "");
            Query asTyped = terms.isEmpty() || terms.parts() > 1 ? null : asTyped(terms);
            if (asTyped != null) {
                float rarity = vocabulary.rarity(vocabulary.sectionsWith(terms.alternatives(0)));
                bonuses.add(Scored.bonus(
                        "“" + clause.typed() + "” as it was typed",
                        asTyped,
                        rarity * (terms.unfolded() == null ? WITHOUT : WITH_ACCENTS)));
            }
        }
        return bonuses;
    }

    private @Nullable Query asTyped(WordTerms terms) throws IOException {
        String unfolded = terms.unfolded();
        if (unfolded != null) {
            return vocabulary.has(unfolded) ? any(List.of(unfolded)) : null;
        }
        String plain = terms.alternatives(0).getFirst();
        List<String> ways = vocabulary.startingWith(Unfolded.beginning(plain), MOST_WAYS);
        return ways.isEmpty()
                ? null
                : new BooleanQuery.Builder()
                        .add(any(List.of(plain)), Occur.FILTER)
                        .add(any(ways), Occur.MUST_NOT)
                        .build();
    }

    /** A word of the index as most of the sections that hold it write it, but in small letters. */
    String written(String term) throws IOException {
        String beginning = Unfolded.beginning(term);
        List<String> ways = vocabulary.startingWith(beginning, 1);
        boolean usual = !ways.isEmpty() && 2 * vocabulary.sectionsWith(ways) > vocabulary.sectionsWith(List.of(term));
        return usual ? ways.getFirst().substring(beginning.length()) : term;
    }

    private static Query any(List<String> terms) {
        List<Variant> variants = terms.stream().map(term -> Variant.of(term, 1)).toList();
        return new WordQuery(variants, 1, EnumSet.allOf(SearchField.class));
    }
}
