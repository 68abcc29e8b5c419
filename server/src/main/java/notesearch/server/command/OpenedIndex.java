package notesearch.server.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import notesearch.index.IndexState;
import notesearch.index.NoteIndex;
import notesearch.index.View;
import notesearch.note.Notebook;
import notesearch.note.NotesException;
import org.jspecify.annotations.Nullable;

/** Opens an index and says where that cost what it held, or where what it holds may be old. */
final class OpenedIndex {

    private OpenedIndex() {}

    /** @throws notesearch.note.NotesException where the directory cannot be written, or another process holds it */
    static NoteIndex forWriting(Path data, Notebook notebook, Terminal terminal) {
        NoteIndex index = NoteIndex.open(data, notebook.folder());
        notebook.expect(index.notesIdentity());
        String reason = index.rebuildReason();
        if (reason != null) {
            terminal.err().println("notesearch: " + reason);
        }
        return index;
    }

    /**
     * Brought up to date; or, where another process holds it, as of its last commit.
     *
     * @throws NotesException where there is neither
     */
    static NoteIndex forReading(Path data, Notebook notebook, Terminal terminal) throws InterruptedException {
        NoteIndex index;
        try {
            index = forWriting(data, notebook, terminal);
        } catch (NotesException held) {
            return committed(data, notebook, held, terminal);
        }
        try {
            UpToDate.bring(index, notebook, terminal);
            return index;
        } catch (InterruptedException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private static NoteIndex committed(Path data, Notebook notebook, NotesException held, Terminal terminal) {
        NoteIndex committed = NoteIndex.openCommitted(data, notebook.folder()).orElseThrow(() -> held);
        IndexState state = committed.status(View.everything()).state();
        terminal.err()
                .println("notesearch: The index cannot be brought up to date, probably because another notesearch"
                        + " holds it; this is from its last commit" + age(state.indexedAt()) + ".");
        return committed;
    }

    private static String age(@Nullable Instant committed) {
        return committed == null ? "" : ", " + Ages.inWords(Duration.between(committed, Instant.now())) + " ago";
    }
}
