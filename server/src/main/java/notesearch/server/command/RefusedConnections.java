package notesearch.server.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import notesearch.server.metrics.Seldom;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** One line in a minute where Jetty, which cannot accept connections, has a stack trace each second. */
final class RefusedConnections extends TurboFilter {

    private static final String ACCEPTING = "org.eclipse.jetty.server.AbstractConnector";

    private final Seldom line = new Seldom();

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable failure) {
        if (failure == null || level != Level.WARN || !logger.getName().equals(ACCEPTING)) {
            return FilterReply.NEUTRAL;
        }
        if (line.isTime()) {
            LoggerFactory.getLogger(RefusedConnections.class)
                    .warn(
                            "No connection can be accepted for now: {}. Each takes an open file, of which a process may have few.",
                            failure.getMessage());
        }
        return FilterReply.DENY;
    }
}
