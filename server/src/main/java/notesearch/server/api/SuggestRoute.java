package notesearch.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Set;
import notesearch.search.Searcher;
import notesearch.server.answer.Answers;
import notesearch.server.request.Parameters;
import notesearch.server.request.Reader;
import notesearch.server.request.SearchParameters;

/** {@code GET /api/suggest}: completions of what is being typed. */
public final class SuggestRoute implements Handler {

    private static final int MOST = 20;
    private static final int STANDARD = 8;

    record SuggestAnswer(String query, List<String> suggestions) {}

    private final Searcher searcher;

    public SuggestRoute(Searcher searcher) {
        this.searcher = searcher;
    }

    @Override
    public void handle(Context ctx) {
        Parameters parameters = Parameters.of(ctx).only(Set.of("q", "limit"));
        String text = SearchParameters.text(parameters);
        int limit = parameters.whole("limit", 1, MOST, STANDARD);
        Answers.json(ctx, new SuggestAnswer(text, searcher.suggest(text, limit, Reader.view(ctx))));
    }
}
