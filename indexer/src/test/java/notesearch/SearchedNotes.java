package notesearch;

import java.nio.file.Path;
import java.util.List;
import notesearch.index.Applied;
import notesearch.index.IndexPlan;
import notesearch.index.NoteIndex;
import notesearch.index.Progress;
import notesearch.index.View;
import notesearch.note.Notebook;
import notesearch.query.SearchRequest;
import notesearch.search.Hit;
import notesearch.search.SearchResult;
import notesearch.search.Searcher;

/** A folder of notes with its index and its searcher, as a server has them. */
public final class SearchedNotes implements AutoCloseable {

    private final NotesFolder folder;
    private final Notebook notebook;
    private final NoteIndex index;
    private final Searcher searcher;

    /** @param home an empty folder, for the notes and the index */
    public SearchedNotes(Path home) {
        this(home.resolve("notes"), home.resolve("index"));
    }

    public SearchedNotes(Path notes, Path data) {
        this.folder = new NotesFolder(notes);
        this.notebook = Notebook.at(notes);
        this.index = NoteIndex.open(data);
        this.searcher = new Searcher(index, notebook::has);
    }

    /**
     * The notes that ship with the product, found.
     *
     * @param data an empty folder, for the index
     */
    public static SearchedNotes shipped(Path data) {
        SearchedNotes notes = new SearchedNotes(Path.of("../notes"), data);
        notes.update();
        return notes;
    }

    public NotesFolder folder() {
        return folder;
    }

    public Notebook notebook() {
        return notebook;
    }

    public NoteIndex index() {
        return index;
    }

    public Searcher searcher() {
        return searcher;
    }

    /** Writes a note; {@link #update} lets it be found. */
    public SearchedNotes write(String path, String... lines) {
        folder.write(path, lines);
        return this;
    }

    public IndexPlan plan() {
        return IndexPlan.between(notebook.list(), index.files());
    }

    /** Brings the index up to date with the folder. */
    public Applied update() {
        try {
            return index.apply(plan(), notebook, Progress.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public SearchResult search(SearchRequest request) {
        return searcher.search(request, View.everything());
    }

    public SearchResult search(String text) {
        return search(SearchRequest.of(text));
    }

    /** The ids of the first page of hits. */
    public List<String> ids(String text) {
        return ids(SearchRequest.of(text));
    }

    public List<String> ids(SearchRequest request) {
        return search(request).hits().stream().map(Hit::id).toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
