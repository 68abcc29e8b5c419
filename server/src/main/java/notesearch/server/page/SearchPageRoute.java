package notesearch.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import notesearch.index.NoteIndex;
import notesearch.query.SearchRequest;
import notesearch.search.Searcher;
import notesearch.server.answer.Answers;
import notesearch.server.metrics.Metrics;
import notesearch.server.problem.Refused;
import notesearch.server.request.Parameters;
import notesearch.server.request.Reader;
import notesearch.server.request.SearchParameters;

/** {@code GET /}: the search page, with the results of {@code q} already on it. */
public final class SearchPageRoute implements Handler {

    private final NoteIndex index;
    private final Searcher searcher;
    private final Metrics metrics;

    public SearchPageRoute(NoteIndex index, Searcher searcher, Metrics metrics) {
        this.index = index;
        this.searcher = searcher;
        this.metrics = metrics;
    }

    @Override
    public void handle(Context ctx) {
        SearchPage.Welcome welcome = SearchPage.Welcome.of(index.status(Reader.view(ctx)));
        Parameters parameters = Parameters.of(ctx);
        if (parameters.all("q").stream().allMatch(String::isBlank) && !SearchParameters.filter(parameters)) {
            Answers.page(ctx, 200, Pages.search(SearchPage.empty(welcome)));
            return;
        }
        try {
            SearchRequest asked = SearchParameters.request(parameters);
            String typed = PageAddress.asText(asked);
            if (!typed.equals(asked.text()) && typed.length() <= SearchRequest.MAX_TEXT) {
                ctx.redirect(PageAddress.of(asked).typed(typed).link(), HttpStatus.FOUND);
                return;
            }
            SearchRequest request = asked.withGrouping(PageAddress.grouping(asked));
            SearchPage page =
                    SearchPage.of(request, metrics.timed(() -> searcher.search(request, Reader.view(ctx))), welcome);
            Answers.page(ctx, Pages.search(page), SearchPage.TIME);
        } catch (Refused refused) {
            String text = parameters.all("q").stream().findFirst().orElse("");
            String shown = text.length() > SearchRequest.MAX_TEXT ? "" : text;
            Answers.page(
                    ctx, refused.problem().status(), Pages.search(SearchPage.of(shown, refused.problem(), welcome)));
        }
    }
}
