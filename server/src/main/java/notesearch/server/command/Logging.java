package notesearch.server.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;

/**
 * How logback logs: lines on standard error. It finds this class as a service; to read the same from XML takes it a
 * quarter of a second at each start.
 */
public final class Logging extends ContextAwareBase implements Configurator {

    /** What anybody can cause by a bad request is no warning; what Javalin has to say is said by the server itself. */
    private static final Map<String, Level> LIBRARIES = Map.of(
            "org.eclipse.jetty",
            Level.WARN,
            "org.eclipse.jetty.http",
            Level.ERROR,
            "org.eclipse.jetty.util.HostPort",
            Level.ERROR,
            "io.javalin",
            Level.OFF);

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        LogLine line = new LogLine();
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(line);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName("stderr");
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        context.addTurboFilter(new RefusedConnections());
        LIBRARIES.forEach((name, level) -> context.getLogger(name).setLevel(level));
        ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(console);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
