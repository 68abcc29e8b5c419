package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import notesearch.index.FoldedText;
import notesearch.index.Schema;
import notesearch.index.Trigrams;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sections in which a text stands just so, as a reader sees them or as their file writes them, but for case and
 * runs of white space. The trigrams of the text leave few sections; these are looked through ({@link Verdicts}). A text of
 * one trigram needs no looking.
 *
 * <p>For one search, and one thread.
 */
final class LiteralQuery extends Query {

    /** More of the rarest trigrams leave hardly fewer sections. */
    private static final int MOST_TRIGRAMS = 8;

    /** To read a section costs as much as to pass over so many documents of an index. */
    private static final float COST_OF_LOOKING = 5_000;

    private final String folded;
    private final List<BytesRef> trigrams;
    private final Deadline deadline;
    private final Map<Object, Verdicts> verdicts = new HashMap<>();

    private LiteralQuery(String folded, Deadline deadline) {
        this.folded = folded;
        this.trigrams = Trigrams.of(folded);
        this.deadline = deadline;
    }

    /** Null where the text is too short to be looked for so. */
    static @Nullable LiteralQuery of(String text, Deadline deadline) {
        String folded = FoldedText.fold(text).strip();
        return folded.length() < Trigrams.LENGTH ? null : new LiteralQuery(folded, deadline);
    }

    /** What is looked for, as {@link FoldedText} gives it. */
    String folded() {
        return folded;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                List<PostingsEnum> rarest = rarest(context);
                if (rarest.isEmpty()) {
                    return null;
                }
                Scorer scorer = folded.length() == Trigrams.LENGTH
                        ? new ConstantScoreScorer(score(), scoreMode, all(rarest))
                        : new ConstantScoreScorer(score(), scoreMode, lookedThrough(all(rarest), context));
                return new DefaultScorerSupplier(scorer);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private static DocIdSetIterator all(List<PostingsEnum> postings) {
        return postings.size() == 1
                ? postings.getFirst()
                : ConjunctionUtils.intersectIterators(List.<DocIdSetIterator>copyOf(postings));
    }

    private TwoPhaseIterator lookedThrough(DocIdSetIterator candidates, LeafReaderContext context) {
        Verdicts known = verdicts.computeIfAbsent(context.id(), id -> new Verdicts(context.reader(), folded));
        return new TwoPhaseIterator(candidates) {
            @Override
            public boolean matches() throws IOException {
                return known.of(candidates.docID(), deadline);
            }

            @Override
            public float matchCost() {
                return COST_OF_LOOKING;
            }
        };
    }

    /** Where the rarest trigrams stand, the rarest first; empty where the segment lacks one. */
    private List<PostingsEnum> rarest(LeafReaderContext context) throws IOException {
        record Rarity(BytesRef trigram, TermState state, int sections) {}
        TermsEnum terms = Terms.getTerms(context.reader(), Schema.TRIGRAMS).iterator();
        List<Rarity> found = new ArrayList<>();
        for (BytesRef trigram : trigrams) {
            if (!terms.seekExact(trigram)) {
                return List.of();
            }
            found.add(new Rarity(trigram, terms.termState(), terms.docFreq()));
        }
        found.sort(Comparator.comparingInt(Rarity::sections));
        List<PostingsEnum> rarest = new ArrayList<>();
        for (Rarity each : found.subList(0, Math.min(MOST_TRIGRAMS, found.size()))) {
            terms.seekExact(each.trigram(), each.state());
            rarest.add(terms.postings(null, PostingsEnum.NONE));
        }
        return rarest;
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
        return other instanceof LiteralQuery query && folded.equals(query.folded);
    }

    @Override
    public int hashCode() {
        return 31 * LiteralQuery.class.hashCode() + folded.hashCode();
    }
}
