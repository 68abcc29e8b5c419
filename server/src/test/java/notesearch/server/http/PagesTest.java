package notesearch.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

    @TempDir
    private static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        RunningServer.write(folder, "birds/ducks.md", """
                # Ducks

                Ducks swim.

                ## Food `<b>` & "water"

                They eat bread, <script>alert(1)</script> and `<img src=x onerror=alert(2)>`.
                """);
        for (int i = 0; i < 30; i++) {
            RunningServer.write(folder, "geese/goose" + i + ".md", "# Goose " + i + "\n\nA goose walks.\n");
        }
        server = RunningServer.in(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFilterWithoutATextListsItsNotes() throws Exception {
        for (String address : new String[] {"/?q=&path=geese", "/?path=geese"}) {
            String page = server.get(address).body();
            assertTrue(page.contains("Only in"), page);
            assertTrue(page.contains("<ol class=\"notes\""), page);
        }
        assertFalse(server.get("/?q=").body().contains("<ol class=\"notes\""));
        assertEquals(400, server.get("/?tag=%23").statusCode());
    }

    @Test
    void theSearchPageWorksWithoutScript() throws Exception {
        HttpResponse<String> page = server.get("/?q=bread");
        assertEquals(200, page.statusCode());
        assertEquals(
                "text/html; charset=utf-8",
                page.headers().firstValue("Content-Type").orElse("").replace(";c", "; c"));
        assertTrue(page.body().contains("eat <mark>bread</mark>"), page.body());
        assertTrue(page.body().contains("href=\"/notes/birds/ducks.md?h=bread#"), page.body());
    }

    /** Line breaks in an excerpt are shown: a template must not add any. */
    @Test
    void anExcerptBeginsAndEndsWithItsText() throws Exception {
        String page = server.get("/?q=bread").body();
        assertTrue(page.contains("<p class=\"excerpt\" dir=\"auto\">They eat <mark>"), page);
        assertTrue(page.contains("&lt;img src=x onerror=alert(2)&gt;.</p>"), page);
    }

    @Test
    void whatANoteSaysIsNeverMarkupOnAPage() throws Exception {
        for (String path :
                new String[] {"/?q=bread", "/?q=%3Cscript%3Ealert(1)%3C/script%3E%22", "/notes/birds/ducks.md"}) {
            String page = server.get(path).body();
            assertFalse(page.contains("<script>"), page);
            assertFalse(page.contains("<img"), page);
            assertFalse(page.contains("<b>"), page);
        }
    }

    @Test
    void theTypedTextComesBackInTheField() throws Exception {
        assertTrue(server.get("/?q=%22two+words%22").body().contains("value=\"&#34;two words&#34;\""));
    }

    @Test
    void whatIsAskedBesideTheTextBecomesText() throws Exception {
        HttpResponse<String> there = server.get("/?q=bread&has=code&title=a+OR+-b&heading=%22c+d%22&tag=x&limit=40");
        assertEquals(302, there.statusCode());
        assertEquals(
                "/?q=has%3Acode%20title%3A%28a%20OR%20-b%29%20heading%3A%22c%20d%22%20bread&tag=x&limit=40",
                there.headers()
                        .firstValue("Location")
                        .orElse("")
                        .replace('+', ' ')
                        .replace(" ", "%20"));
    }

    @Test
    void moreNotesAreALinkAway() throws Exception {
        String first = server.get("/?q=goose").body();
        assertEquals(20, first.split("class=\"place\"").length - 1);
        assertTrue(first.contains("href=\"/?q=goose&amp;limit=40\""), first);
        String longer = server.get("/?q=goose&limit=40").body();
        assertEquals(30, longer.split("class=\"place\"").length - 1);
        assertFalse(longer.contains("limit="), longer);
    }

    @Test
    void aPageIsFullWithAHundredNotesAndAnotherFollows() throws Exception {
        for (int i = 0; i < 230; i++) {
            RunningServer.write(folder, "gulls/gull" + i + ".md", "# Gull " + i + "\n\nA gull screams.\n");
        }
        RunningServer.await(() -> body("/?q=screams").contains("230 matches in 230 notes")
                && body("/api/status").contains("\"pending\":0"));
        String full = body("/?q=screams&limit=100");
        assertTrue(full.contains("href=\"/?q=screams&amp;limit=100&amp;offset=100\" rel=\"next\""), full);
        String second = body("/?q=screams&limit=100&offset=100");
        assertTrue(second.contains("230 matches in 230 notes, from the 101st on"), second);
        assertTrue(second.contains("href=\"/?q=screams&amp;limit=100\" rel=\"prev\""), second);
        String last = body("/?q=screams&limit=100&offset=200");
        assertEquals(30, last.split("class=\"place\"").length - 1);
        assertFalse(last.contains("rel=\"next\""), last);
        String behind = body("/?q=screams&offset=1000");
        assertTrue(behind.contains("href=\"/?q=screams&amp;limit=100&amp;offset=200\" rel=\"prev\""), behind);
        String farBehind = body("/?q=goose&offset=1000");
        assertTrue(farBehind.contains("href=\"/?q=goose&amp;limit=100\" rel=\"prev\""), farBehind);
    }

    private static String body(String path) {
        try {
            return server.get(path).body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingFoundIsSaidInWords() throws Exception {
        String page = server.get("/?q=xylophone").body();
        assertTrue(page.contains("No note holds “xylophone”."), page);
    }

    @Test
    void aWordThatNoNoteHoldsIsNamedBesideWhatTheOthersFind() throws Exception {
        String page = server.get("/?q=bread+xylophone").body();
        assertTrue(page.contains("eat <mark>bread</mark>"), page);
        assertTrue(page.contains("No note holds “xylophone”."), page);
    }

    @Test
    void aNotesPageHasAnAnchorForEachHeading() throws Exception {
        String page = server.get("/notes/birds/ducks.md").body();
        assertTrue(page.contains("<h1 id=\"ducks\">Ducks</h1>"), page);
        assertTrue(page.contains("Ducks swim."), page);
    }

    @Test
    void aBrowserIsToldHowToSearch() throws Exception {
        String description = server.get("/opensearch.xml").body();
        assertTrue(description.contains("template=\"http://127.0.0.1:" + server.port() + "/?q={searchTerms}\""));
    }
}
