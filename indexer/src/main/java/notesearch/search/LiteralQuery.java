package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import notesearch.index.FoldedPattern;
import notesearch.index.FoldedText;
import notesearch.index.Schema;
import notesearch.index.TrigramPostings;
import notesearch.index.Trigrams;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
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
import org.jspecify.annotations.Nullable;

/**
 * Finds the sections in which a text stands just so, as a reader sees them or as their file writes them, but for case and
 * runs of white space. The trigrams of the text leave few sections; these are looked through ({@link Verdicts}). A text that
 * {@link Trigrams#isExact} needs no looking.
 *
 * <p>For one search, and one thread.
 */
final class LiteralQuery extends Query {

    /** More of the rarest trigrams leave hardly fewer sections. */
    private static final int MOST_TRIGRAMS = 8;

    /** To read a section costs as much as to pass over so many documents of an index. */
    private static final float COST_OF_LOOKING = 5_000;

    private final FoldedPattern pattern;
    private final int[] trigrams;
    private final boolean exact;
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

    /**
     * @param folded as {@link FoldedText} gives it, without white space at its ends; of one or two characters only where it is
     *     not {@link Trigrams#isExact}
     */
    LiteralQuery(String folded, Deadline deadline) {
        this.pattern = FoldedPattern.of(folded);
        boolean one = folded.length() <= Trigrams.LENGTH;
        this.trigrams = one ? new int[] {Trigrams.gram(folded)} : Trigrams.of(folded);
        this.exact = one && Trigrams.isExact(folded);
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
        int[] counts = new int[trigrams.length];
        for (LeafReaderContext segment : reader.leaves()) {
            TrigramPostings postings = TrigramPostings.of(segment.reader());
            for (int i = 0; i < trigrams.length && postings != null; i++) {
                counts[i] += postings.count(trigrams[i]);
            }
        }
        return Arrays.stream(counts).min().orElse(0);
    }

    /** Whether no section needs looking through. */
    boolean isExact() {
        return exact;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                List<DocIdSetIterator> rarest = rarest(context);
                if (rarest.isEmpty()) {
                    return null;
                }
                if (exact || looking == Looking.THROUGH_NONE) {
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

    private static DocIdSetIterator all(List<DocIdSetIterator> rarest) {
        return rarest.size() == 1 ? rarest.getFirst() : ConjunctionUtils.intersectIterators(rarest);
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
    private List<DocIdSetIterator> rarest(LeafReaderContext context) throws IOException {
        TrigramPostings postings = TrigramPostings.of(context.reader());
        if (postings == null || Arrays.stream(trigrams).anyMatch(trigram -> postings.count(trigram) == 0)) {
            return List.of();
        }
        return Arrays.stream(trigrams)
                .boxed()
                .sorted(Comparator.comparingInt(postings::count))
                .limit(MOST_TRIGRAMS)
                .map(postings::sections)
                .toList();
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
