package notesearch.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import notesearch.index.Schema;
import notesearch.index.TrigramPostings;
import notesearch.index.Trigrams;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sections in which a text that is too short for {@link LiteralQuery} stands just so: by all trigrams that hold it,
 * which need no looking through. For one search, and one thread.
 */
final class ShortLiteralQuery extends Query {

    private final String folded;
    private final Map<Object, FixedBitSet> holding = new HashMap<>();

    /** @param folded as {@link notesearch.index.FoldedText} gives it; of one or two characters, {@link Trigrams#isExact} */
    ShortLiteralQuery(String folded) {
        this.folded = folded;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                FixedBitSet sections = holding(context);
                if (sections == null) {
                    return null;
                }
                BitSetIterator each = new BitSetIterator(sections, sections.approximateCardinality());
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, each));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    /** Null where the segment holds no sections. */
    private @Nullable FixedBitSet holding(LeafReaderContext context) throws IOException {
        FixedBitSet known = holding.get(context.id());
        if (known != null) {
            return known;
        }
        TrigramPostings postings = TrigramPostings.of(context.reader());
        if (postings == null) {
            return null;
        }
        FixedBitSet found = postings.holding(Trigrams.gram(folded));
        holding.put(context.id(), found);
        return found;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(Schema.TRIGRAMS)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return "literally(" + folded + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShortLiteralQuery query && folded.equals(query.folded);
    }

    @Override
    public int hashCode() {
        return 31 * ShortLiteralQuery.class.hashCode() + folded.hashCode();
    }
}
