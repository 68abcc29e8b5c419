package notesearch.server.http;

import static notesearch.server.http.RunningServer.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a folder may go through, and the answers follow; by the system's news alone, and by comparison alone. */
@Timeout(120)
abstract class FollowingTest {

    static class ByEventsTest extends FollowingTest {

        @Override
        RunningServer start(Path folder) throws Exception {
            return RunningServer.withEventsOnly(folder);
        }
    }

    static class ByWalksTest extends FollowingTest {

        @Override
        RunningServer start(Path folder) throws Exception {
            return RunningServer.withWalksOnly(folder, Duration.ofMillis(50));
        }

        @Test
        void aFolderThatALinkTakesThePlaceOfIsFollowed() throws Exception {
            Path moved = Files.move(notes(), notes().resolveSibling("moved"));
            Files.createSymbolicLink(notes(), moved);
            RunningServer.write(notes().getParent(), "c.md", "# Swans\n\nThey swim.\n");
            await(() -> total("swim") == 3);
            assertSettled();
            assertNote("a.md");
        }

        @Test
        void aLinkThatIsSwappedIsFollowed() throws Exception {
            Path first = Files.move(notes(), notes().resolveSibling("first"));
            Files.createSymbolicLink(notes(), first);
            await(() -> total("swim") == 2);
            Path second = Files.createDirectory(notes().resolveSibling("second"));
            Files.writeString(second.resolve("c.md"), "# Swans\n\nThey swim.\n");
            Path next = Files.createSymbolicLink(notes().resolveSibling("next"), second);
            Files.move(next, notes(), StandardCopyOption.ATOMIC_MOVE);
            await(() -> total("swim") == 1 && status().get("notes").asInt() == 1);
            assertSettled();
            assertNote("c.md");
        }
    }

    @TempDir
    private Path folder;

    private Path notes;
    private RunningServer server;

    abstract RunningServer start(Path folder) throws Exception;

    @BeforeEach
    void start() throws Exception {
        notes = folder.resolve("notes");
        write("a.md", "# Ducks\n\nThey swim.\n");
        write("sub/b.md", "# Geese\n\nThey swim too.\n");
        server = start(folder);
        assertEquals(2, total("swim"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNewNoteInANewFolderIsFound() throws Exception {
        write("new/folder/c.md", "# Swans\n");
        await(() -> total("swans") == 1);
        write("new/folder/d.md", "# Herons\n");
        await(() -> total("herons") == 1);
        assertSettled();
    }

    @Test
    void aChangedNoteIsFoundByWhatItSaysNow() throws Exception {
        write("sub/b.md", "# Geese\n\nThey fly.\n");
        await(() -> total("fly") == 1 && total("swim") == 1);
        assertSettled();
    }

    @Test
    void aDeletedNoteLeavesTheIndex() throws Exception {
        Files.delete(notes.resolve("a.md"));
        await(() -> status().get("notes").asInt() == 1);
        assertSettled();
    }

    @Test
    void aRenamedNoteIsFoundUnderItsNewNameOnly() throws Exception {
        Files.move(notes.resolve("a.md"), notes.resolve("sub/z.md"));
        await(() -> total("ducks") == 1 && note("ducks").equals("sub/z.md"));
        Files.move(notes.resolve("sub/z.md"), notes.resolve("sub/z.txt"));
        await(() -> status().get("notes").asInt() == 1);
        assertSettled();
    }

    @Test
    void anAtomicSaveIsOneChange() throws Exception {
        for (String word : new String[] {"dive", "paddle", "preen"}) {
            Path saved = write(".a.md.swp", "# Ducks\n\nThey " + word + ".\n");
            Files.move(saved, notes.resolve("a.md"), StandardCopyOption.ATOMIC_MOVE);
            await(() -> total(word) == 1 && total("ducks") == 1);
        }
        assertSettled();
    }

    @Test
    void aMovedFolderTakesItsNotesAlongAndIsStillFollowed() throws Exception {
        write("sub/deep/c.md", "# Swans\n");
        await(() -> total("swans") == 1);
        Files.move(notes.resolve("sub"), notes.resolve("elsewhere"));
        await(() -> total("swans") == 1 && note("swans").equals("elsewhere/deep/c.md"));
        assertEquals("elsewhere/b.md", note("geese"));
        write("elsewhere/deep/c.md", "# Cranes\n");
        await(() -> total("cranes") == 1);
        Files.move(notes.resolve("elsewhere"), notes.resolve("sub"));
        await(() -> total("cranes") == 1 && note("cranes").equals("sub/deep/c.md"));
        write("sub/deep/c.md", "# Storks\n");
        await(() -> total("storks") == 1);
        assertSettled();
    }

    @Test
    void aFolderThatIsMovedOutAndInComesBack() throws Exception {
        Path away = folder.resolve("away");
        Files.move(notes.resolve("sub"), away);
        await(() -> status().get("notes").asInt() == 1);
        Files.writeString(away.resolve("b.md"), "# Geese\n\nThey were away.\n");
        Files.move(away, notes.resolve("sub"));
        await(() -> total("away") == 1);
        assertSettled();
    }

    @Test
    void manyNotesAtOnceAreAllFoundAndAllGone() throws Exception {
        for (int i = 0; i < 400; i++) {
            write("many/" + i % 20 + "/" + i + ".md", "# Duckling " + i + "\n");
        }
        await(() -> total("duckling") == 400);
        for (int i = 0; i < 400; i++) {
            Files.delete(notes.resolve("many/" + i % 20 + "/" + i + ".md"));
        }
        await(() -> status().get("notes").asInt() == 2);
        assertSettled();
    }

    @Test
    void theIgnoreFileIsFollowedWhenItIsEdited() throws Exception {
        write(".notesearchignore", "sub/\n");
        await(() -> total("geese") == 0);
        write("sub/c.md", "# Swans\n");
        write("z.md", "# Herons\n");
        await(() -> total("herons") == 1);
        assertEquals(0, total("swans"));
        write(".notesearchignore", "# nothing\n");
        await(() -> total("geese") == 1 && total("swans") == 1);
        Files.delete(notes.resolve(".notesearchignore"));
        assertSettled();
    }

    @Test
    void aMissingFolderIsSaidByTheVeryNextAnswer() throws Exception {
        Path away = folder.resolve("away");
        Files.move(notes, away);
        assertTrue(json("/api/search?q=swim").at("/index/notesMissing").asBoolean());
        assertEquals(2, total("swim"));
        assertTrue(json("/api/search?q=nothing").at("/index/notesMissing").asBoolean());
        assertEquals(503, server.get("/api/notes/a.md").statusCode());
        assertEquals(503, server.get("/notes/a.md").statusCode());

        Files.move(away, notes);
        assertFalse(json("/api/search?q=swim").get("index").has("notesMissing"));
        assertEquals(200, server.get("/notes/a.md").statusCode());
        assertEquals(2, total("swim"));
        assertEquals(2, status().get("notes").asInt());
    }

    @Test
    void aFolderThatMayNotBeReadAnyMoreIsSaidLikeAMissingOne() throws Exception {
        Files.setPosixFilePermissions(notes, Set.of());
        assumeFalse(Files.isReadable(notes), "this user may read everything");
        assertTrue(json("/api/search?q=swim").at("/index/notesMissing").asBoolean());
        assertEquals(2, total("swim"));
        assertEquals(503, server.get("/api/notes/a.md").statusCode());
        assertEquals(503, server.get("/notes/a.md").statusCode());
        Thread.sleep(200);
        assertEquals(2, total("swim"));
        assertEquals(2, status().get("notes").asInt());

        Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("rwx------"));
        assertFalse(json("/api/search?q=swim").get("index").has("notesMissing"));
        assertEquals(200, server.get("/notes/a.md").statusCode());
    }

    @Test
    void anEmptyMountPointTakesNothingOutOfTheIndex() throws Exception {
        Path away = folder.resolve("away");
        Files.move(notes, away);
        Files.writeString(Files.createDirectory(notes).resolve(".keep"), "");
        assertTrue(json("/api/search?q=swim").at("/index/notesMissing").asBoolean());
        assertEquals(2, total("swim"));
        Thread.sleep(200);
        assertEquals(2, status().get("notes").asInt());
        Files.delete(notes.resolve(".keep"));
        Files.delete(notes);
        Files.move(away, notes);
        assertFalse(json("/api/search?q=swim").get("index").has("notesMissing"));
        assertEquals(2, total("swim"));
    }

    final Path notes() {
        return notes;
    }

    final void assertNote(String path) throws Exception {
        assertEquals(200, server.get("/api/notes/" + path).statusCode());
    }

    final void assertSettled() throws InterruptedException {
        await(() -> status().get("pending").asInt() == 0);
        assertEquals(0, status().get("skipped").size());
    }

    private Path write(String note, String text) throws IOException {
        return RunningServer.write(folder, note, text);
    }

    private String note(String query) {
        return json("/api/search?q=" + query).at("/hits/0/note").asText();
    }

    final int total(String query) {
        return json("/api/search?q=" + query.replace(' ', '+')).get("total").asInt();
    }

    final JsonNode status() {
        return json("/api/status");
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
