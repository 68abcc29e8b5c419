package notesearch.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Set;
import notesearch.note.Note;
import notesearch.note.NotePath;
import notesearch.note.Section;
import notesearch.server.answer.Answers;
import notesearch.server.lookup.NoteLookup;
import notesearch.server.request.Links;
import notesearch.server.request.Parameters;
import notesearch.server.request.Reader;
import notesearch.server.request.RequestPath;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/notes/{path}}: a note's source, and where its sections are. */
public final class NoteRoute implements Handler {

    public static final String BEFORE = "/api/notes/";

    record SectionAnswer(
            String heading,
            List<String> headingPath,
            @Nullable String anchor,
            String url,
            int level,
            int line) {

        static SectionAnswer of(NotePath note, Section section) {
            return new SectionAnswer(
                    section.heading(),
                    section.headingPath(),
                    section.anchor(),
                    Links.note(note, section.anchor()),
                    section.level(),
                    section.line());
        }
    }

    record NoteAnswer(
            String note, String title, String url, List<String> tags, List<SectionAnswer> sections, String source) {

        static NoteAnswer of(Note note, String source) {
            return new NoteAnswer(
                    note.path().value(),
                    note.title(),
                    Links.note(note.path(), null),
                    note.tags(),
                    note.sections().stream()
                            .map(section -> SectionAnswer.of(note.path(), section))
                            .toList(),
                    source);
        }
    }

    private final NoteLookup notes;

    public NoteRoute(NoteLookup notes) {
        this.notes = notes;
    }

    @Override
    public void handle(Context ctx) {
        Parameters.of(ctx).only(Set.of());
        NoteLookup.Found found = notes.find(RequestPath.after(ctx, BEFORE), Reader.view(ctx));
        Answers.json(ctx, NoteAnswer.of(found.note(), found.source()));
    }
}
