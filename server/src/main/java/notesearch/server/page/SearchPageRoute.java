package notesearch.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.search.Searcher;
import notesearch.server.answer.Answers;
import notesearch.server.metrics.Metrics;
import notesearch.server.problem.Refused;
import notesearch.server.request.Parameters;
import notesearch.server.request.Reader;
import notesearch.server.request.SearchParameters;

/** {@code GET /}: the search page, with the hits of {@code q} already on it. */
public final class SearchPageRoute implements Handler {

    private final Searcher searcher;
    private final Metrics metrics;

    public SearchPageRoute(Searcher searcher, Metrics metrics) {
        this.searcher = searcher;
        this.metrics = metrics;
    }

    @Override
    public void handle(Context ctx) {
        Parameters parameters = Parameters.of(ctx);
        if (parameters.all("q").stream().allMatch(String::isBlank)) {
            Answers.page(ctx, 200, Pages.search(SearchPage.empty()));
            return;
        }
        try {
            SearchRequest request = SearchParameters.request(parameters).withGrouping(Grouping.NONE);
            SearchPage page = SearchPage.of(request, metrics.timed(() -> searcher.search(request, Reader.view(ctx))));
            Answers.page(ctx, 200, Pages.search(page));
        } catch (Refused refused) {
            String text = parameters.all("q").getFirst();
            String shown = text.length() > SearchRequest.MAX_TEXT ? "" : text;
            Answers.page(ctx, refused.problem().status(), Pages.search(SearchPage.of(shown, refused.problem())));
        }
    }
}
