package notesearch.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import notesearch.index.IndexPlan;
import notesearch.index.NoteIndex;
import notesearch.index.View;
import notesearch.note.Notebook;
import notesearch.server.refresh.Refresher;

/** A whole server on a free port, over a folder, and a client for it. */
public final class RunningServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Refresher refresher;
    private final Notebook notebook;
    private final NoteIndex index;
    private final NotesServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private interface Following {

        Refresher of(NoteIndex index, Notebook notebook);
    }

    private RunningServer(
            Path notes, Path data, Address address, Following following, Duration patience, Duration budget)
            throws InterruptedException {
        notebook = Notebook.at(notes);
        index = NoteIndex.open(data);
        refresher = following.of(index, notebook);
        server = NotesServer.start(
                address, CompletableFuture.completedFuture(new Served(index, notebook, refresher)), budget);
        refresher.start();
        await(this::isSettled, patience);
    }

    private static Refresher often(NoteIndex index, Notebook notebook) {
        return new Refresher(index, notebook, Duration.ofMillis(50));
    }

    private static Refresher once(NoteIndex index, Notebook notebook) {
        return new Refresher(index, notebook, Duration.ofHours(1));
    }

    /** Files that were written just now are read a second time, as their stamps prove nothing yet. */
    private boolean isSettled() {
        return IndexPlan.between(notebook.list(), index.files()).size() == 0
                && index.status(View.everything()).state().pending() == 0;
    }

    /** @param folder gets the index beside the folder {@code notes} that it holds */
    public static RunningServer in(Path folder) throws InterruptedException {
        return at(Address.of("127.0.0.1", 0, false), folder);
    }

    /** Over notes that lie elsewhere, however long it takes to read them. */
    public static RunningServer over(Path notes, Path data) throws InterruptedException {
        return new RunningServer(
                notes, data, Address.of("127.0.0.1", 0, false), RunningServer::often, Duration.ofHours(1), PATIENCE);
    }

    /**
     * To be measured: once all notes are read and merged, and without looking through the folder meanwhile.
     *
     * @param notes that were not written just now
     */
    public static RunningServer settledOver(Path notes, Path data) throws InterruptedException {
        RunningServer server = new RunningServer(
                notes, data, Address.of("127.0.0.1", 0, false), RunningServer::once, Duration.ofHours(1), PATIENCE);
        server.index.settle(server.notebook);
        return server;
    }

    /** Compares the folder with the index once, at the start. */
    static RunningServer withEventsOnly(Path folder) throws Exception {
        Thread.sleep(100); // nothing was written so late that it has to be read a second time
        return at(folder, RunningServer::once);
    }

    static RunningServer withWalksOnly(Path folder, Duration interval) throws InterruptedException {
        return at(folder, (index, notebook) -> Refresher.withoutEvents(index, notebook, interval));
    }

    private static RunningServer at(Path folder, Following following) throws InterruptedException {
        return new RunningServer(
                folder.resolve("notes"),
                folder.resolve("data"),
                Address.of("127.0.0.1", 0, false),
                following,
                PATIENCE,
                PATIENCE);
    }

    static RunningServer at(Address address, Path folder) throws InterruptedException {
        return new RunningServer(
                folder.resolve("notes"), folder.resolve("data"), address, RunningServer::often, PATIENCE, PATIENCE);
    }

    /** Whose searches have no more time than that. */
    static RunningServer within(Duration budget, Path folder) throws InterruptedException {
        return new RunningServer(
                folder.resolve("notes"),
                folder.resolve("data"),
                Address.of("127.0.0.1", 0, false),
                RunningServer::often,
                PATIENCE,
                budget);
    }

    public static Path write(Path folder, String note, String text) throws IOException {
        Path file = folder.resolve("notes").resolve(note);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    public int port() {
        return server.port();
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).headers(headers).build(), BodyHandlers.ofByteArray());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    /** Asks again until the answer holds; the folder is walked meanwhile. */
    public static void await(BooleanSupplier holds) throws InterruptedException {
        await(holds, PATIENCE);
    }

    private static void await(BooleanSupplier holds, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not so after " + patience);
            }
            Thread.sleep(20);
        }
    }

    /**
     * What comes back for a request line that no HTTP client would send.
     *
     * @param line as {@code GET /notes/%00}
     */
    Answer raw(String line) throws IOException {
        return unframed(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    Answer unframed(String request) throws IOException {
        return unframed(request.getBytes(UTF_8));
    }

    Answer unframed(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (SocketException e) {
                // refused before it was sent to its end; why, stands in the answer
            }
            return Answer.of(read(socket.getInputStream()));
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        in.transferTo(out);
        return out.toString(UTF_8);
    }

    /** An answer as it came over the wire. */
    record Answer(int status, String head, String body) {

        private static Answer of(String text) {
            int end = text.indexOf("\r\n\r\n");
            String head = text.substring(0, end);
            return new Answer(Integer.parseInt(head.substring(9, 12)), head, text.substring(end + 4));
        }

        boolean isJson() {
            return head.toLowerCase(Locale.ROOT).contains("content-type: application/json");
        }

        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    /** Answers no more; the rest goes on. */
    void stop() {
        server.close();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() {
        client.close();
        server.close();
        refresher.close();
        index.close();
    }
}
