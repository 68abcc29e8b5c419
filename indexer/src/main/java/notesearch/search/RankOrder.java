package notesearch.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import notesearch.search.LiteralQuery.Looking;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best of what a query with quoted texts finds without looking through all sections that may hold them. Not
 * looked through, a section scores as much as it ever could, so it cannot come before its place among such; the best of
 * these are looked through, until no other can come before as many as are wanted. What matches is then counted for a
 * while. For one search, and one thread.
 */
final class RankOrder {

    /** So many sections are looked through in no time. */
    private static final int FEW = 300;

    /** So many times as many are looked through where the best were not among these. */
    private static final int MORE = 6;

    /** More than these are better looked through in the order of the index, where neighbours are unpacked together. */
    private static final int MANY = 3_000;

    /** How long the best are looked for and all is counted, where the best do not take longer. */
    private static final Duration ALL = Duration.ofMillis(50);

    /** How long it is counted at the least, and while other searches wait. */
    private static final Duration COUNTING = Duration.ofMillis(10);

    private final IndexSearcher searcher;
    private final Query query;
    private final List<LiteralQuery> literals;
    private final Deadline deadline;
    private final Duration began;

    private RankOrder(IndexSearcher searcher, Query query, List<LiteralQuery> literals) {
        this.searcher = searcher;
        this.query = query;
        this.literals = literals;
        this.deadline = Deadline.of(searcher);
        this.began = deadline.elapsed();
    }

    /** Null where the query holds no quoted text, or so few sections may that all can be looked through. */
    static @Nullable RankOrder of(IndexSearcher searcher, Query query) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        List<LiteralQuery> literals = LiteralQuery.in(query).stream()
                .filter(literal -> !literal.isExact())
                .toList();
        int candidates = 0;
        for (LiteralQuery literal : literals) {
            candidates = Math.max(candidates, literal.candidates(reader));
        }
        return candidates <= FEW ? null : new RankOrder(searcher, query, literals);
    }

    /** The best that the query finds. */
    TopFieldDocs best(Sort sort, int most) throws IOException {
        for (int taken = Math.max(FEW / MORE, 2 * most); taken <= MANY; taken *= MORE) {
            TopFieldDocs candidates = top(sort, taken, Looking.THROUGH_NONE);
            lookThrough(candidates.scoreDocs);
            TopFieldDocs found = top(sort, most, Looking.THROUGH_NO_MORE);
            if (candidates.scoreDocs.length < taken
                    || found.scoreDocs.length == most
                            && !isBefore(sort, candidates.scoreDocs[taken - 1], found.scoreDocs[most - 1])
                    || deadline.passed()) {
                return found;
            }
        }
        return top(sort, most, Looking.THROUGH_ALL);
    }

    /** @return whether all that matches was collected before time was up */
    boolean count(Collector... collectors) throws IOException {
        look(Looking.THROUGH_ALL);
        Duration left = ALL.minus(deadline.elapsed().minus(began));
        boolean hurry = deadline.othersWait() || left.compareTo(COUNTING) < 0;
        return deadline.within(hurry ? COUNTING : left, () -> SinglePass.run(searcher, query, collectors));
    }

    private TopFieldDocs top(Sort sort, int most, Looking looking) throws IOException {
        look(looking);
        TopFieldCollector top = new TopFieldCollectorManager(sort, most, Integer.MAX_VALUE).newCollector();
        SinglePass.run(searcher, query, top);
        look(Looking.THROUGH_ALL);
        return top.topDocs();
    }

    private void look(Looking looking) {
        literals.forEach(literal -> literal.look(looking));
    }

    private void lookThrough(ScoreDoc[] candidates) throws IOException {
        ScoreDoc[] inOrder = candidates.clone();
        Arrays.sort(inOrder, Comparator.comparingInt(candidate -> candidate.doc));
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        for (ScoreDoc candidate : inOrder) {
            LeafReaderContext segment = segments.get(ReaderUtil.subIndex(candidate.doc, segments));
            for (LiteralQuery literal : literals) {
                literal.look(segment, candidate.doc - segment.docBase);
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean isBefore(Sort sort, ScoreDoc one, ScoreDoc other) {
        Object[] ofOne = ((FieldDoc) one).fields;
        Object[] ofOther = ((FieldDoc) other).fields;
        SortField[] order = sort.getSort();
        for (int i = 0; i < order.length; i++) {
            int compared = ((Comparable) ofOne[i]).compareTo(ofOther[i]);
            boolean descending = order[i].getReverse() != (order[i].getType() == SortField.Type.SCORE);
            if (compared != 0) {
                return descending == compared > 0;
            }
        }
        return false;
    }
}
