package notesearch.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeBudgetTest {

    @TempDir
    private Path folder;

    @Test
    void anAnswerThatWasCutShortSaysSo() throws Exception {
        RunningServer.write(folder, "a.md", "# Ducks\n\nThey swim.\n");
        try (RunningServer server = RunningServer.within(Duration.ZERO, folder)) {
            JsonNode answer = server.json("/api/search?q=ducks");
            assertTrue(answer.get("partial").asBoolean());
            assertFalse(answer.get("totalIsExact").asBoolean(true));
            assertTrue(answer.get("zeroHits").isNull());
            String page = server.get("/?q=ducks").body();
            assertTrue(page.contains("No matches so far"), page);
            assertTrue(page.contains("The search took too long and was stopped; there may be more to find."), page);
            assertEquals(200, server.get("/notes/a.md?q=ducks").statusCode());
            assertEquals(200, server.get("/api/suggest?q=du").statusCode());
        }
    }
}
