package notesearch.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import notesearch.query.SearchRequest;
import notesearch.search.SearchResult;
import notesearch.search.Searcher;
import notesearch.server.answer.Answers;
import notesearch.server.metrics.Metrics;
import notesearch.server.request.Parameters;
import notesearch.server.request.Reader;
import notesearch.server.request.SearchParameters;

/** {@code GET /api/search}. */
public final class SearchRoute implements Handler {

    private final Searcher searcher;
    private final Metrics metrics;

    public SearchRoute(Searcher searcher, Metrics metrics) {
        this.searcher = searcher;
        this.metrics = metrics;
    }

    @Override
    public void handle(Context ctx) {
        Parameters parameters = Parameters.of(ctx).only(SearchParameters.NAMES);
        SearchRequest request = SearchParameters.request(parameters);
        SearchResult result = metrics.timed(() -> searcher.search(request, Reader.view(ctx)));
        Answers.json(ctx, SearchAnswer.of(request, result), SearchAnswer.TIME);
    }
}
