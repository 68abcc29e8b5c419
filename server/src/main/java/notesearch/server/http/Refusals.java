package notesearch.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import notesearch.server.answer.Answers;
import notesearch.server.answer.Json;
import notesearch.server.page.Pages;
import notesearch.server.problem.Problem;
import notesearch.server.problem.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says why a request has no answer: in JSON to programs, as a page to people. */
final class Refusals {

    /** Beside the API; {@code *} stands for the server as a whole, in {@code OPTIONS *}. */
    private static final Set<String> FOR_PROGRAMS = Set.of("/health", "/healthz", "/readyz", "/metrics", "*");

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    void addTo(RoutesConfig routes) {
        routes.exception(Refused.class, (refused, ctx) -> write(ctx, refused.problem()));
        routes.exception(MethodNotAllowedResponse.class, (refused, ctx) -> {
            String allowed = String.join(", ", refused.getDetails().values());
            ctx.header("Allow", allowed);
            write(ctx, Problem.methodNotAllowed(ctx.req().getMethod(), allowed));
        });
        routes.exception(HttpResponseException.class, (refused, ctx) -> write(ctx, problem(refused, ctx)));
        routes.exception(Exception.class, (unexpected, ctx) -> write(ctx, logged(unexpected)));
    }

    /** For what is not even an exception, as a stack that overflowed. */
    static void write(HttpServletResponse response, Error error) {
        try {
            byte[] body = Json.bytes(logged(error).body());
            response.setStatus(500);
            response.setContentType(Answers.JSON);
            response.getOutputStream().write(body);
        } catch (IOException gone) {
            LOG.debug("nobody to tell", gone);
        }
    }

    /** Gives an error of notesearch itself a name that its log line bears too. */
    static Problem logged(Throwable unexpected) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("internal error id={}", id, unexpected);
        return Problem.internal(id);
    }

    static boolean wantsJson(String path) {
        return path.equals("/api") || path.startsWith("/api/") || FOR_PROGRAMS.contains(path);
    }

    private static Problem problem(HttpResponseException refused, Context ctx) {
        return refused.getStatus() == 404
                ? Problem.unknownRoute(ctx.path())
                : new Problem(
                        refused.getStatus(), "bad_request", "The request was refused.", "Everything is read with GET.");
    }

    private static void write(Context ctx, Problem problem) {
        if (problem.status() == 503) {
            ctx.header("Retry-After", "1");
        }
        if (wantsJson(ctx.path())) {
            Answers.json(ctx, problem.status(), problem.body());
        } else {
            Answers.page(ctx, problem.status(), Pages.problem(problem));
        }
    }
}
