package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import notesearch.index.NoteField;
import notesearch.index.RankedField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * One word of a query, in all fields and in all its variants, scored by BM25F: occurrences are
 * weighted by field and variant, divided by the field's relative length, added up, and only then
 * saturated, so that a word in the heading and in the body counts once, and more.
 *
 * <p>Robertson, Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields (2004). A score
 * is less than {@code rarity}, always.
 *
 * <p>A search runs it several times, to count and to score: where its variants stand is looked up the
 * first time. For one search, and one thread.
 */
final class WordQuery extends Query {

    /** BM25's {@code k1}: how soon more occurrences stop to matter. */
    static final float SATURATION = 2f;

    private final List<Variant> variants;
    private final float rarity;
    private final Set<? extends RankedField> fields;
    private final Map<Object, Map<RankedField, List<Place>>> places = new HashMap<>();

    /**
     * @param variants not empty, each term once
     * @param rarity the word's inverse document frequency
     * @param fields where it is looked for
     */
    WordQuery(List<Variant> variants, float rarity, Set<? extends RankedField> fields) {
        this.variants =
                variants.stream().sorted(Comparator.comparing(Variant::term)).toList();
        this.rarity = rarity;
        this.fields = fields;
    }

    /** @param most what infinitely many occurrences would score */
    static float saturated(double weighted, float most) {
        return (float) (most * weighted / (SATURATION + weighted));
    }

    float rarity() {
        return rarity;
    }

    /** The same word in what stands on the records of notes. */
    WordQuery inNotes() {
        return new WordQuery(variants, rarity, EnumSet.allOf(NoteField.class));
    }

    @Override
    public WordWeight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        List<FieldLengths> lengths = new ArrayList<>();
        for (RankedField field : fields) {
            lengths.add(ForOneSearch.of(searcher).lengths(field));
        }
        return new WordWeight(ForOneSearch.of(searcher).dictionary(), lengths, boost * rarity);
    }

    /** The variants that a segment holds, by field. */
    private Map<RankedField, List<Place>> places(LeafReaderContext context, Dictionary dictionary) throws IOException {
        Map<RankedField, List<Place>> known = places.get(context.id());
        if (known != null) {
            return known;
        }
        Map<RankedField, List<Place>> found = new HashMap<>();
        for (RankedField field : fields) {
            for (Variant variant : variants) {
                Dictionary.Entry entry = dictionary.entry(context, field.field(), variant.term());
                if (entry != null) {
                    found.computeIfAbsent(field, inField -> new ArrayList<>()).add(new Place(variant, entry.state()));
                }
            }
        }
        places.put(context.id(), found);
        return found;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        for (RankedField field : fields) {
            if (visitor.acceptField(field.field())) {
                visitor.consumeTerms(
                        this,
                        variants.stream()
                                .map(variant -> new Term(field.field(), variant.term()))
                                .toArray(Term[]::new));
            }
        }
    }

    @Override
    public String toString(String field) {
        StringBuilder text = new StringBuilder("word(");
        for (Variant variant : variants) {
            text.append(text.length() > 5 ? " " : "")
                    .append(variant.term().utf8ToString())
                    .append(variant.weight() == 1 ? "" : "^" + variant.weight());
        }
        return text.append(")").toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordQuery query
                && variants.equals(query.variants)
                && fields.equals(query.fields)
                && rarity == query.rarity;
    }

    @Override
    public int hashCode() {
        return Objects.hash(variants, fields, rarity);
    }

    final class WordWeight extends Weight {

        private final Dictionary dictionary;
        private final List<FieldLengths> lengths;
        private final float most;

        WordWeight(Dictionary dictionary, List<FieldLengths> lengths, float most) {
            super(WordQuery.this);
            this.dictionary = dictionary;
            this.lengths = lengths;
            this.most = most;
        }

        /** Null where the segment does not hold the word. */
        @Nullable
        WordColumn column(LeafReaderContext context) throws IOException {
            List<Occurrences> occurrences = occurrences(context);
            return occurrences.isEmpty() ? null : new WordColumn(occurrences, most);
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
            List<Occurrences> occurrences = occurrences(context);
            if (occurrences.isEmpty()) {
                return null;
            }
            long cost = occurrences.stream()
                    .mapToLong(each -> each.iterator().cost())
                    .sum();
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) {
                    return new WordScorer(occurrences, most, leadCost);
                }

                @Override
                public long cost() {
                    return cost;
                }
            };
        }

        private List<Occurrences> occurrences(LeafReaderContext context) throws IOException {
            List<Occurrences> occurrences = new ArrayList<>();
            Map<RankedField, List<Place>> inLeaf = places(context, dictionary);
            for (FieldLengths inField : lengths) {
                String field = inField.field().field();
                for (Place place : inLeaf.getOrDefault(inField.field(), List.of())) {
                    occurrences.add(new Occurrences(
                            dictionary.postings(context, field, place.variant().term(), place.state()),
                            Norms.of(context.reader(), field),
                            inField,
                            place.variant().weight()));
                }
            }
            return occurrences;
        }

        @Override
        public Explanation explain(LeafReaderContext context, int document) throws IOException {
            Scorer scorer = scorer(context);
            if (scorer == null || scorer.iterator().advance(document) != document) {
                return Explanation.noMatch("does not stand here");
            }
            return ((WordScorer) scorer).explain(WordQuery.this.toString());
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return false;
        }
    }
}
