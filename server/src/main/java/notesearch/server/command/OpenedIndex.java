package notesearch.server.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import notesearch.index.IndexPlan;
import notesearch.index.NoteIndex;
import notesearch.index.UnwritableIndex;
import notesearch.index.View;
import notesearch.note.Notebook;
import notesearch.note.NotesException;
import org.jspecify.annotations.Nullable;

/** Opens an index and says where that cost what it held, or where what it holds may be old. */
final class OpenedIndex {

    private OpenedIndex() {}

    /** @throws UnwritableIndex where the directory cannot be written, or another process holds it */
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
     * Brought up to date; or, where that cannot be, as of its last commit.
     *
     * @throws NotesException where there is neither
     */
    static NoteIndex forReading(Path data, Notebook notebook, Terminal terminal) throws InterruptedException {
        try {
            return upToDate(data, notebook, terminal);
        } catch (UnwritableIndex unwritable) {
            return committed(data, notebook, unwritable, terminal);
        }
    }

    private static NoteIndex upToDate(Path data, Notebook notebook, Terminal terminal) throws InterruptedException {
        NoteIndex index = forWriting(data, notebook, terminal);
        try {
            UpToDate.bring(index, notebook, terminal);
            return index;
        } catch (UnwritableIndex e) {
            index.close();
            throw e;
        } catch (NotesException missing) {
            Instant indexed = index.status(View.everything()).state().indexedAt();
            if (indexed == null) {
                index.close();
                throw missing;
            }
            terminal.err()
                    .println("notesearch: " + missing.getMessage() + " This is from the last commit" + age(indexed)
                            + ".");
            return index;
        } catch (InterruptedException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private static NoteIndex committed(Path data, Notebook notebook, UnwritableIndex unwritable, Terminal terminal) {
        NoteIndex committed = NoteIndex.openCommitted(data, notebook.folder()).orElseThrow(() -> unwritable);
        try {
            notebook.expect(committed.notesIdentity());
            IndexPlan since = IndexPlan.between(notebook.list(), committed.files());
            committed.planned(since);
            Instant indexed = committed.status(View.everything()).state().indexedAt();
            if (indexed == null && since.size() > 0) {
                throw new NotesException(unwritable.found() + nothing(unwritable), unwritable);
            }
            terminal.err()
                    .println("notesearch: " + unwritable.found() + " This is from its last commit" + age(indexed)
                            + changed(since) + ".");
            return committed;
        } catch (RuntimeException e) {
            committed.close();
            throw e;
        }
    }

    private static String nothing(UnwritableIndex unwritable) {
        return unwritable.isInUse()
                ? " It is still being built by that one, and nothing can be found yet. Try again in a while."
                : " It holds nothing yet.";
    }

    private static String changed(IndexPlan since) {
        return since.size() == 0 ? "" : "; " + Counted.of(since.size(), "note") + " may have changed since";
    }

    private static String age(@Nullable Instant committed) {
        return committed == null ? "" : ", " + Ages.inWords(Duration.between(committed, Instant.now())) + " ago";
    }
}
