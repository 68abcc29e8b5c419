package notesearch.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import notesearch.index.NoteIndex;
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
import notesearch.server.refresh.Refresher;

/** Which path leads where. */
final class Routes {

    private final NoteIndex index;
    private final Notebook notebook;
    private final Refresher refresher;
    private final NotePresence presence;
    private final Searcher searcher;
    private final Metrics metrics;
    private final Admission admission;

    Routes(
            NoteIndex index,
            Notebook notebook,
            Refresher refresher,
            NotePresence presence,
            Searcher searcher,
            Metrics metrics,
            Admission admission) {
        this.index = index;
        this.notebook = notebook;
        this.refresher = refresher;
        this.presence = presence;
        this.searcher = searcher;
        this.metrics = metrics;
        this.admission = admission;
    }

    void addTo(RoutesConfig routes) {
        NoteLookup notes = new NoteLookup(index, notebook);
        HealthRoutes health = new HealthRoutes(index);
        worked(routes, "/api/search", knowingWhetherNotesAreThere(new SearchRoute(searcher, metrics)));
        worked(routes, "/api/suggest", new SuggestRoute(searcher));
        read(routes, "/api/status", knowingWhetherNotesAreThere(new StatusRoute(index, refresher)));
        worked(routes, NoteRoute.BEFORE + "<path>", new NoteRoute(notes));

        read(routes, "/health", health::available);
        read(routes, "/healthz", health::alive);
        read(routes, "/readyz", health::ready);
        read(routes, "/metrics", ctx -> Answers.text(ctx, 200, Metrics.TYPE, metrics.text()));

        worked(routes, "/", knowingWhetherNotesAreThere(new SearchPageRoute(index, searcher, metrics)));
        worked(routes, NotePageRoute.BEFORE + "<path>", new NotePageRoute(index, notebook, searcher));
        read(routes, "/opensearch.xml", new OpenSearchRoute());
        read(routes, AssetsRoute.PATH, new AssetsRoute());
    }

    /** Also where nothing is found, and so no note is looked for. */
    private Handler knowingWhetherNotesAreThere(Handler handler) {
        return ctx -> {
            presence.lookAtFolder();
            handler.handle(ctx);
        };
    }

    /** What takes the machine some work is done for a few at a time. */
    private void worked(RoutesConfig routes, String path, Handler handler) {
        read(routes, path, admission.admitted(handler));
    }

    /** A HEAD runs the same handler, so that it says 404 where a GET does; Jetty leaves the body out. */
    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
