package notesearch.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.index.NoteAnalyzer;
import notesearch.index.SearchField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Words that must follow each other, in whichever field they do so best. Lucene's query parser with
 * all its operators off: what is given to it is text.
 */
final class FieldedPhrases extends SimpleQueryParser {

    /** What a phrase in each field is worth against one in the heading; nothing where it is absent. */
    private static final Map<SearchField, Float> WORTH = new EnumMap<>(Map.of(
            SearchField.HEADING, 1f,
            SearchField.TITLE, 0.9f,
            SearchField.ALIASES, 0.9f,
            SearchField.LEAD, 0.8f,
            SearchField.TRAIL, 0.7f,
            SearchField.TAGS, 0.7f,
            SearchField.BODY, 0.7f,
            SearchField.NAME, 0.7f,
            SearchField.CODE, 0.65f,
            SearchField.LINKS, 0.3f));

    private static final int NO_OPERATORS = 0;

    /** @param fields where phrases are looked for; not empty */
    FieldedPhrases(Set<SearchField> fields) {
        super(NoteAnalyzer.PHRASES, weights(fields), NO_OPERATORS);
    }

    private static Map<String, Float> weights(Set<SearchField> fields) {
        Map<String, Float> weights = new HashMap<>();
        fields.forEach(field -> weights.put(field.field(), WORTH.getOrDefault(field, 0f)));
        return weights;
    }

    /** The words of {@code text}, just as they are written. */
    Query exactly(String text) {
        Query query = parse(text);
        return query == null ? new MatchNoDocsQuery("no words") : query;
    }

    /** Words given as the terms that each may be. */
    Query anyOf(List<List<String>> positions) {
        List<Query> queries = new ArrayList<>();
        weights.forEach((field, worth) -> queries.add(new BoostQuery(phrase(field, positions, 0), worth)));
        return new DisjunctionMaxQuery(queries, 0);
    }

    /** In one field, with {@code slop} moves allowed. */
    static Query phrase(String field, List<List<String>> positions, int slop) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (List<String> alternatives : positions) {
            phrase.add(alternatives.stream().map(term -> new Term(field, term)).toArray(Term[]::new));
        }
        return phrase.build();
    }

    /** In the best of several fields, each worth the same. */
    static Query phrase(List<SearchField> fields, List<List<String>> positions, int slop) {
        List<Query> phrases = fields.stream()
                .map(field -> phrase(field.field(), positions, slop))
                .toList();
        return new DisjunctionMaxQuery(phrases, 0);
    }

    @Override
    protected @Nullable Query newDefaultQuery(String text) {
        List<Query> queries = new ArrayList<>();
        weights.forEach((field, worth) -> {
            Query phrase = createPhraseQuery(field, text);
            if (phrase != null) {
                queries.add(new BoostQuery(phrase, worth));
            }
        });
        return queries.isEmpty() ? null : new DisjunctionMaxQuery(queries, 0);
    }
}
