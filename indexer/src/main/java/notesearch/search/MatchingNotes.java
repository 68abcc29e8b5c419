package notesearch.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import notesearch.index.Schema;
import notesearch.note.NotePath;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the notes that any match lies in. For one search. */
final class MatchingNotes extends SimpleCollector {

    private final Set<NotePath> notes = new HashSet<>();
    private SortedDocValues paths = DocValues.emptySorted();
    private int last = -1;

    private MatchingNotes() {}

    static Set<NotePath> of(IndexSearcher searcher, Query query) throws IOException {
        MatchingNotes matching = new MatchingNotes();
        SinglePass.run(searcher, query, matching);
        return matching.notes;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        paths = DocValues.getSorted(context.reader(), Schema.NOTE);
        last = -1;
    }

    @Override
    public void collect(int document) throws IOException {
        if (paths.advanceExact(document) && paths.ordValue() != last) {
            last = paths.ordValue();
            notes.add(new NotePath(paths.lookupOrd(last).utf8ToString()));
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
