package notesearch.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import notesearch.server.answer.SecurityHeaders;
import notesearch.server.problem.Problem;
import notesearch.server.request.RequestPath;

/** What every request passes before its route. */
final class Gate {

    private final Address address;

    Gate(Address address) {
        this.address = address;
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::pass);
    }

    private void pass(Context ctx) {
        SecurityHeaders.ALL.forEach(ctx::header);
        String called = ctx.header("Host");
        if (called != null && !address.answersTo(called)) {
            throw new Problem(
                            421,
                            "unknown_host",
                            "The request is for \"" + called + "\"; expected localhost or an address of this machine",
                            "If notesearch is meant to be reached under that name, start it with --open.")
                    .refused();
        }
        RequestPath.check(ctx);
    }
}
