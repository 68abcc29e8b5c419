package notesearch.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @TempDir
    private static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        RunningServer.write(folder, "a.md", "# Ducks\n\n" + "Ducks swim on the water. ".repeat(200));
        server = RunningServer.in(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=ducks",
                "/notes/a.md",
                "/notes/nope",
                "/api/search?q=ducks",
                "/api/search",
                "/api/nope",
                "/metrics",
                "/assets/style.css",
                "/notes/%00",
                "/notes/%2e%2e/%2e%2e/x"
            })
    void everyAnswerForbidsTheBrowserWhatItNeedNotDo(String path) throws Exception {
        String head = server.raw("GET " + path).head();
        assertTrue(head.contains("Content-Security-Policy: default-src 'none'; script-src 'self';"), head);
        assertFalse(head.contains("unsafe"), head);
        assertTrue(head.contains("X-Content-Type-Options: nosniff"), head);
        assertTrue(head.contains("Referrer-Policy: no-referrer"), head);
        assertFalse(head.contains("\r\nServer:"), head);
        assertFalse(head.contains("Set-Cookie"), head);
    }

    @Test
    void textIsCompressedForThoseWhoCanReadIt() throws Exception {
        HttpResponse<byte[]> answer = server.bytes("/api/notes/a.md", "Accept-Encoding", "gzip");
        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals("Accept-Encoding", answer.headers().firstValue("Vary").orElse(""));
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertEquals(server.get("/api/notes/a.md").body(), new String(plain, StandardCharsets.UTF_8));
    }

    @Test
    void anAssetIsNotSentAgainToThoseWhoHaveIt() throws Exception {
        HttpResponse<String> first = server.get("/assets/style.css");
        assertEquals(
                "text/css",
                first.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = server.get("/assets/style.css", "If-None-Match", tag);
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/nope.css", "/assets/..%2fweb%2fstyle.css", "/assets/", "/assets/style.css%00"})
    void nothingButAssetsIsAnAsset(String path) throws Exception {
        int status = server.raw("GET " + path).status();
        assertTrue(status == 404 || status == 400, path + " " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:6683", "127.0.0.1:80", "127.8.9.10", "[::1]:6683", "notes.localhost:6683"
            })
    void thisMachinesNamesAreAnswered(String host) throws Exception {
        assertEquals(200, calledBy(server, host).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil.example:6683",
                "10.0.0.1",
                "[::2]",
                "x127.0.0.1"
            })
    void anotherNameForThisMachineIsRefusedSinceAPageElsewhereCouldHaveMadeItUp(String host) throws Exception {
        RunningServer.Answer answer = calledBy(server, host);
        assertEquals(421, answer.status());
        assertEquals("unknown_host", answer.json().get("code").asText());
    }

    @Test
    void anyNameIsAnsweredWhereOthersMayReadTheNotes(@TempDir Path other) throws Exception {
        RunningServer.write(other, "a.md", "# Ducks\n");
        try (RunningServer open = RunningServer.at(Address.of("127.0.0.1", 0, true), other)) {
            assertEquals(200, calledBy(open, "notes.example").status());
        }
    }

    private static RunningServer.Answer calledBy(RunningServer server, String host) throws Exception {
        return server.unframed("GET /api/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }
}
