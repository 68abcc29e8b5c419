package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
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
 * Finds the sections that hold enough of what is wanted; their scores are the sums of what each of its parts gives. For
 * one search, and one thread.
 */
final class SectionQuery extends Query {

    private final Query filter;
    private final List<Scored> scored;
    private final int enough;
    private final float allWords;
    private final @Nullable Query pinned;

    /**
     * @param filter what sections must have whatever their rank
     * @param enough how many a section must hold of those that are wanted but not strictly
     * @param allWords what is added where it holds all
     * @param pinned finds what is an answer whatever it holds; null where nothing is
     */
    SectionQuery(Query filter, List<Scored> scored, int enough, float allWords, @Nullable Query pinned) {
        this.filter = filter;
        this.scored = List.copyOf(scored);
        this.enough = enough;
        this.allWords = allWords;
        this.pinned = pinned;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        if (boost != 1) {
            throw new IllegalArgumentException("its parts have their own boosts, so " + boost + " is none of it");
        }
        List<Weight> wanted = new ArrayList<>();
        for (Scored each : scored) {
            if (each.wanted()) {
                boolean scores = mode.needsScores() || each.query() instanceof WordQuery;
                wanted.add(weight(searcher, each.query(), scores ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES));
            }
        }
        return new SectionWeight(
                searcher,
                mode.needsScores(),
                weight(searcher, filter, ScoreMode.COMPLETE_NO_SCORES),
                wanted,
                pinned == null ? null : weight(searcher, pinned, ScoreMode.COMPLETE_NO_SCORES));
    }

    private static Weight weight(IndexSearcher searcher, Query query, ScoreMode mode) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), mode, 1);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
        filter.visit(visitor);
        scored.forEach(each -> each.query().visit(visitor));
    }

    @Override
    public String toString(String field) {
        return enough + " of " + scored + " in " + filter.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SectionQuery query
                && filter.equals(query.filter)
                && scored.equals(query.scored)
                && enough == query.enough
                && allWords == query.allWords
                && Objects.equals(pinned, query.pinned);
    }

    @Override
    public int hashCode() {
        return Objects.hash(filter, scored, enough, allWords, pinned);
    }

    private final class SectionWeight extends Weight {

        private final IndexSearcher searcher;
        private final boolean scores;
        private final Weight conditions;
        private final List<Weight> wanted;
        private final IdentityHashMap<Scored, Weight> beside = new IdentityHashMap<>();
        private final @Nullable Weight choice;

        /** @param wanted of what is, in its order */
        SectionWeight(
                IndexSearcher searcher,
                boolean scores,
                Weight conditions,
                List<Weight> wanted,
                @Nullable Weight choice) {
            super(SectionQuery.this);
            this.searcher = searcher;
            this.scores = scores;
            this.conditions = conditions;
            this.wanted = wanted;
            this.choice = choice;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
            Column allowed = column(conditions, context, false);
            if (allowed == null) {
                return null;
            }
            SectionColumns columns = new SectionColumns(
                    context.reader().maxDoc(),
                    allowed,
                    choice == null ? null : column(choice, context, false),
                    enough,
                    () -> additions(context));
            Iterator<Weight> weights = wanted.iterator();
            for (Scored each : scored) {
                if (each.wanted()) {
                    columns.want(column(weights.next(), context, scores), each.required());
                }
            }
            return columns.findNothing() ? null : new DefaultScorerSupplier(new SectionScorer(columns));
        }

        private Additions additions(LeafReaderContext context) throws IOException {
            Additions additions = new Additions(allWords);
            for (Scored each : scored) {
                if (!each.wanted()) {
                    additions.add(each, () -> column(beside(each), context, false));
                }
            }
            return additions;
        }

        private Weight beside(Scored optional) throws IOException {
            Weight known = beside.get(optional);
            if (known == null) {
                known = weight(searcher, optional.query(), ScoreMode.COMPLETE);
                beside.put(optional, known);
            }
            return known;
        }

        private static @Nullable Column column(Weight weight, LeafReaderContext context, boolean scores)
                throws IOException {
            if (weight instanceof WordQuery.WordWeight word) {
                return word.column(context);
            }
            Scorer scorer = weight.scorer(context);
            return scorer == null ? null : new ScorerColumn(scorer, scores);
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
}
