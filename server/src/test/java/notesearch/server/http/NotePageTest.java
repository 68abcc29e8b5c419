package notesearch.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotePageTest {

    private static final Pattern HEADING = Pattern.compile("<h[1-6] id=\"([^\"]*)\"");

    @TempDir
    private static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        RunningServer.write(folder, "birds/ducks.md", """
                ---
                title: All about ducks
                tags: [birds, Water/Fresh]
                aliases: [Anatidae, Waterfowl]
                date: 2026-01-05
                ---
                Ducks are birds. See [[Geese]], [[#Food]], [[herons]] and [the pond](../places/pond%20life.md#deep).

                ## Food

                They eat bread, and `bread` again:

                ```
                eat(bread)
                ```

                ## Food

                - ### Seeds

                  [up](#food) [bread](https://example.com/bread "bread")
                """);
        RunningServer.write(folder, "birds/index.md", "# Birds\n\nWith [ducks](ducks.md).\n");
        RunningServer.write(folder, "birds/goose.md", "---\naliases: [Geese]\n---\n# Goose\n");
        RunningServer.write(folder, "places/pond life.md", "# Pond life\n\n## Deep\n\nWater.\n");
        RunningServer.write(folder, "places/100% ré#al?.md", "# Odd\n\nOdd name.\n");
        RunningServer.write(folder, "nests/_index.md", "# All about nests\n");
        RunningServer.write(folder, "Feathers/feathers.mdx", "# All about feathers\n");
        RunningServer.write(folder, "eggs/ReadMe.markdown", "# All about eggs\n");
        RunningServer.write(folder, "eggs/eggs.md", "# Eggs\n");
        server = RunningServer.in(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String page(String path) throws Exception {
        HttpResponse<String> page = server.get(path);
        assertEquals(200, page.statusCode(), path);
        return page.body();
    }

    private static void holds(String page, String... parts) {
        for (String part : parts) {
            assertTrue(page.contains(part), () -> part + " in\n" + page);
        }
    }

    @Test
    void whatANoteSaysOfItselfStandsAboveIt() throws Exception {
        holds(
                page("/notes/birds/ducks.md"),
                "<title>All about ducks – notesearch</title>",
                "<h1>All about ducks</h1>",
                "href=\"/?q=birds&amp;tag=birds\">#birds</a>",
                "href=\"/?q=water%2Ffresh&amp;tag=water%2Ffresh\">#water/fresh</a>",
                "<dd class=\"alias\">Waterfowl</dd>",
                "<time datetime=\"2026-01-05\">5 January 2026</time>",
                "<a href=\"/notes/birds/index.md\">birds</a><span class=\"slash\"> / </span>ducks.md");
    }

    @Test
    void aTitleThatAHeadingSaysIsNotSaidTwice() throws Exception {
        String page = page("/notes/birds/goose.md");
        holds(page, "<h1 id=\"goose\">Goose</h1>");
        assertFalse(page.contains("<h1>"), page);
    }

    @Test
    void theOutlineLeadsToTheHeadings() throws Exception {
        holds(
                page("/notes/birds/ducks.md"),
                "<li class=\"depth-0\"><a href=\"#food\">Food</a></li>",
                "<li class=\"depth-0\"><a href=\"#food-1\">Food</a></li>",
                "<li class=\"depth-1\"><a href=\"#seeds\">Seeds</a></li>");
        assertFalse(page("/notes/birds/goose.md").contains("On this page"));
    }

    @Test
    void itsHeadingsHaveTheAnchorsThatTheApiNames() throws Exception {
        List<String> anchors = new ArrayList<>();
        for (JsonNode section : server.json("/api/notes/birds/ducks.md").get("sections")) {
            if (!section.get("anchor").isNull()) {
                anchors.add(section.get("anchor").asText());
            }
        }
        List<String> ids = HEADING.matcher(page("/notes/birds/ducks.md"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertEquals(anchors, ids);
        assertEquals(List.of("food", "food-1", "seeds"), ids);
    }

    @Test
    void linksLeadToOtherNotes() throws Exception {
        holds(
                page("/notes/birds/ducks.md"),
                "<a href=\"/notes/birds/goose.md\">Geese</a>",
                "<a href=\"#food\">Food</a>",
                "<a href=\"/?q&#61;herons\" class=\"missing\">herons</a>",
                "<a href=\"/notes/places/pond%20life.md#deep\">the pond</a>",
                "href=\"https://example.com/bread\" rel=\"noopener noreferrer\"");
        page("/notes/places/pond%20life.md");
        page("/notes/places/100%25%20r%C3%A9%23al%3F.md");
    }

    @Test
    void whatWasLookedForIsMarked() throws Exception {
        String page = page("/notes/birds/ducks.md?h=bread");
        holds(
                page,
                "They eat <mark class=\"hit passage\">bread</mark>, and <code><mark class=\"hit\">bread</mark></code> again",
                "eat(<mark class=\"hit\">bread</mark>)",
                "title=\"bread\"",
                "value=\"bread\"",
                "href=\"/?q=bread\">← Results for “bread”</a>");
        assertFalse(page("/notes/birds/ducks.md").contains("<mark"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            h=DUCKS+food                             | 5
            h=%22eat+bread%22                        | 1
            h=bre                                    | 4
            h=xylophone                              | 0
            h=                                       | 0
            h=%20+                                   | 0
            h=%3Cscript%3Ealert(1)%3C/script%3E      | 0
            h=bread&h=birds                          | 4
            x=1&h=seeds                              | 1
            """)
    void wordsAreMarkedAsInASearch(String query, int marks) throws Exception {
        String page = page("/notes/birds/ducks.md?" + query);
        assertEquals(marks, page.split("<mark", -1).length - 1, page);
        assertFalse(page.contains("<script>"), page);
    }

    @Test
    void whatIsTooLongToBeSearchedMarksNothing() throws Exception {
        assertFalse(page("/notes/birds/ducks.md?h=" + "bread+".repeat(2_000)).contains("<mark"));
    }

    @Test
    void aNoteThatChangedSinceIsShownAsItIsNow() throws Exception {
        server.refresher.close();
        Path file = RunningServer.write(folder, "birds/goose.md", "# Gander\n\nNewly written.\n");
        holds(page("/notes/birds/goose.md"), "<h1 id=\"gander\">Gander</h1>", "Newly written.");
        Files.delete(file);
        assertEquals(404, server.get("/notes/birds/goose.md").statusCode());
        RunningServer.write(folder, "birds/goose.md", "---\ndraft: true\n---\n# Goose\n\nHidden.\n");
        HttpResponse<String> hidden = server.get("/notes/birds/goose.md");
        assertEquals(404, hidden.statusCode());
        assertFalse(hidden.body().contains("Hidden."));
        RunningServer.write(folder, "birds/goose.md", "---\naliases: [Geese]\n---\n# Goose\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/notes/birds/ducks,/notes/birds/ducks.md",
        "/notes/birds/ducks/,/notes/birds/ducks.md",
        "/notes/birds/ducks.md/?h=bread,/notes/birds/ducks.md?h=bread",
        "/notes/birds/ducks?h=bread,/notes/birds/ducks.md?h=bread",
        "/notes/birds,/notes/birds/index.md",
        "/notes/birds/,/notes/birds/index.md",
        "/notes/nests/,/notes/nests/_index.md",
        "/notes/eggs/,/notes/eggs/ReadMe.markdown",
        "/notes/Feathers,/notes/Feathers/feathers.mdx",
        "/notes/places/pond%20life,/notes/places/pond%20life.md",
        "/notes/places/100%25%20re%CC%81%23al%3F.md,/notes/places/100%25%20r%C3%A9%23al%3F.md"
    })
    void aPathThatMeansANoteLeadsToIt(String path, String to) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertEquals(302, answer.statusCode());
        assertEquals(to, answer.headers().firstValue("Location").orElse(""));
    }

    @Test
    void anUnknownNoteIsAHelpfulPage() throws Exception {
        HttpResponse<String> answer = server.get("/notes/birds/duck_s.md");
        assertEquals(404, answer.statusCode());
        holds(
                answer.body(),
                "<h1>There is no note “birds/duck_s.md”</h1>",
                "href=\"/notes/birds/ducks.md\">birds/ducks.md</a>",
                "href=\"/?q=duck s\"",
                "value=\"duck s\"");
        holds(server.get("/notes/birds/duck_s/").body(), "href=\"/notes/birds/ducks.md\">birds/ducks.md</a>");
        assertEquals(
                404, server.get("/notes/%3Cscript%3Ealert(1)%3C/script%3E.md").statusCode());
        assertFalse(
                server.get("/notes/%3Cscript%3Ealert(1)%3C/script%3E.md").body().contains("<script>"));
    }

    @ParameterizedTest
    @CsvSource({
        "/notes/places,places is a folder,pond life.md",
        "/notes/places/,places/ is a folder,pond life.md",
        "/notes/,The notes folder,places/pond life.md"
    })
    void aFolderWithoutANoteOfItsOwnListsItsNotes(String path, String heading, String note) throws Exception {
        holds(page(path), "<h1>" + heading + "</h1>", "href=\"/notes/places/pond%20life.md\">" + note + "</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/notes/plac", "/notes/place/", "/notes/places//", "/api/notes/places", "/api/notes/places/"})
    void whatIsNoFolderOfNotesOrAskedForAsANoteIsNotFound(String path) throws Exception {
        assertEquals(404, server.get(path).statusCode());
    }
}
