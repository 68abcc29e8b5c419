package notesearch.server.command;

import notesearch.index.Applied;
import notesearch.index.IndexPlan;
import notesearch.index.NoteIndex;
import notesearch.note.Notebook;

/** One comparison of folder and index, its progress shown; where it is cut short, what it has done stays. */
final class UpToDate {

    private UpToDate() {}

    static Applied bring(NoteIndex index, Notebook notebook, Terminal terminal) throws InterruptedException {
        IndexPlan plan = IndexPlan.between(notebook.list(), index.files());
        Ending ending = Ending.interrupting();
        try (ProgressLine line = new ProgressLine(terminal)) {
            return index.apply(plan, notebook, line);
        } finally {
            ending.close();
        }
    }
}
