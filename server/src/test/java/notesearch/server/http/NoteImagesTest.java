package notesearch.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteImagesTest {

    private static final byte[] IMAGE = "\u0089PNG and so on".getBytes(StandardCharsets.ISO_8859_1);
    private static final String SECRET = "nobody is to read this";

    @TempDir
    private static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        RunningServer.write(folder, "a.md", "# A\n\n![one](images/one%20%C3%A9.png) ![two](/two.svg)\n");
        RunningServer.write(
                folder, "two.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
        RunningServer.write(folder, ".secret.png", SECRET);
        RunningServer.write(folder, ".git/secret.png", SECRET);
        RunningServer.write(folder, "data.txt", SECRET);
        Path notes = folder.resolve("notes");
        Files.createDirectories(notes.resolve("images"));
        Files.write(notes.resolve("images/one é.png"), IMAGE);
        Files.writeString(folder.resolve("secret.png"), SECRET);
        Files.createSymbolicLink(notes.resolve("link.png"), folder.resolve("secret.png"));
        Files.createSymbolicLink(notes.resolve("text.png"), notes.resolve("data.txt"));
        Files.createSymbolicLink(notes.resolve("outside"), folder);
        server = RunningServer.in(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anImageBesideTheNotesIsShownAsAnImage() throws Exception {
        assertTrue(server.get("/notes/a.md").body().contains("src=\"/notes/images/one%20%C3%A9.png\" alt=\"one\""));
        HttpResponse<byte[]> image = server.bytes("/notes/images/one%20%C3%A9.png", "Accept", "*/*");
        assertEquals(200, image.statusCode());
        assertArrayEquals(IMAGE, image.body());
        assertEquals("image/png", image.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "nosniff", image.headers().firstValue("X-Content-Type-Options").orElse(""));
    }

    @Test
    void anSvgMayOnlyBeLookedAt() throws Exception {
        HttpResponse<String> svg = server.get("/notes/two.svg");
        assertEquals(200, svg.statusCode());
        assertEquals("image/svg+xml", svg.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "sandbox; default-src 'none'; style-src 'unsafe-inline'",
                svg.headers().firstValue("Content-Security-Policy").orElse(""));
    }

    @Test
    void anotherImageOfTheSameSizeAndTimeIsSent() throws Exception {
        Path image = folder.resolve("notes/changed.png");
        Files.write(image, new byte[] {1, 2, 3});
        FileTime written = Files.getLastModifiedTime(image);
        String tag =
                server.get("/notes/changed.png").headers().firstValue("ETag").orElseThrow();
        Files.write(image, new byte[] {4, 5, 6});
        Files.setLastModifiedTime(image, written);
        assertEquals(200, server.get("/notes/changed.png", "If-None-Match", tag).statusCode());
    }

    @Test
    void anImageThatTheBrowserHasIsNotSentAgain() throws Exception {
        HttpResponse<String> first = server.get("/notes/two.svg");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = server.get("/notes/two.svg", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(200, server.send("HEAD", "/notes/two.svg").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notes/.secret.png",
                "/notes/.git/secret.png",
                "/notes/data.txt",
                "/notes/link.png",
                "/notes/text.png",
                "/notes/outside/secret.png",
                "/notes/../secret.png",
                "/notes/..%2fsecret.png",
                "/notes/%2e%2e/secret.png",
                "/notes/%2e%2e%2fsecret.png",
                "/notes/..%252fsecret.png",
                "/notes/%252e%252e%252fsecret.png",
                "/notes/..;/secret.png",
                "/notes/..%5csecret.png",
                "/notes/..\\secret.png",
                "/notes/images/../../secret.png",
                "/notes/images/..%2f..%2fsecret.png",
                "/notes/%c0%ae%c0%ae/secret.png",
                "/notes//secret.png",
                "/notes/%2fetc/passwd.png",
                "/notes/two.svg%00.png",
                "/notes/..%00/secret.png",
                "/notes/two.svg/",
                "/notes/./two.svg",
                "/notes/images",
                "/notes/images/",
                "/notes/gone.png",
                "/notes/file:///etc/passwd.png",
                "/assets/../notes/../../secret.png"
            })
    void nothingElseOnDiskIsReachable(String path) throws Exception {
        RunningServer.Answer answer = server.raw("GET " + path);
        assertTrue(answer.status() == 404 || answer.status() == 400, path + " " + answer.status());
        assertFalse(answer.body().contains(SECRET), path);
    }
}
