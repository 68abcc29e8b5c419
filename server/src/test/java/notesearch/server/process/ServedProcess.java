package notesearch.server.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** {@code notesearch serve} as a process of its own, that can be killed. */
final class ServedProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path errors;
    private String url = "";

    private ServedProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts it and waits for nothing. Its searches have more time than a machine takes that is busy with tests.
     *
     * @param before what the shell does first, as {@code ulimit -n 64}
     */
    static ServedProcess start(Path notes, Path data, String before, String... more) throws IOException {
        Path errors = Files.createTempFile(data.toAbsolutePath().getParent(), "errors", ".txt");
        String options = String.join(" ", more);
        String command = before + "; exec \"$0\" -Xmx256m -XX:-MaxFDLimit --enable-native-access=ALL-UNNAMED -cp \"$1\""
                + " notesearch.server.Main serve \"$2\" --data \"$3\" --port 0 --log warn --timeout 30 " + options;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        "sh",
                        "-c",
                        command,
                        java,
                        System.getProperty("java.class.path"),
                        notes.toString(),
                        data.toString()))
                .redirectError(errors.toFile())
                .start();
        return new ServedProcess(process, errors);
    }

    /**
     * Another command, to its end.
     *
     * @param before what the shell does first
     * @return what it has printed, errors too
     */
    static String run(String before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                before + "; exec \"$0\" -Xmx256m --enable-native-access=ALL-UNNAMED -cp \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"),
                "notesearch.server.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Waits until it says where it is, which it does once the first index of a small folder is whole. */
    ServedProcess awaitReady() throws IOException {
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("it ended: " + errors());
        }
        url = line.substring(line.indexOf("http://"));
        return this;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + path.substring(1))).build(), BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    int total(String query) throws IOException, InterruptedException {
        return json("/api/search?limit=1&q=" + query).get("total").asInt();
    }

    /** Asks until it is so. */
    static void await(String what, Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!holds.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never so: " + what);
            }
            Thread.sleep(2);
        }
    }

    /** What it wrote to standard error so far. */
    String errors() throws IOException {
        return Files.readString(errors);
    }

    URI uri() {
        return URI.create(url);
    }

    int exit() throws InterruptedException {
        return process.waitFor();
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL: nothing is asked. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        client.close();
    }
}
