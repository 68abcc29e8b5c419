package notesearch.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Jetty says of connections that it cannot accept is said without its stack trace. */
class RefusedConnectionsTest {

    private static final String ACCEPTING = "org.eclipse.jetty.server.AbstractConnector";

    private final LoggerContext context = new LoggerContext();
    private final RefusedConnections filter = new RefusedConnections();

    @Test
    void jettysOwnLinesAreLeftOut() {
        IOException failure = new IOException("Too many open files");
        assertEquals(FilterReply.DENY, decide(ACCEPTING, failure));
        assertEquals(FilterReply.DENY, decide(ACCEPTING, failure));
    }

    @Test
    void allElseIsLogged() {
        assertEquals(FilterReply.NEUTRAL, decide(ACCEPTING, null));
        assertEquals(FilterReply.NEUTRAL, decide("org.eclipse.jetty.server.Server", new IOException("other")));
    }

    private FilterReply decide(String logger, @Nullable Throwable failure) {
        return filter.decide(null, context.getLogger(logger), Level.WARN, "Accept Failure", null, failure);
    }
}
