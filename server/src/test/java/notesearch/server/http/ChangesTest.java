package notesearch.server.http;

import static notesearch.server.http.RunningServer.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server follows its folder. */
class ChangesTest {

    @TempDir
    private Path folder;

    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        RunningServer.write(folder, "a.md", "# Ducks\n\nThey swim.\n");
        server = RunningServer.in(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNewNoteIsFound() throws Exception {
        assertEquals(0, total("geese"));
        RunningServer.write(folder, "sub/b.md", "# Geese\n");
        await(() -> total("geese") == 1);
    }

    @Test
    void aChangedNoteIsFoundByWhatItSaysNow() throws Exception {
        RunningServer.write(folder, "a.md", "# Ducks\n\nThey fly and dive.\n");
        await(() -> total("dive") == 1 && total("swim") == 0);
    }

    @Test
    void aDeletedNoteIsNoHitFromTheFirstAnswerOn() throws Exception {
        assertEquals(1, total("swim"));
        Files.delete(folder.resolve("notes/a.md"));
        assertEquals(0, total("swim"));
        assertEquals(404, server.get("/api/notes/a.md").statusCode());
        await(() -> json("/api/status").get("notes").asInt() == 0);
    }

    @Test
    void aMissingFolderIsSaidAndAnsweredFromWhatWasKnown() throws Exception {
        Path notes = folder.resolve("notes");
        Path away = folder.resolve("away");
        Files.move(notes, away);
        assertEquals(1, total("swim"));
        await(() -> json("/api/search?q=swim").at("/index/notesMissing").asBoolean());
        assertEquals(1, total("swim"));
        await(() -> json("/api/status").get("notesMissing").asBoolean());
        await(() -> json("/api/status").get("error").asText().contains("does not exist"));

        Files.move(away, notes);
        await(() -> !json("/api/status").get("notesMissing").asBoolean());
        assertFalse(json("/api/search?q=swim").get("index").has("notesMissing"));
        await(() -> json("/api/status").get("error").isNull());
    }

    @Test
    void anIndexThatIsDeletedGoesOnAnsweringAndIsBuiltAgain() throws Exception {
        await(() -> isDeleted(folder.resolve("data")));
        assertEquals(1, total("swim"));
        RunningServer.write(folder, "b.md", "# Geese\n\nThey swim.\n");
        await(() -> {
            assertTrue(total("swim") >= 1);
            return total("swim") == 2;
        });
        assertEquals(200, server.get("/readyz").statusCode());
        await(() -> json("/api/status").get("error").isNull());
        assertTrue(Files.exists(folder.resolve("data/open/write.lock")));
    }

    @Test
    void anIndexThatIsCutOffIsSaidToBeDamagedAndBuiltAgain() throws Exception {
        await(() -> isCutOff(folder.resolve("data/open")));
        await(() -> {
            JsonNode answer = json("/api/search?q=swim");
            if (answer.has("code")) {
                assertEquals("index_damaged", answer.get("code").asText());
                return false;
            }
            return answer.get("total").asInt() == 1;
        });
        await(() -> json("/api/status").path("error").isNull());
        assertEquals(1, total("swim"));
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithTheReason() throws Exception {
        Files.write(folder.resolve("notes/binary.md"), new byte[] {0, 1, 2, (byte) 0xFF});
        await(() -> json("/api/status").get("skipped").size() == 1);
        JsonNode skipped = json("/api/status").at("/skipped/0");
        assertEquals("binary.md", skipped.get("note").asText());
        assertFalse(skipped.get("reason").asText().isBlank());
    }

    /** Tries it once: the server may be writing there. */
    private static boolean isDeleted(Path data) {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Tries it once: the server may be writing there. */
    private static boolean isCutOff(Path data) {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                try (FileChannel cut = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    cut.truncate(0);
                }
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private int total(String query) {
        return json("/api/search?q=" + query).get("total").asInt();
    }

    private JsonNode json(String path) {
        try {
            return server.json(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
