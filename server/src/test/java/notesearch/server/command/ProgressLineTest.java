package notesearch.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void onATerminalTheBarGrowsAndIsWipedInTheEnd() throws Exception {
        try (ProgressLine line = new ProgressLine(terminal(true))) {
            Thread.sleep(150);
            line.at(5, 10, 1_000_000);
        }
        String printed = err.toString(UTF_8);
        assertTrue(printed.contains("█".repeat(15) + "░".repeat(15) + " 5 of 10 notes"), printed);
        assertTrue(printed.endsWith("\r\033[K"), printed);
    }

    @Test
    void offATerminalNothingIsPrinted() throws Exception {
        try (ProgressLine line = new ProgressLine(terminal(false))) {
            Thread.sleep(150);
            line.at(5, 10, 1_000_000);
        }
        assertEquals("", err.toString(UTF_8));
    }

    private Terminal terminal(boolean watched) {
        return new Terminal(new ResultStream(System.out, UTF_8), new PrintStream(err, true, UTF_8), watched, watched);
    }
}
