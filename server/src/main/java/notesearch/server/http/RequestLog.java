package notesearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import java.time.Duration;
import java.util.Locale;
import notesearch.server.metrics.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request. What people look for is their own affair: the query is not in it. */
final class RequestLog implements RequestLogger {

    private static final Logger LOG = LoggerFactory.getLogger("notesearch.request");

    private final Metrics metrics;

    RequestLog(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void handle(Context ctx, Float milliseconds) {
        write(ctx.req().getMethod(), ctx.path(), ctx.statusCode(), milliseconds);
        metrics.answered(ctx.req().getMethod(), ctx.statusCode(), Duration.ofNanos((long) (milliseconds * 1_000_000)));
    }

    /** @param path as it was sent, and so without line breaks */
    static void write(String method, String path, int status, float milliseconds) {
        if (LOG.isInfoEnabled()) {
            LOG.info("{} {} {} {}ms", method, path, status, String.format(Locale.ROOT, "%.1f", milliseconds));
        }
    }
}
