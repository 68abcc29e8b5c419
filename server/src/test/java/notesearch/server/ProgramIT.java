package notesearch.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packed jar as a process of its own, as people start it. */
@Timeout(120)
class ProgramIT {

    private static final String READY = "notesearch is ready: ";

    @TempDir
    private Path folder;

    private Path notes;

    @BeforeEach
    void writeNotes() throws IOException {
        notes = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(notes.resolve("a.md"), "# Ducks\n\nThey swim.\n");
    }

    @Test
    void aSearchPrintsItsHitsAndNothingElse() throws Exception {
        Process search = start("search", "swim", "--notes", notes.toString());
        String out = new String(search.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, search.waitFor());
        assertEquals("Ducks\n" + notes.resolve("a.md") + ":1\n    They swim.\n\n", out.replace("\r\n", "\n"));
        assertEquals("", Files.readString(errors()));
    }

    @Test
    void aServerAnswersUntilItIsToldToStopAndLeavesNothingBehind() throws Exception {
        Process serve = start("serve", notes.toString(), "--port", "0");
        String url;
        try (BufferedReader out = serve.inputReader(UTF_8)) {
            String line = out.readLine();
            assertTrue(line != null && line.startsWith(READY), line + Files.readString(errors()));
            url = line.substring(READY.length());
            assertTrue(get(url + "api/search?q=swim").contains("\"total\":1"));
            serve.destroy();
            assertTrue(serve.waitFor(20, TimeUnit.SECONDS));
        }
        assertFalse(Files.readString(errors()).contains("\tat "), Files.readString(errors()));
        Process search = start("search", "swim", "--notes", notes.toString());
        search.getInputStream().readAllBytes();
        assertEquals(0, search.waitFor());
        assertFalse(Files.readString(errors()).contains("last commit"), "the index is still held");
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(Path.of("target", "notesearch.jar").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors().toFile());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        return builder.start();
    }

    private Path errors() {
        return folder.resolve("errors");
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
