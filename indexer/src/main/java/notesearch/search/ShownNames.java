package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Counts how the names of sections are written; of sections that are deleted, nothing is counted. For one thread. */
final class ShownNames {

    private final NameKind kind;
    private final Map<String, Long> counts = new HashMap<>();

    ShownNames(NameKind kind) {
        this.kind = kind;
    }

    /** Counts the sections that a query finds. */
    ShownNames add(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = Deadline.of(searcher).passed() ? null : weight.scorer(leaf);
            if (scorer != null) {
                add(leaf, scorer.iterator());
            }
        }
        return this;
    }

    /** Counts the sections that hold a term. */
    ShownNames add(IndexReader reader, Term term) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            if (postings != null) {
                add(leaf, postings);
            }
        }
        return this;
    }

    private void add(LeafReaderContext leaf, DocIdSetIterator sections) throws IOException {
        SortedDocValues shown = leaf.reader().getSortedDocValues(kind.shown());
        if (shown == null) {
            return;
        }
        Bits live = leaf.reader().getLiveDocs();
        Map<Integer, Integer> inLeaf = new HashMap<>();
        for (int section = sections.nextDoc(); section != DocIdSetIterator.NO_MORE_DOCS; section = sections.nextDoc()) {
            if ((live == null || live.get(section)) && shown.advanceExact(section)) {
                inLeaf.merge(shown.ordValue(), 1, Integer::sum);
            }
        }
        for (Map.Entry<Integer, Integer> entry : inLeaf.entrySet()) {
            counts.merge(shown.lookupOrd(entry.getKey()).utf8ToString(), (long) entry.getValue(), Long::sum);
        }
    }

    /** All of them, in no order. */
    List<Name> names() {
        List<Name> names = new ArrayList<>();
        counts.forEach((shown, sections) -> names.add(new Name(shown, sections * kind.weight())));
        return names;
    }

    /** All sections under the name that most of them have; null where there are none. */
    @Nullable
    Name one() {
        long sections = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> new Name(entry.getKey(), sections * kind.weight()))
                .orElse(null);
    }
}
