package notesearch.server.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Clients that take their time are nobody else's trouble. */
@Timeout(60)
class SlowClientsTest {

    /** More than fit into what the system keeps for a client that does not read. */
    private static final int LARGE = 6_000_000;

    private static final String LARGE_IMAGE = "GET /notes/large.png HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final int MORE_THAN_WORKERS = Runtime.getRuntime().availableProcessors() + 4;

    @TempDir
    private static Path folder;

    private static RunningServer server;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        RunningServer.write(folder, "a.md", "# Ducks\n\nThey swim.\n");
        Files.write(folder.resolve("notes").resolve("large.png"), new byte[LARGE]);
        server = RunningServer.in(folder);
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void clientsThatDoNotReadTheirAnswersHoldUpNobody() throws Exception {
        for (int i = 0; i < MORE_THAN_WORKERS; i++) {
            begin(server.port(), LARGE_IMAGE);
        }
        assertEquals(1, server.json("/api/search?q=ducks").get("total").asInt());
    }

    @Test
    void clientsThatGoAwayAreNoErrors() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        for (int i = 0; i < MORE_THAN_WORKERS; i++) {
            begin(server.port(), LARGE_IMAGE);
        }
        assertEquals(1, server.json("/api/search?q=ducks").get("total").asInt());
        leave();
        assertEquals(1, server.json("/api/search?q=ducks").get("total").asInt());
        root.detachAppender(log);
        assertTrue(log.list.stream().noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN)));
    }

    @Test
    void clientsThatNeverEndTheirRequestsHoldUpNobody() throws Exception {
        for (int i = 0; i < 100; i++) {
            begin(server.port(), "GET /api/search?q=ducks HTTP/1.1\r\nHost: local");
        }
        assertEquals(1, server.json("/api/search?q=ducks").get("total").asInt());
    }

    @Test
    void clientsThatTakeAllConnectionsAndSayNothingShutOthersOutForSecondsOnly() throws Exception {
        Server crowded = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        crowded.addBean(new ConnectionLimit(3, crowded));
        crowded.start();
        try {
            int port = ((NetworkConnector) crowded.getConnectors()[0]).getLocalPort();
            for (int i = 0; i < 5; i++) {
                begin(port, "GET / HT");
            }
            Socket last = begin(port, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            last.setSoTimeout(15_000);
            assertEquals("HTTP/1.1 404", new String(last.getInputStream().readNBytes(12), US_ASCII));
        } finally {
            crowded.stop();
        }
    }

    @Test
    void bodiesAreNotWaitedFor() throws Exception {
        for (String framing : List.of("Content-Length: 1000000000", "Transfer-Encoding: chunked")) {
            Socket socket = begin(
                    server.port(), "POST /api/search?q=ducks HTTP/1.1\r\nHost: localhost\r\n" + framing + "\r\n\r\n1");
            byte[] start = socket.getInputStream().readNBytes(12);
            assertEquals("HTTP/1.1 405", new String(start, US_ASCII));
        }
        assertEquals(1, server.json("/api/search?q=ducks").get("total").asInt());
    }

    @Test
    void anAnswerUnderWayWhenTheServerIsStoppedIsSentToItsEnd() throws Exception {
        try (RunningServer stopped = RunningServer.over(folder.resolve("notes"), folder.resolve("more"))) {
            int port = stopped.port();
            Socket socket = begin(port, LARGE_IMAGE);
            InputStream in = socket.getInputStream();
            String begun = new String(in.readNBytes(12), US_ASCII);
            assertEquals("HTTP/1.1 200", begun);
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(stopped::stop);
            RunningServer.await(() -> !isListening(port));
            int read = in.readNBytes(LARGE).length;
            assertEquals(LARGE, read);
            socket.close();
            stopping.join();
        }
    }

    @Test
    @Tag("long")
    void clientsThatNeverReadDelayTheEndALittleAndSpoilNothing() throws Exception {
        try (RunningServer stopped = RunningServer.over(folder.resolve("notes"), folder.resolve("another"))) {
            begin(stopped.port(), LARGE_IMAGE).getInputStream().readNBytes(12);
            stopped.stop();
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /** Sends this and no more, and has the system keep as little as it can of what comes back. */
    private Socket begin(int port, String request) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        sockets.add(socket);
        return socket;
    }
}
