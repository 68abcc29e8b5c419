package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import notesearch.index.FoldedPattern;
import notesearch.index.FoldedText;
import notesearch.index.Schema;
import notesearch.index.Trigrams;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
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

    private final FoldedPattern pattern;
    private final List<BytesRef> trigrams;
    private final Deadline deadline;
    private final Map<Object, Verdicts> verdicts = new HashMap<>();
    private Looking looking = Looking.THROUGH_ALL;

    /** Which sections are looked through, of those that hold the trigrams. */
    enum Looking {
        THROUGH_ALL,
        /** None any more: what was not looked through is not found. */
        THROUGH_NO_MORE,
        /** None: all are found, some of them wrongly. */
        THROUGH_NONE
    }

    /** @param folded as {@link FoldedText} gives it, without white space at its ends; of three characters at least */
    LiteralQuery(String folded, Deadline deadline) {
        this.pattern = FoldedPattern.of(folded);
        this.trigrams = Trigrams.of(folded);
        this.deadline = deadline;
    }

    /** What is looked for, as {@link FoldedText} gives it. */
    String folded() {
        return pattern.folded();
    }

    /** Those that a query finds sections by; not those that sections are left out by. */
    static List<LiteralQuery> in(Query query) {
        List<LiteralQuery> found = new ArrayList<>();
        query.visit(new QueryVisitor() {
            @Override
            public void visitLeaf(Query leaf) {
                if (leaf instanceof LiteralQuery literal) {
                    found.add(literal);
                }
            }
        });
        return found;
    }

    /** From now on. */
    void look(Looking which) {
        looking = which;
    }

    /** Looks through one section. */
    void look(LeafReaderContext segment, int document) throws IOException {
        verdicts(segment).of(document, deadline);
    }

    /** How many sections hold its rarest trigram, at the most. */
    int candidates(IndexReader reader) throws IOException {
        int fewest = Integer.MAX_VALUE;
        for (BytesRef trigram : trigrams) {
            fewest = Math.min(fewest, reader.docFreq(new Term(Schema.TRIGRAMS, trigram)));
        }
        return fewest;
    }

    /** Whether no section needs looking through. */
    boolean isOneTrigram() {
        return folded().length() == Trigrams.LENGTH;
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
                if (isOneTrigram() || looking == Looking.THROUGH_NONE) {
                    return new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, all(rarest)));
                }
                return new DefaultScorerSupplier(
                        new LiteralScorer(lookedThrough(all(rarest), context), verdicts(context), score()));
            }

            @Override
            public Explanation explain(LeafReaderContext context, int document) throws IOException {
                return ByScorer.explanation(this, context, document);
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

    private TwoPhaseIterator lookedThrough(DocIdSetIterator candidates, LeafReaderContext segment) {
        Verdicts known = verdicts(segment);
        boolean noMore = looking == Looking.THROUGH_NO_MORE;
        return new TwoPhaseIterator(candidates) {
            @Override
            public boolean matches() throws IOException {
                return noMore ? known.holds(candidates.docID()) : known.of(candidates.docID(), deadline);
            }

            @Override
            public float matchCost() {
                return COST_OF_LOOKING;
            }
        };
    }

    private Verdicts verdicts(LeafReaderContext segment) {
        return verdicts.computeIfAbsent(segment.id(), id -> new Verdicts(segment.reader(), pattern));
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
        return "literally(" + folded() + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LiteralQuery query && folded().equals(query.folded());
    }

    @Override
    public int hashCode() {
        return 31 * LiteralQuery.class.hashCode() + folded().hashCode();
    }
}
