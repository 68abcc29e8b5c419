package notesearch.server.lookup;

import java.util.Optional;
import notesearch.index.NoteIndex;
import notesearch.index.View;
import notesearch.note.HiddenNote;
import notesearch.note.Note;
import notesearch.note.NotePath;
import notesearch.note.Notebook;
import notesearch.note.SkippedNote;
import notesearch.note.UnreadNote;
import notesearch.server.problem.Problem;
import notesearch.server.problem.Refused;

/**
 * Finds a note by what a request calls it: in the index first, which alone knows whether the reader may see it, then in
 * the notebook, which reads nothing outside the folder. Thread-safe.
 */
public final class NoteLookup {

    /**
     * A note as it is on disk now.
     *
     * @param source its Markdown
     */
    public record Found(Note note, String source) {}

    private final NoteIndex index;
    private final Notebook notebook;

    public NoteLookup(NoteIndex index, Notebook notebook) {
        this.index = index;
        this.notebook = notebook;
    }

    /** @throws Refused where the view holds no such note, or it cannot be read now */
    public Found find(String path, View view) {
        return path(path)
                .filter(note -> index.holds(note, view))
                .flatMap(this::read)
                .orElseThrow(
                        () -> (notebook.isThere() ? Problem.noteNotFound(path) : Problem.notesMissing()).refused());
    }

    private Optional<Found> read(NotePath path) {
        return switch (notebook.read(path)) {
            case Note note -> notebook.source(path).map(source -> new Found(note, source));
            case HiddenNote hidden -> Optional.empty();
            case SkippedNote skipped -> Optional.empty();
            case UnreadNote unread -> Optional.empty();
        };
    }

    private static Optional<NotePath> path(String path) {
        boolean whole = !path.isEmpty() && !path.startsWith("/") && !path.endsWith("/");
        return whole ? Optional.of(new NotePath(path)) : Optional.empty();
    }
}
