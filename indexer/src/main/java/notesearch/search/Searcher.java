package notesearch.search;

import java.util.List;
import java.util.function.Predicate;
import notesearch.index.NoteIndex;
import notesearch.index.View;
import notesearch.note.NotePath;
import notesearch.query.SearchRequest;

/** Asks an index. Thread-safe; owns nothing that must be closed. */
public final class Searcher {

    /**
     * @param present tells whether a note's file is there now; asked once per hit before an answer
     *     is given
     */
    public Searcher(NoteIndex index, Predicate<NotePath> present) {}

    public SearchResult search(SearchRequest request, View view) {
        throw new UnsupportedOperationException();
    }

    /** Completions of {@code text}, best first, at most {@code limit}. */
    public List<String> suggest(String text, int limit, View view) {
        return List.of();
    }
}
