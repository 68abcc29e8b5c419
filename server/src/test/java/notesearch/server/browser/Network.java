package notesearch.server.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What lies between the browser and the server: it can be slow, fail, or put in a word of its own. */
final class Network implements AutoCloseable {

    private static final Set<String> OWN_HEADERS =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "date");

    private final HttpServer listening;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int to;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Trouble trouble = Trouble.NONE;

    /**
     * What happens to some requests.
     *
     * @param isMeant which requests, by path and query
     * @param answer null for none: the connection is closed
     * @param until when the answer is let through
     */
    private record Trouble(Predicate<String> isMeant, UnaryOperator<Answer> answer, CountDownLatch until) {

        static final Trouble NONE = new Trouble(uri -> false, answer -> answer, new CountDownLatch(0));
    }

    /** An answer as text. */
    record Answer(int status, String body) {}

    /** @param to the server's port */
    Network(int to) throws IOException {
        this.to = to;
        listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listening.createContext("/", this::pass);
        listening.setExecutor(threads);
        listening.start();
    }

    String url() {
        return "http://127.0.0.1:" + listening.getAddress().getPort();
    }

    /** Paths and queries of all requests since the last {@link #heal()}. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Holds answers back until the network heals, or is in other trouble. */
    void hold(Predicate<String> isMeant) {
        change(new Trouble(isMeant, answer -> answer, new CountDownLatch(1)));
    }

    /** Closes connections without an answer. */
    void fail(Predicate<String> isMeant) {
        change(new Trouble(isMeant, answer -> null, new CountDownLatch(0)));
    }

    /** Answers otherwise than the server does. */
    void change(Predicate<String> isMeant, UnaryOperator<Answer> answer) {
        change(new Trouble(isMeant, answer, new CountDownLatch(0)));
    }

    void heal() {
        change(Trouble.NONE);
        asked.clear();
    }

    private void change(Trouble next) {
        Trouble before = trouble;
        trouble = next;
        before.until().countDown();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String uri = exchange.getRequestURI().toString();
            asked.add(uri);
            Trouble now = trouble;
            if (!now.isMeant().test(uri)) {
                write(exchange, answered(exchange, uri, true));
                return;
            }
            HttpResponse<byte[]> answered = answered(exchange, uri, false);
            now.until().await();
            Answer changed = now.answer()
                    .apply(new Answer(answered.statusCode(), new String(answered.body(), StandardCharsets.UTF_8)));
            if (changed != null) {
                byte[] body = changed.body().getBytes(StandardCharsets.UTF_8);
                answered.headers()
                        .firstValue("Content-Type")
                        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
                exchange.sendResponseHeaders(changed.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private HttpResponse<byte[]> answered(HttpExchange exchange, String uri, boolean compressed)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to + uri))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody());
        exchange.getRequestHeaders().forEach((name, values) -> {
            boolean passes = !OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))
                    && (compressed || !name.equalsIgnoreCase("Accept-Encoding") && !name.startsWith("If-"));
            values.stream().filter(value -> passes).forEach(value -> request.header(name, value));
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void write(HttpExchange exchange, HttpResponse<byte[]> answered) throws IOException {
        answered.headers().map().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name) && !name.startsWith(":")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        boolean empty = answered.body().length == 0;
        exchange.sendResponseHeaders(answered.statusCode(), empty ? -1 : answered.body().length);
        if (!empty) {
            exchange.getResponseBody().write(answered.body());
        }
    }

    @Override
    public void close() {
        heal();
        listening.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
