package notesearch.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import notesearch.note.Note;
import notesearch.server.answer.Answers;
import notesearch.server.lookup.NoteLookup;
import notesearch.server.request.Reader;
import notesearch.server.request.RequestPath;

/** {@code GET /notes/{path}}: a note as a page. */
public final class NotePageRoute implements Handler {

    public static final String BEFORE = "/notes/";

    private final NoteLookup notes;

    public NotePageRoute(NoteLookup notes) {
        this.notes = notes;
    }

    @Override
    public void handle(Context ctx) {
        Note note = notes.find(RequestPath.after(ctx, BEFORE), Reader.view(ctx)).note();
        Answers.page(ctx, 200, Pages.note(NotePage.of(note)));
    }
}
