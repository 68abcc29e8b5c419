package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import notesearch.index.Schema;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
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
 * Scores a section for the words that its note's title and headings hold, whichever section's they are: what a
 * section is about is told by its neighbours too. It finds all sections, most of them with a score of 0, and is
 * meant to be an optional clause beside what finds some.
 */
final class OutlineQuery extends Query {

    private final List<WordQuery> words;

    private OutlineQuery(List<WordQuery> words) {
        this.words = List.copyOf(words);
    }

    /** For the words among the needles; null where there are none. */
    static @Nullable OutlineQuery of(List<Needle> needles) {
        List<WordQuery> words = new ArrayList<>();
        for (Needle needle : needles) {
            WordQuery word = word(needle.query());
            if (word != null) {
                words.add(word.inNotes());
            }
        }
        return words.isEmpty() ? null : new OutlineQuery(words);
    }

    private static @Nullable WordQuery word(Query query) {
        return switch (query) {
            case WordQuery word -> word;
            case DisjunctionMaxQuery alternatives ->
                alternatives.getDisjuncts().stream()
                        .map(OutlineQuery::word)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            default -> null;
        };
    }

    /** The most that a section can score. */
    float most() {
        return (float) words.stream().mapToDouble(WordQuery::rarity).sum();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (WordQuery word : words) {
            weights.add(word.createWeight(searcher, scoreMode, boost));
        }
        return new OutlineWeight(weights);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        words.forEach(word -> word.visit(visitor));
    }

    @Override
    public String toString(String field) {
        return "outline" + words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutlineQuery query && words.equals(query.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(OutlineQuery.class, words);
    }

    private final class OutlineWeight extends Weight {

        private final List<Weight> words;

        OutlineWeight(List<Weight> words) {
            super(OutlineQuery.this);
            this.words = words;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
            NumericDocValues order = context.reader().getNumericDocValues(Schema.ORDER);
            List<Scorer> scorers = new ArrayList<>();
            for (Weight word : words) {
                Scorer scorer = word.scorer(context);
                if (scorer != null) {
                    scorers.add(scorer);
                }
            }
            return order == null || scorers.isEmpty()
                    ? null
                    : new DefaultScorerSupplier(
                            new OutlineScorer(order, scorers, context.reader().maxDoc()));
        }

        @Override
        public Explanation explain(LeafReaderContext context, int document) throws IOException {
            return ByScorer.explanation(this, context, document);
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return false;
        }
    }

    /** Scores a note once for all its sections, which stand behind its record in their order. */
    private static final class OutlineScorer extends Scorer {

        private final NumericDocValues order;
        private final List<Scorer> words;
        private final DocIdSetIterator sections;
        private int record = -1;
        private float ofRecord;

        OutlineScorer(NumericDocValues order, List<Scorer> words, int most) {
            this.order = order;
            this.words = words;
            this.sections = DocIdSetIterator.all(most);
        }

        @Override
        public int docID() {
            return sections.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return sections;
        }

        @Override
        public float score() throws IOException {
            if (!order.advanceExact(docID())) {
                return 0;
            }
            int own = docID() - 1 - Math.toIntExact(order.longValue());
            if (own != record) {
                record = own;
                ofRecord = scored();
            }
            return ofRecord;
        }

        private float scored() throws IOException {
            double sum = 0;
            for (Scorer word : words) {
                int at = word.docID();
                if (at < record) {
                    at = word.iterator().advance(record);
                }
                sum += at == record ? word.score() : 0;
            }
            return (float) sum;
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }
}
