package notesearch.server.api;

import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.Future;
import notesearch.index.NoteIndex;
import notesearch.server.answer.Answers;
import notesearch.server.problem.Problem;
import notesearch.server.request.Reader;

/** What a supervisor asks. */
public final class HealthRoutes {

    private final Future<NoteIndex> index;

    /** @param index done once it is open */
    public HealthRoutes(Future<NoteIndex> index) {
        this.index = index;
    }

    public void available(Context ctx) {
        Answers.json(ctx, Map.of("status", "available"));
    }

    public void alive(Context ctx) {
        Answers.json(ctx, Map.of("status", "alive"));
    }

    /** Ready once an index, even an empty one, answers. */
    public void ready(Context ctx) {
        try {
            index.resultNow().snapshot(Reader.view(ctx)).close();
            Answers.json(ctx, Map.of("status", "ready"));
        } catch (RuntimeException e) {
            Problem notReady = new Problem(503, "not_ready", "The index does not answer.", "Try again in a moment.");
            Answers.json(ctx, notReady.status(), notReady.body());
        }
    }
}
