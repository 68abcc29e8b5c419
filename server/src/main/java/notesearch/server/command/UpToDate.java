package notesearch.server.command;

import notesearch.index.Applied;
import notesearch.index.IndexPlan;
import notesearch.index.NoteIndex;
import notesearch.index.Progress;
import notesearch.note.Notebook;

/** One comparison of folder and index. */
final class UpToDate {

    private UpToDate() {}

    static Applied bring(NoteIndex index, Notebook notebook, Progress progress) throws InterruptedException {
        IndexPlan plan = IndexPlan.between(notebook.list(), index.files());
        return index.apply(plan, notebook, progress);
    }
}
