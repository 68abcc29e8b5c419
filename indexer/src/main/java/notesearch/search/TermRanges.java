package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The terms of a field that begin alike. */
final class TermRanges {

    private TermRanges() {}

    /** The most frequent first, at most {@code most}; sections that are deleted and not yet merged away count too. */
    static List<String> startingWith(IndexReader reader, String field, String prefix, int most) throws IOException {
        BytesRef start = new BytesRef(prefix);
        Map<BytesRef, Integer> found = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum iterator = terms.iterator();
            if (iterator.seekCeil(start) == TermsEnum.SeekStatus.END) {
                continue;
            }
            for (BytesRef term = iterator.term();
                    term != null && StringHelper.startsWith(term, start);
                    term = iterator.next()) {
                found.merge(BytesRef.deepCopyOf(term), iterator.docFreq(), Integer::sum);
            }
        }
        List<Map.Entry<BytesRef, Integer>> entries = new ArrayList<>(found.entrySet());
        entries.sort(Map.Entry.<BytesRef, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.comparingInt((BytesRef term) -> term.length)
                        .thenComparing(Comparator.naturalOrder()))));
        return entries.stream()
                .limit(most)
                .map(entry -> entry.getKey().utf8ToString())
                .toList();
    }
}
