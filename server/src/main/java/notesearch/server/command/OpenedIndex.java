package notesearch.server.command;

import java.nio.file.Path;
import notesearch.index.NoteIndex;
import notesearch.note.Notebook;

/** Opens an index and says where that cost what it held. */
final class OpenedIndex {

    private OpenedIndex() {}

    /** @throws notesearch.note.NotesException where the directory cannot be written, or another process holds it */
    static NoteIndex forWriting(Path data, Notebook notebook, Terminal terminal) {
        NoteIndex index = NoteIndex.open(data, notebook.folder());
        String reason = index.rebuildReason();
        if (reason != null) {
            terminal.err().println("notesearch: " + reason);
        }
        return index;
    }
}
