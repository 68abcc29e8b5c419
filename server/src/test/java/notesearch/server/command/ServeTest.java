package notesearch.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServeTest {

    private static final String READY = "notesearch is ready: ";

    @TempDir
    private Path folder;

    @Test
    void theAddressIsPrintedOnceASearchIsAnsweredAndAnInterruptEndsIt() throws Exception {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(notes.resolve("a.md"), "# Ducks\n");
        PipedInputStream printed = new PipedInputStream();
        PipedOutputStream printing = new PipedOutputStream(printed);
        Thread serving = Thread.ofPlatform().start(() -> serve(notes, printing));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(printed, UTF_8))) {
            String line = lines.readLine();
            assertTrue(line.matches(READY + "http://127\\.0\\.0\\.1:[0-9]+/"), line);
            String answer = get(line.substring(READY.length()) + "api/search?q=ducks");
            assertTrue(answer.contains("\"total\":1"), answer);
        } finally {
            serving.interrupt();
            serving.join(10_000);
        }
        assertFalse(serving.isAlive());
    }

    @Test
    void startedOverAnEmptyMountPointItAnswersFromWhatItKnowsAndSaysSo() throws Exception {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(notes.resolve("a.md"), "# Ducks\n");
        String data = folder.resolve("data").toString();
        ResultStream unseen = new ResultStream(OutputStream.nullOutputStream(), UTF_8);
        new CommandLineTool(Map.of("HOME", folder.toString()), new Terminal(unseen, unseen, false, false))
                .run("index", notes.toString(), "--data", data);
        Path away = Files.move(notes, folder.resolve("away"));
        Files.createDirectory(notes);
        PipedInputStream printed = new PipedInputStream();
        PipedOutputStream printing = new PipedOutputStream(printed);
        Thread serving = Thread.ofPlatform().start(() -> serve(notes, printing, "--interval", "1"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(printed, UTF_8))) {
            String url = lines.readLine().substring(READY.length());
            String answer = get(url + "api/search?q=ducks");
            assertTrue(answer.contains("\"total\":1") && answer.contains("\"notesMissing\":true"), answer);
            Files.delete(notes);
            Files.move(away, notes);
            answer = get(url + "api/search?q=ducks");
            assertTrue(answer.contains("\"total\":1") && !answer.contains("notesMissing"), answer);
        } finally {
            serving.interrupt();
            serving.join(10_000);
        }
    }

    @Test
    void anOpenServerIsNamedByWhatABrowserHereCanReach() throws Exception {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        PipedInputStream printed = new PipedInputStream();
        PipedOutputStream printing = new PipedOutputStream(printed);
        Thread serving = Thread.ofPlatform().start(() -> serve(notes, printing, "--host", "0.0.0.0", "--open"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(printed, UTF_8))) {
            String line = lines.readLine();
            assertTrue(line.matches(READY + "http://localhost:[0-9]+/"), line);
        } finally {
            serving.interrupt();
            serving.join(10_000);
        }
    }

    private void serve(Path notes, PipedOutputStream printing, String... more) {
        try (ResultStream out = new ResultStream(printing, UTF_8)) {
            List<String> arguments = new ArrayList<>(List.of("serve", notes.toString(), "--port", "0", "--data"));
            arguments.add(folder.resolve("data").toString());
            arguments.addAll(List.of(more));
            Map<String, String> environment = Map.of("HOME", folder.toString(), "NOTESEARCH_LOG", "warn");
            new CommandLineTool(environment, new Terminal(out, System.err, false, false))
                    .run(arguments.toArray(String[]::new));
        }
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
