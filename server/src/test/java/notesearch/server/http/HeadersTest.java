package notesearch.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
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
                "/assets/nope",
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
    void anAssetIsKeptForGoodUnderAnAddressThatChangesWithIt() throws Exception {
        String address = stylesheet();
        HttpResponse<String> asset = server.get(address);
        assertEquals(200, asset.statusCode());
        assertEquals("text/css;charset=utf-8", header(asset, "Content-Type").replace(" ", ""));
        assertEquals("public, max-age=31536000, immutable", header(asset, "Cache-Control"));
        HttpResponse<String> again = server.get(address, "If-None-Match", header(asset, "ETag"));
        assertEquals(304, again.statusCode());
        assertTrue(again.headers().firstValue("Content-Length").isEmpty());
        assertEquals("", again.body());
        assertEquals("gzip", header(server.get(address, "Accept-Encoding", "gzip"), "Content-Encoding"));
    }

    @Test
    void whatIsNoAssetIsNotKept() throws Exception {
        HttpResponse<String> answer = server.get(stylesheet().replaceFirst("/[0-9a-f]{16}/", "/0123456789abcdef/"));
        assertEquals(404, answer.statusCode());
        assertEquals("private, no-cache", header(answer, "Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope.css", "..%2fpage.css", "../page.css", "", "page.css%00", "page.css/x"})
    void nothingButAssetsIsAnAsset(String name) throws Exception {
        String folder = stylesheet().replaceFirst("[^/]+$", "");
        int status = server.raw("GET " + folder + name).status();
        assertTrue(status == 404 || status == 400, name + " " + status);
    }

    /**
     * A file that is read in the moment it is written is read again a moment later, once: the index is of another
     * generation then, and the answer is another one.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=ducks",
                "/notes/a.md",
                "/api/search?q=ducks",
                "/api/search?q=ducks&group=note",
                "/api/notes/a.md"
            })
    void whoHasAnAnswerIsToldThatItIsStillTheSame(String path) throws Exception {
        String tag = header(server.get(path), "ETag");
        assertTrue(tag.startsWith("W/\""), tag);
        HttpResponse<String> again = server.get(path, "If-None-Match", tag);
        if (again.statusCode() == 200) {
            again = server.get(path, "If-None-Match", header(again, "ETag"));
        }
        assertEquals(304, again.statusCode());
        assertTrue(again.headers().firstValue("Content-Length").isEmpty());
        assertEquals("", again.body());
        String now = header(again, "ETag");
        for (String held : List.of("*", now.substring(2), "\"another\", " + now, now + ",W/\"another\"")) {
            assertEquals(304, server.get(path, "If-None-Match", held).statusCode(), held);
        }
        assertEquals(200, server.get(path, "If-None-Match", "W/\"another\"").statusCode());
    }

    @Test
    void aPageNamesEachOfItsScriptsBeforeItAsksForOne() throws Exception {
        String page = server.get("/").body();
        assertTrue(
                page.contains("rel=\"modulepreload\" href=\"" + stylesheet().replaceFirst("[^/]+$", "marks.js")), page);
    }

    private static String stylesheet() throws Exception {
        Matcher link = Pattern.compile("href=\"(/assets/[0-9a-f]{16}/page\\.css)\"")
                .matcher(server.get("/").body());
        assertTrue(link.find());
        return link.group(1);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:6683",
                "127.0.0.1:80",
                "127.8.9.10",
                "[::1]:6683",
                "notes.localhost:6683",
                "localhost.",
                "localhost.:80"
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
