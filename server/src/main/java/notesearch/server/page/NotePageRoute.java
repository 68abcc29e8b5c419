package notesearch.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import notesearch.index.NoteIndex;
import notesearch.index.View;
import notesearch.note.NoteHtml;
import notesearch.note.NoteImage;
import notesearch.note.NoteNames;
import notesearch.note.NotePath;
import notesearch.note.Notebook;
import notesearch.query.SearchRequest;
import notesearch.search.Searcher;
import notesearch.server.answer.Answers;
import notesearch.server.problem.Problem;
import notesearch.server.request.Links;
import notesearch.server.request.Parameters;
import notesearch.server.request.Reader;
import notesearch.server.request.RequestPath;

/**
 * {@code GET /notes/{path}}: a note as a page, as it is on disk now, with the words of {@code h} marked; the notes of a
 * folder; or an image that lies beside the notes. A note is looked up in the index, which alone knows who may see it.
 */
public final class NotePageRoute implements Handler {

    public static final String BEFORE = "/notes/";

    private final NoteIndex index;
    private final Notebook notebook;
    private final Searcher searcher;
    private final NoteImages images;

    public NotePageRoute(NoteIndex index, Notebook notebook, Searcher searcher) {
        this.index = index;
        this.notebook = notebook;
        this.searcher = searcher;
        this.images = new NoteImages(notebook);
    }

    @Override
    public void handle(Context ctx) {
        String path = RequestPath.after(ctx, BEFORE);
        View view = Reader.view(ctx);
        if (NoteImage.isNamedBy(path)) {
            images.answer(ctx, path, view);
            return;
        }
        NoteNames names = index.names(view);
        Optional<NotePath> meant = MeantNote.of(path, names);
        if (meant.isPresent() && !meant.get().value().equals(path)) {
            String query = ctx.queryString();
            ctx.redirect(Links.note(meant.get(), null) + (query == null ? "" : "?" + query), HttpStatus.FOUND);
            return;
        }
        String text = marked(ctx);
        SearchHighlighter highlighter = highlighter(text, view);
        Optional<NoteHtml> rendered =
                meant.flatMap(note -> NoteHtml.of(notebook, note, names, new PageAddresses(), highlighter));
        if (rendered.isPresent()) {
            Answers.page(ctx, 200, Pages.note(NotePage.of(rendered.get(), text, highlighter, names)));
        } else if (!notebook.isThere()) {
            throw Problem.notesMissing().refused();
        } else {
            int pending = index.status(view).state().pending();
            MissingNotePage page = MissingNotePage.of(path, index.notes(view), pending);
            Answers.page(ctx, page.status(), Pages.missing(page));
        }
    }

    private SearchHighlighter highlighter(String text, View view) {
        return text.isEmpty()
                ? SearchHighlighter.NONE
                : new SearchHighlighter(Optional.of(searcher.marker(text, view)));
    }

    /** What is too long to be searched marks nothing. */
    private static String marked(Context ctx) {
        return Parameters.of(ctx).all("h").stream()
                .findFirst()
                .map(String::strip)
                .filter(text -> text.length() <= SearchRequest.MAX_TEXT)
                .orElse("");
    }
}
