package notesearch.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import notesearch.index.NoteIndex;
import notesearch.index.View;
import notesearch.note.Notebook;
import notesearch.search.Searcher;
import notesearch.server.answer.Answers;
import notesearch.server.api.HealthRoutes;
import notesearch.server.api.NoteRoute;
import notesearch.server.api.SearchRoute;
import notesearch.server.api.StatusRoute;
import notesearch.server.api.SuggestRoute;
import notesearch.server.lookup.NoteLookup;
import notesearch.server.metrics.Metrics;
import notesearch.server.page.AssetsRoute;
import notesearch.server.page.NotePageRoute;
import notesearch.server.page.OpenSearchRoute;
import notesearch.server.page.SearchPageRoute;
import notesearch.server.problem.Problem;
import notesearch.server.refresh.Refresher;

/** Which path leads where. */
final class Routes {

    private final CompletableFuture<Served> served;
    private final Duration budget;
    private final Metrics metrics;
    private final Admission admission;

    /**
     * @param served done once the index is open; requests that need it wait until then
     * @param budget how long a search may take
     */
    Routes(CompletableFuture<Served> served, Duration budget, Metrics metrics, Admission admission) {
        this.served = served;
        this.budget = budget;
        this.metrics = metrics;
        this.admission = admission;
    }

    /** What routes are made of once the index is open. */
    private record Parts(
            NoteIndex index, Notebook notebook, Refresher refresher, NotePresence presence, Searcher searcher) {

        static Parts of(Served served, Duration budget, Admission admission) {
            NotePresence presence = new NotePresence(served.index(), served.notebook(), served.refresher());
            return new Parts(
                    served.index(),
                    served.notebook(),
                    served.refresher(),
                    presence,
                    new Searcher(served.index(), presence, budget, admission::isCrowded));
        }

        /** What meets damaged files of the index is refused, and has them mended. */
        Handler mendingTheIndex(Handler handler) {
            return ctx -> {
                try {
                    handler.handle(ctx);
                } catch (Exception | Error e) {
                    if (!index.isDamagedBy(e)) {
                        throw e;
                    }
                    refresher.soon();
                    throw Problem.indexDamaged().refused();
                }
            };
        }

        NoteLookup notes() {
            return new NoteLookup(index, notebook);
        }

        /** Also where nothing is found, and so no note is looked for. */
        Handler knowingWhetherNotesAreThere(Handler handler) {
            return ctx -> {
                presence.lookAtFolder();
                handler.handle(ctx);
            };
        }
    }

    void addTo(RoutesConfig routes) {
        CompletableFuture<Parts> opened = served.thenApply(parts -> Parts.of(parts, budget, admission));
        BiConsumer<String, Function<Parts, Handler>> read = (path, route) ->
                read(routes, path, onceThereIs(opened.thenApply(its -> its.mendingTheIndex(route.apply(its)))));
        BiConsumer<String, Function<Parts, Handler>> worked =
                (path, route) -> read.accept(path, route.andThen(admission::admitted));
        worked.accept("/api/search", its -> its.knowingWhetherNotesAreThere(new SearchRoute(its.searcher(), metrics)));
        worked.accept("/api/suggest", its -> new SuggestRoute(its.searcher()));
        read.accept(
                "/api/status", its -> its.knowingWhetherNotesAreThere(new StatusRoute(its.index(), its.refresher())));
        worked.accept(NoteRoute.BEFORE + "<path>", its -> new NoteRoute(its.notes()));

        HealthRoutes health = new HealthRoutes(served.thenApply(Served::index));
        read(routes, "/health", health::available);
        read(routes, "/healthz", health::alive);
        read(routes, "/readyz", health::ready);
        read.accept(
                "/metrics",
                its -> ctx -> Answers.text(
                        ctx, 200, Metrics.TYPE, metrics.text(its.index().status(View.everything()))));

        worked.accept(
                "/", its -> its.knowingWhetherNotesAreThere(new SearchPageRoute(its.index(), its.searcher(), metrics)));
        for (String path : List.of(NotePageRoute.BEFORE, NotePageRoute.BEFORE + "<path>")) {
            worked.accept(path, its -> new NotePageRoute(its.index(), its.notebook(), its.searcher()));
        }
        read(routes, "/opensearch.xml", new OpenSearchRoute());
        read(routes, AssetsRoute.PATH, new AssetsRoute());
    }

    /** Waits, on the request's virtual thread, and where the index cannot be opened notesearch is about to end. */
    private static Handler onceThereIs(CompletableFuture<Handler> route) {
        return ctx -> {
            Handler handler;
            try {
                handler = route.join();
            } catch (CompletionException e) {
                throw Problem.stopping().refused();
            }
            handler.handle(ctx);
        };
    }

    /** A HEAD runs the same handler, so that it says 404 where a GET does; Jetty leaves the body out. */
    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
