package notesearch.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Set;
import notesearch.index.IndexStatus;
import notesearch.index.NoteIndex;
import notesearch.server.answer.Answers;
import notesearch.server.answer.Json;
import notesearch.server.refresh.RefreshStatus;
import notesearch.server.refresh.Refresher;
import notesearch.server.request.Parameters;
import notesearch.server.request.Reader;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/status}: what the index holds, what it left out and how far it has got. */
public final class StatusRoute implements Handler {

    record ProgressAnswer(int done, int all) {}

    /**
     * What is answered.
     *
     * @param warnings notes that were read, with something for their author to mend
     * @param indexedAt when the index last changed; null before the first time
     * @param progress null unless changes are being read at the moment
     * @param error why the last walk over the folder failed; null where it did not
     */
    record StatusAnswer(
            int notes,
            int sections,
            List<SkippedAnswer> skipped,
            List<SkippedAnswer> warnings,
            long generation,
            @Nullable String indexedAt,
            int pending,
            boolean notesMissing,
            @Nullable ProgressAnswer progress,
            @Nullable String error) {}

    private final NoteIndex index;
    private final Refresher refresher;

    public StatusRoute(NoteIndex index, Refresher refresher) {
        this.index = index;
        this.refresher = refresher;
    }

    @Override
    public void handle(Context ctx) {
        Parameters.of(ctx).only(Set.of());
        IndexStatus status = index.status(Reader.view(ctx));
        RefreshStatus refresh = refresher.status();
        RefreshStatus.Progress progress = refresh.progress();
        Answers.json(
                ctx,
                new StatusAnswer(
                        status.notes(),
                        status.sections(),
                        SkippedAnswer.all(status.skipped()),
                        SkippedAnswer.all(status.warnings()),
                        status.state().generation(),
                        Json.time(status.state().indexedAt()),
                        status.state().pending(),
                        status.state().notesMissing(),
                        progress == null ? null : new ProgressAnswer(progress.done(), progress.all()),
                        refresh.error()));
    }
}
