package notesearch.server.http;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import notesearch.server.answer.Answers;
import notesearch.server.answer.Json;
import notesearch.server.answer.SecurityHeaders;
import notesearch.server.metrics.Metrics;
import notesearch.server.page.Pages;
import notesearch.server.problem.Problem;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Says why Jetty refused a request before any route saw it. Where it could not read so much as the path, nobody knows
 * whether a program or a person asked, and the answer is JSON.
 */
final class JettyRefusals implements Request.Handler {

    private static final String UNREAD = "/badMessage";

    /** What {@code OPTIONS *} asks about. */
    private static final String SERVER = "*";

    private static final String METHODS = "GET, HEAD";

    private final Metrics metrics;

    JettyRefusals(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof EOFException) {
            callback.succeeded(); // the client has gone
            return true;
        }
        String path = request.getHttpURI().getPath();
        boolean unread = path == null || path.equals(UNREAD);
        Problem problem = problem(request, response.getStatus());
        if (problem.status() == 405) {
            response.setStatus(405);
            response.getHeaders().put(HttpHeader.ALLOW, METHODS);
        }
        boolean json = unread || Refusals.wantsJson(path);
        byte[] body = json ? Json.bytes(problem.body()) : Pages.problem(problem).getBytes(StandardCharsets.UTF_8);
        SecurityHeaders.ALL.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, json ? Answers.JSON : Answers.HTML);
        RequestLog.write(unread ? "-" : request.getMethod(), unread ? "-" : path, problem.status(), 0);
        metrics.answered(request.getMethod(), problem.status(), Duration.ZERO);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static Problem problem(Request request, int status) {
        String found = request.getAttribute(ErrorHandler.ERROR_MESSAGE) instanceof String text ? text : "";
        if (status == 404 && SERVER.equals(request.getHttpURI().getPath())) {
            return Problem.methodNotAllowed(request.getMethod(), METHODS);
        }
        return switch (status) {
            case 414 ->
                new Problem(
                        414,
                        "uri_too_long",
                        "The URL is too long; expected at most 128 kB",
                        "Look for a shorter text.");
            case 431 ->
                new Problem(
                        431,
                        "headers_too_large",
                        "The request's headers are too large; expected at most 128 kB",
                        "Delete the cookies for this address.");
            case 505 ->
                new Problem(
                        505, "unknown_http_version", "The HTTP version is unknown; expected HTTP/1.1", "Use HTTP/1.1.");
            case 503 -> Problem.stopping();
            case 500 -> Refusals.logged(thrown(request));
            default ->
                new Problem(
                        status,
                        status == 404 ? "unknown_route" : "bad_request",
                        "The request is not HTTP as expected" + (found.isEmpty() ? "." : ": " + found + "."),
                        hint(found));
        };
    }

    private static String hint(String found) {
        if (found.contains("Host")) {
            return "Send the header Host once, with a name and, where it is not 80, a port.";
        }
        return found.contains("Content-Length") || found.contains("Transfer")
                ? "A request here needs no body."
                : "Check the URL: a path must not leave its root, and what is no letter or digit is escaped, as"
                        + " %25 for a percent sign.";
    }

    private static Throwable thrown(Request request) {
        return request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException("an error without an exception");
    }
}
