package notesearch.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts rely on the fields of the contract, their order and their kinds. */
class ContractTest {

    private static final String SEARCH = """
            { "query": "visibility timeout", "limit": 20, "offset": 0, "total": 12, "processingTimeMs": 1.8,
              "hits": [ {
                  "id": "aws/sqs.md#visibility-timeout", "note": "aws/sqs.md", "title": "Amazon SQS",
                  "heading": "Visibility timeout", "headingPath": ["Amazon SQS", "Visibility timeout"],
                  "anchor": "visibility-timeout", "url": "/notes/aws/sqs.md#visibility-timeout", "line": 41,
                  "tags": ["aws"], "modified": "2026-01-05T10:00:00Z", "score": 14.2,
                  "headingMarks": [[0, 10], [11, 18]], "titleMarks": [],
                  "excerpts": [ { "text": "The visibility", "marks": [[4, 14], [15, 22]], "line": 43 } ] } ],
              "facets": { "tag": [ { "value": "aws", "count": 9 } ], "folder": [ { "value": "aws", "count": 12 } ] },
              "corrections": [],
              "index": { "generation": 7, "indexedAt": "2026-01-05T10:00:01Z", "pending": 0 },
              "zeroHits": null }
            """;

    @TempDir
    private static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        RunningServer.write(folder, "aws/sqs.md", """
                ---
                title: Amazon SQS
                tags: [aws]
                updated: 2026-01-05T10:00:00Z
                ---
                # Amazon SQS

                A queue.

                ## Visibility timeout

                The visibility timeout hides a message from the other consumers while one of them works on it.
                """);
        RunningServer.write(
                folder,
                "größe & maß/100% [a].md",
                "---\ntags: [vögel]\n---\n# Grüße\n\nEine Zeile über Enten.\n\n## Größe #1\n\nGänse.\n");
        server = RunningServer.in(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aSearchAnswersWithTheFieldsOfTheContractInTheirOrder() throws Exception {
        JsonNode answer = server.json("/api/search?q=visibility+timeout");
        assertEquals(shape(new ObjectMapper().readTree(SEARCH)), shape(answer));
        JsonNode hit = answer.at("/hits/0");
        assertEquals("aws/sqs.md#visibility-timeout", hit.get("id").asText());
        assertEquals("/notes/aws/sqs.md#visibility-timeout", hit.get("url").asText());
        assertEquals("2026-01-05T10:00:00Z", hit.get("modified").asText());
        assertEquals("[[0,10],[11,18]]", hit.get("headingMarks").toString());
        assertEquals(10, hit.get("line").asInt());
        assertEquals("visibility timeout", answer.get("query").asText());
    }

    @Test
    void marksOfAnExcerptLieOnTheWords() throws Exception {
        JsonNode excerpt = server.json("/api/search?q=hides").at("/hits/0/excerpts/0");
        JsonNode mark = excerpt.at("/marks/0");
        assertEquals(
                "hides",
                excerpt.get("text")
                        .asText()
                        .substring(mark.get(0).asInt(), mark.get(1).asInt()));
    }

    @Test
    void groupedHitsStandUnderTheirNote() throws Exception {
        JsonNode answer = server.json("/api/search?q=visibility+timeout&group=note");
        assertFalse(answer.has("hits"));
        assertEquals(List.of("note", "title", "total", "hits"), names(answer.at("/groups/0")));
        assertEquals("aws/sqs.md", answer.at("/groups/0/note").asText());
    }

    @Test
    void anExplanationIsGivenOnlyWhenAskedFor() throws Exception {
        assertFalse(server.json("/api/search?q=visibility").has("understood"));
        JsonNode explained = server.json("/api/search?q=visibility&explain=true");
        assertTrue(explained.at("/hits/0").has("explanation"), explained.toString());
    }

    @Test
    void anEmptyQueryHasNoHitsAndSaysWhy() throws Exception {
        JsonNode answer = server.json("/api/search?q=");
        assertEquals(0, answer.get("total").asInt());
        assertEquals(List.of("reason", "missing", "suggestion"), names(answer.get("zeroHits")));
        assertEquals("empty_query", answer.at("/zeroHits/reason").asText());
    }

    @Test
    void aFilterWithoutATextListsItsSections() throws Exception {
        JsonNode typed = server.json("/api/search?q=tag:aws");
        assertTrue(typed.get("total").asInt() > 0, typed.toString());
        for (String parameters : List.of("q=&tag=aws", "q=+&tag=aws", "tag=aws")) {
            assertEquals(
                    typed.get("hits"), server.json("/api/search?" + parameters).get("hits"), parameters);
        }
    }

    @Test
    void wordsThatNoNoteHoldsAreNamed() throws Exception {
        JsonNode zeroHits = server.json("/api/search?q=xylophone").get("zeroHits");
        assertEquals("not_in_notes", zeroHits.get("reason").asText());
        assertEquals("[\"xylophone\"]", zeroHits.get("missing").toString());
    }

    @Test
    void anotherQueryIsOfferedThatFindsSomething() throws Exception {
        JsonNode zeroHits =
                server.json("/api/search?q=%22timeout+visibility%22").get("zeroHits");
        assertEquals("not_in_notes", zeroHits.get("reason").asText());
        assertEquals("[]", zeroHits.get("missing").toString());
        assertEquals("timeout visibility", zeroHits.get("suggestion").asText());
    }

    @Test
    void theUrlOfAHitLeadsToItsPage() throws Exception {
        String url = server.json("/api/search?q=G%C3%A4nse").at("/hits/0/url").asText();
        assertEquals("/notes/gr%C3%B6%C3%9Fe%20%26%20ma%C3%9F/100%25%20%5Ba%5D.md#gr%C3%B6%C3%9Fe-1", url);
        assertEquals(200, server.get(url.replaceAll("#.*", "")).statusCode());
        assertEquals(200, server.get("/api" + url.replaceAll("#.*", "")).statusCode());
    }

    @Test
    void aQueryMayComeUnescaped() throws Exception {
        assertEquals(
                1, server.raw("GET /api/search?q=Gänse").json().get("total").asInt());
    }

    @Test
    void pathAndTagFilter() throws Exception {
        assertEquals(
                0, server.json("/api/search?q=visibility&tag=none").get("total").asInt());
        assertEquals(
                1,
                server.json("/api/search?q=visibility&tag=%23AWS&path=aws/")
                        .get("total")
                        .asInt());
        assertEquals(
                1, server.json("/api/search?q=visibility&path=/").get("total").asInt());
    }

    @Test
    void aTagIsMeantHoweverItIsWritten() throws Exception {
        for (String tag : List.of("v%C3%B6gel", "vo%CC%88gel", "%23VO%CC%88GEL", "v%C3%B6gel/")) {
            assertEquals(1, total("q=G%C3%A4nse&tag=" + tag), tag);
        }
    }

    @Test
    void partsAndPropertiesFilter() throws Exception {
        for (String found : List.of("title=amazon", "heading=visib*", "modified=2026", "modified=%3E2025")) {
            assertEquals(1, total("q=visibility&" + found), found);
        }
        for (String hidden : List.of(
                "title=kinesis",
                "heading=amazon",
                "code=visibility",
                "has=code",
                "modified=2024",
                "title=ama&title=sqs")) {
            assertEquals(0, total("q=visibility&" + hidden), hidden);
        }
    }

    @Test
    void aMinusThatCouldBeReadOtherwiseIsNamed() throws Exception {
        JsonNode reading = server.json("/api/search?q=visibility+-fifo").at("/readings/0");
        assertEquals(List.of("typed", "as", "other"), names(reading));
        assertEquals("visibility fifo", reading.get("other").asText());
        assertFalse(server.json("/api/search?q=visibility").has("readings"));
    }

    @Test
    void aNoteIsGivenWithItsSourceAndItsSections() throws Exception {
        JsonNode note = server.json("/api/notes/aws/sqs.md");
        assertEquals(List.of("note", "title", "url", "tags", "sections", "source"), names(note));
        assertTrue(note.get("source").asText().startsWith("---\ntitle: Amazon SQS\n"));
        JsonNode section = note.at("/sections/1");
        assertEquals("visibility-timeout", section.get("anchor").asText());
        assertEquals(10, section.get("line").asInt());
    }

    @Test
    void slashesOfANotesPathMayBeEscaped() throws Exception {
        assertEquals(200, server.get("/api/notes/aws%2Fsqs.md").statusCode());
    }

    @Test
    void theStatusCountsNotesAndSections() throws Exception {
        JsonNode status = server.json("/api/status");
        assertEquals(
                List.of(
                        "notes",
                        "sections",
                        "skipped",
                        "warnings",
                        "generation",
                        "indexedAt",
                        "pending",
                        "notesMissing",
                        "progress",
                        "error"),
                names(status));
        assertEquals(2, status.get("notes").asInt());
        assertEquals(0, status.get("pending").asInt());
    }

    @Test
    void suggestionsComeWithTheTextTheyAreFor() throws Exception {
        JsonNode answer = server.json("/api/suggest?q=vis");
        assertEquals(List.of("query", "suggestions"), names(answer));
        assertEquals("vis", answer.get("query").asText());
        assertEquals("Visibility timeout", answer.at("/suggestions/0").asText());
        assertEquals(
                "Visibility timeout",
                server.json("/api/suggest?q=vsibility+tim&limit=1")
                        .at("/suggestions/0")
                        .asText());
        assertEquals(
                1, server.json("/api/suggest?q=a&limit=1").get("suggestions").size());
    }

    @Test
    void supervisorsAreAnswered() throws Exception {
        assertEquals("{\"status\":\"available\"}", server.get("/health").body());
        assertEquals(200, server.get("/healthz").statusCode());
        assertEquals(200, server.get("/readyz").statusCode());
    }

    @Test
    void metricsCountSearchesAndNotes() throws Exception {
        server.get("/api/search?q=visibility");
        String metrics = server.get("/metrics").body();
        assertTrue(metrics.contains("notesearch_notes 2.0"), metrics);
        assertTrue(metrics.contains("notesearch_sections "), metrics);
        assertTrue(metrics.contains("notesearch_pending 0.0"), metrics);
        assertTrue(metrics.contains("notesearch_search_seconds_count"), metrics);
        assertTrue(metrics.contains("jvm_memory_used_bytes"), metrics);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Names in their order and kinds of values; a list as its first element. */
    private static String shape(JsonNode node) {
        if (node.isObject()) {
            StringBuilder shape = new StringBuilder("{");
            node.properties()
                    .forEach(field -> shape.append(field.getKey())
                            .append(':')
                            .append(shape(field.getValue()))
                            .append(' '));
            return shape.append('}').toString();
        }
        if (node.isArray()) {
            return "[" + (node.isEmpty() ? "" : shape(node.get(0))) + "]";
        }
        return node.getNodeType().toString();
    }

    private static int total(String query) throws Exception {
        return server.json("/api/search?" + query).get("total").asInt();
    }
}
