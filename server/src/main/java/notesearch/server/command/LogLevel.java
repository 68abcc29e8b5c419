package notesearch.server.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged. */
final class LogLevel {

    private LogLevel() {}

    /** Sets it for the whole process; libraries stay quiet, as {@link Logging} has them. */
    static void set(String name) {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.toLevel(name));
        }
    }
}
