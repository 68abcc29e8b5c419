package notesearch.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogLineTest {

    private final LogLine line = new LogLine();

    @Test
    void timeLevelClassAndMessageStandOnALine() {
        LoggingEvent event = event("requests {}", null, 7);
        assertEquals("2026-01-02T03:04:05.000Z INFO  Gate requests 7" + System.lineSeparator(), line.doLayout(event));
    }

    @Test
    void whereItComesFromStandsBelow() {
        String text = line.doLayout(event("failed", new IllegalStateException("why")));
        assertTrue(text.contains("failed" + System.lineSeparator() + "java.lang.IllegalStateException: why"), text);
        assertTrue(text.contains("LogLineTest"), text);
    }

    private static LoggingEvent event(String message, @Nullable Throwable failure, Object... values) {
        LoggingEvent event = new LoggingEvent(
                "caller",
                new LoggerContext().getLogger("notesearch.server.http.Gate"),
                Level.INFO,
                message,
                failure,
                values);
        event.setInstant(Instant.parse("2026-01-02T03:04:05Z"));
        return event;
    }
}
