package notesearch.server.http;

import java.util.function.Predicate;
import notesearch.index.NoteIndex;
import notesearch.note.NotePath;
import notesearch.note.Notebook;
import notesearch.server.refresh.Refresher;

/**
 * Whether a hit's note may still be there. Where it is surely gone, the folder is compared with the index at once; where
 * the whole folder is gone or cannot be read, perhaps only not mounted, every note counts as there.
 */
final class NotePresence implements Predicate<NotePath> {

    private final NoteIndex index;
    private final Notebook notebook;
    private final Refresher refresher;

    NotePresence(NoteIndex index, Notebook notebook, Refresher refresher) {
        this.index = index;
        this.notebook = notebook;
        this.refresher = refresher;
    }

    @Override
    public boolean test(NotePath note) {
        if (notebook.has(note)) {
            return true;
        }
        if (lookAtFolder() && notebook.lacks(note)) {
            refresher.changed(note);
            return false;
        }
        return true;
    }

    /** Whether the whole folder is there; answers say so from now on. */
    boolean lookAtFolder() {
        boolean there = notebook.isThere();
        index.notesMissing(!there);
        return there;
    }
}
