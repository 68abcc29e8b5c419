package notesearch.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import notesearch.index.Glossaries;
import notesearch.index.PinnedSection;
import notesearch.index.Schema;
import notesearch.query.Clause;
import notesearch.query.ParsedQuery;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** The section that the team's glossary puts first for a query; it is an answer whatever words it holds. */
record Pinned(PinnedSection section) {

    /** As many times the most that the words of a query can score: more than they and all bonuses do together. */
    private static final float WORTH = 10;

    /**
     * What is pinned to the words of a query, as they were typed or else as they were meant. Where anything but words
     * was asked for, nothing is: quotes and choices mean what they say.
     */
    static @Nullable Pinned of(
            Glossaries glossaries, ParsedQuery parsed, List<Correction> corrections, IndexReader reader)
            throws IOException {
        List<Clause> wanted = parsed.clauses().stream()
                .filter(clause -> !(clause instanceof Clause.Only) && !(clause instanceof Clause.Without))
                .toList();
        if (glossaries.isEmpty() || !wanted.stream().allMatch(Clause.Word.class::isInstance)) {
            return null;
        }
        Map<String, String> meant =
                corrections.stream().collect(Collectors.toMap(Correction::from, Correction::to, (one, other) -> one));
        String typed = wanted.stream().map(Clause::typed).collect(Collectors.joining(" "));
        String corrected = wanted.stream()
                .map(clause -> meant.getOrDefault(clause.typed(), clause.typed()))
                .collect(Collectors.joining(" "));
        for (String text : Stream.of(typed, corrected).distinct().toList()) {
            PinnedSection section = glossaries.pinned(text, reader);
            if (section != null) {
                return new Pinned(section);
            }
        }
        return null;
    }

    boolean is(int document) {
        return section.document() == document;
    }

    /** Finds it and nothing else. */
    Query query() {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Schema.NOTE, section.note().value())), Occur.FILTER)
                .add(NumericDocValuesField.newSlowExactQuery(Schema.ORDER, section.order()), Occur.FILTER)
                .build();
    }

    /** @param most what the words can score together */
    Scored scored(float most) {
        return Scored.bonus("pinned in " + section.by(), query(), WORTH * most);
    }
}
