package notesearch.search;

import java.util.List;
import notesearch.note.NotePath;

/**
 * The hits of one note.
 *
 * @param total how many of its sections match
 * @param hits the best of them, at most {@value #MOST}, best first
 */
public record NoteHits(NotePath note, String title, int total, List<Hit> hits) {

    public static final int MOST = 3;

    public NoteHits {
        hits = List.copyOf(hits);
    }
}
