package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The terms of a field that begin alike. */
final class TermRanges {

    private TermRanges() {}

    private record Counted(BytesRef term, int sections) {}

    /** The most frequent last; of equals, the shortest. */
    private static final Comparator<Counted> RISING = Comparator.comparingInt(Counted::sections)
            .thenComparing(Comparator.comparingInt((Counted counted) -> counted.term().length)
                    .reversed())
            .thenComparing(Comparator.comparing(Counted::term).reversed());

    /**
     * The most frequent first, at most {@code most}; sections that are deleted and not yet merged away
     * count too. Of each segment only the most frequent are looked at.
     */
    static List<String> startingWith(IndexSearcher searcher, String field, String prefix, int most) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Deadline deadline = Deadline.of(searcher);
        Set<BytesRef> found = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                mostFrequent(terms.iterator(), new BytesRef(prefix), most, deadline)
                        .forEach(counted -> found.add(counted.term()));
            }
        }
        List<Counted> all = new ArrayList<>();
        for (BytesRef term : found) {
            all.add(new Counted(term, reader.docFreq(new Term(field, term))));
        }
        all.sort(RISING.reversed());
        return all.stream()
                .limit(most)
                .map(counted -> counted.term().utf8ToString())
                .toList();
    }

    private static PriorityQueue<Counted> mostFrequent(TermsEnum terms, BytesRef start, int most, Deadline deadline)
            throws IOException {
        PriorityQueue<Counted> best = new PriorityQueue<>(RISING);
        if (terms.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return best;
        }
        for (BytesRef term = terms.term();
                term != null && StringHelper.startsWith(term, start) && !deadline.tick();
                term = terms.next()) {
            int sections = terms.docFreq();
            boolean tooRare = best.size() == most && sections < best.element().sections();
            if (!tooRare && (best.size() < most || RISING.compare(new Counted(term, sections), best.element()) > 0)) {
                best.add(new Counted(BytesRef.deepCopyOf(term), sections));
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        return best;
    }
}
