package notesearch.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import notesearch.server.documents.Document;
import notesearch.server.documents.Document.Fence;
import notesearch.server.documents.Shown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the manual say of searches and of the API, asked over the notes that ship with notesearch. */
class DocumentedRequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "http://127.0.0.1:6683";
    private static final Pattern CURL = Pattern.compile("curl '" + Pattern.quote(ADDRESS) + "(/[^']*)'");
    private static final Pattern LINK = Pattern.compile("\\[.*?]\\((?<path>[^#)]*)(?<anchor>#[^)]*)?\\)");
    private static final Pattern METRIC = Pattern.compile("(notesearch|jvm|process)_[a-z_]+");

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path data) throws InterruptedException {
        server = RunningServer.over(Document.NOTES, data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A request is a line {@code curl '…'} in a fence; a fence of JSON right behind it shows the last one's answer. */
    static Stream<Arguments> requests() {
        List<Arguments> requests = new ArrayList<>();
        for (Document document : Document.all()) {
            List<Fence> fences = document.fences();
            for (int i = 0; i < fences.size(); i++) {
                boolean shown =
                        i + 1 < fences.size() && fences.get(i + 1).language().equals("json");
                List<String> paths = paths(fences.get(i));
                for (String path : paths) {
                    boolean isLast = path.equals(paths.getLast());
                    requests.add(Arguments.of(
                            document, path, shown && isLast ? fences.get(i + 1).text() : ""));
                }
            }
        }
        return requests.stream();
    }

    private static List<String> paths(Fence fence) {
        return CURL.matcher(fence.text())
                .results()
                .map(request -> request.group(1))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requests")
    void aRequestIsAnsweredAsShown(Document document, String path, String shown) throws Exception {
        HttpResponse<String> response = server.get(path);
        JsonNode answer = JSON.readTree(response.body());
        String where = document + ": " + path;
        if (!shown.isEmpty()) {
            Shown.assertJson(JSON.readTree(shown), answer, where);
        }
        boolean errorIsShown = shown.contains("\"code\": \"");
        assertEquals(errorIsShown, response.statusCode() >= 400, where + " answers " + response.statusCode());
    }

    static Stream<Arguments> queries() {
        return Document.all().stream()
                .flatMap(document -> document.rows("Typed").stream()
                        .map(row -> Arguments.of(Document.code(row.get(0)).getFirst(), target(document, row.get(1)))));
    }

    /** The section that a link leads to, by its id. */
    private static String target(Document document, String cell) {
        Matcher link = LINK.matcher(cell);
        assertTrue(link.matches(), cell + " is no link");
        Path folder = document.path().getParent();
        Path note = link.group("path").isEmpty() ? document.path() : folder.resolve(link.group("path"));
        return Document.NOTES.relativize(note.normalize()).toString().replace('\\', '/') + link.group("anchor");
    }

    /** The manual holds every example, and is left out unless it is meant. */
    @ParameterizedTest
    @MethodSource("queries")
    void aQueryFindsFirstWhatTheManualSays(String typed, String id) throws Exception {
        String within = id.startsWith("notesearch/") ? "" : besideTheManual();
        assertEquals(id, server.json(search(typed) + within).at("/hits/0/id").asText());
    }

    private static String besideTheManual() throws IOException {
        try (Stream<Path> folders = Files.list(Document.NOTES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.contains(".") && !name.equals("notesearch"))
                    .map(name -> "&path=" + name)
                    .collect(Collectors.joining());
        }
    }

    @Test
    void whateverTheReadmeSaysCanBeAskedFindsSomething() throws Exception {
        List<String> typed = Document.all().getFirst().rows("typed").stream()
                .flatMap(row -> Document.code(row.getFirst()).stream())
                .toList();
        assertFalse(typed.isEmpty());
        for (String query : typed) {
            assertTrue(server.json(search(query)).get("total").asInt() > 0, query);
        }
    }

    @Test
    void anErrorHasTheCodeAndStatusThatTheManualNames() throws Exception {
        List<List<String>> rows = Document.ofTheManual("api.md").rows("Code");
        assertFalse(rows.isEmpty());
        for (List<String> row : rows) {
            List<String> path = Document.code(row.get(2));
            if (!path.isEmpty() && path.getFirst().startsWith("/api")) {
                HttpResponse<String> response = server.get(path.getFirst());
                assertEquals(row.get(1), Integer.toString(response.statusCode()), path.getFirst());
                String code = JSON.readTree(response.body()).get("code").asText();
                assertEquals(Document.code(row.getFirst()).getFirst(), code, path.getFirst());
            }
        }
    }

    @Test
    void theMetricsThatTheManualNamesAreThere() throws Exception {
        String metrics = server.get("/metrics").body();
        List<String> named = Document.ofTheManual("self-hosting.md").rows("Metric").stream()
                .flatMap(row -> METRIC.matcher(row.getFirst()).results().map(name -> name.group()))
                .toList();
        assertFalse(named.isEmpty());
        for (String name : named) {
            assertTrue(metrics.contains("\n" + name), name);
        }
    }

    @Test
    void whatWatchesTheServerIsAnswered() throws Exception {
        for (List<String> row : Document.ofTheManual("self-hosting.md").rows("Address")) {
            assertEquals(
                    200, server.get(Document.code(row.getFirst()).getFirst()).statusCode());
        }
    }

    @Test
    void aNoteIsOnAPageAtTheAddressThatTheManualNames() throws Exception {
        assertEquals(200, server.get("/notes/messaging/ses.md").statusCode());
        assertEquals(
                200,
                server.get("/?q=burst+credits&path=databases&sort=modified").statusCode());
    }

    private static String search(String query) {
        return "/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
