package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import notesearch.query.Clause;
import notesearch.query.ParsedQuery;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Words that a section or two hold while many hold one of almost the same spelling. They may be typing errors, of the
 * asker and of a note alike: they are searched as they were typed, and the other spelling is offered.
 */
final class Misprints {

    private static final int MOST_SECTIONS = 2;

    /** So many times as many sections hold the other spelling, and so many at the least. */
    private static final int TIMES = 10;

    /** Of more words than these none is looked into. */
    private static final int MOST_WORDS = 8;

    private final Vocabulary vocabulary;
    private final Speller speller;

    Misprints(IndexSearcher searcher) throws IOException {
        this.vocabulary = ForOneSearch.of(searcher).vocabulary();
        this.speller = new Speller(searcher);
    }

    /** A reading for each such word among the clauses, with its other spelling in the query it offers. */
    List<Reading> readings(ParsedQuery parsed) throws IOException {
        List<Reading> readings = new ArrayList<>();
        for (Clause clause : parsed.clauses().stream().limit(MOST_WORDS).toList()) {
            String other = clause instanceof Clause.Word word ? other(word) : null;
            if (other != null) {
                readings.add(new Reading(clause.typed(), Reading.Taken.AS_TYPED, parsed.typedWith(clause, other)));
            }
        }
        return readings;
    }

    private @Nullable String other(Clause.Word word) throws IOException {
        WordTerms terms = WordTerms.of(word.text());
        if (terms.isEmpty() || terms.parts() > 1 || terms.signed() != null) {
            return null;
        }
        List<String> same = terms.alternatives(0);
        String written = same.getFirst();
        int sections =
                Math.max(vocabulary.sectionsWith(List.of(written)), vocabulary.sectionsWith(List.of(same.getLast())));
        boolean rare = sections > 0 && sections <= MOST_SECTIONS;
        if (!rare || word.unfinished() && !vocabulary.startingWith(written, 1).isEmpty()) {
            return null;
        }
        return speller.near(written, false).stream()
                .filter(spelling -> spelling.edits() == 1
                        && spelling.sections() >= TIMES * sections
                        && !same.contains(spelling.term())
                        && !same.contains(WordTerms.stem(spelling.term())))
                .findFirst()
                .map(Spelling::term)
                .orElse(null);
    }
}
