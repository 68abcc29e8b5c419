package notesearch.server.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import notesearch.server.metrics.Seldom;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many connections may be open. Where there are so many, others wait to be accepted, and those on which nothing has
 * happened for a moment are ended, so that whoever opens many and says nothing shuts nobody out for long.
 */
final class ConnectionLimit extends NetworkConnectionLimit {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLimit.class);

    /** Longer than a search may take, and the wait for its turn. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(3);

    /** By then what was accepted when the limit was reached is connected. */
    private static final Duration CONNECTED_AFTER = Duration.ofMillis(500);

    private static final int MOST = 2_048;

    /** The index, the notes that are read and the program itself need open files too. */
    private static final int FILES_FOR_OTHERS = 256;

    private final int most;
    private final Server server;
    private final Seldom line = new Seldom();

    ConnectionLimit(Server server) {
        this(most(), server);
    }

    ConnectionLimit(int most, Server server) {
        super(most, server);
        this.most = most;
        this.server = server;
        setEndPointIdleTimeout(LONGEST_SILENCE.toMillis());
    }

    /** Each takes an open file, of which a system may allow few. */
    private static int most() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            long files = system.getMaxFileDescriptorCount();
            return files <= 0 ? MOST : (int) Math.min(MOST, Math.max(files - FILES_FOR_OTHERS, files / 4));
        }
        return MOST;
    }

    @Override
    protected void limit() {
        if (line.isTime()) {
            LOG.warn(
                    "{} connections are open, and no more can be; those that are silent for {} s are ended.",
                    most,
                    LONGEST_SILENCE.toSeconds());
        }
        super.limit();
        for (Connector connector : server.getConnectors()) {
            connector
                    .getScheduler()
                    .schedule(() -> hurry(connector), CONNECTED_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Those that were being connected when the limit was reached have the time that all have. */
    private static void hurry(Connector connector) {
        connector.getConnectedEndPoints().stream()
                .filter(client -> client.getIdleTimeout() > LONGEST_SILENCE.toMillis())
                .forEach(client -> client.setIdleTimeout(LONGEST_SILENCE.toMillis()));
    }
}
