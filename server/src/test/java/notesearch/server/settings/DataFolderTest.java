package notesearch.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import notesearch.note.NotesException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    private Path folder;
    private Path notes;

    @BeforeEach
    void makeNotes() throws IOException {
        folder = temporary.toRealPath();
        notes = Files.createDirectory(folder.resolve("notes"));
    }

    @Test
    void eachNotesFolderHasADirectoryOfItsOwnInTheCache() throws IOException {
        Path others = Files.createDirectories(folder.resolve("other/notes"));
        Path first = DataFolder.of(withCache(), notes);
        assertTrue(first.startsWith(folder.resolve("cache/notesearch")), first.toString());
        assertTrue(first.getFileName().toString().matches("notes-[0-9a-f]{10}"), first.toString());
        assertEquals(first, DataFolder.of(withCache(), notes));
        assertNotEquals(first, DataFolder.of(withCache(), others));
    }

    @Test
    void withoutACacheFolderItLiesInTheHomeFolder() {
        Settings settings = Settings.of(Map.of(), Map.of("HOME", folder.toString()));
        assertTrue(DataFolder.of(settings, notes).startsWith(folder.resolve(".cache/notesearch")));
    }

    @Test
    void aDirectoryInsideTheNotesIsRefused() {
        assertTrue(failure(notes.resolve("sub/data")).contains("lies inside the notes folder"));
        assertTrue(failure(notes).contains("lies inside the notes folder"));
    }

    @Test
    void aLinkIntoTheNotesIsRefusedAsWell() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), notes);
        assertTrue(failure(link.resolve("data")).contains("lies inside the notes folder"));
    }

    @Test
    void whereALinkToTheNotesLeadsIsRefusedAsWell() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), notes);
        Settings settings = withData(notes.resolve("data"));
        String message = String.valueOf(assertThrows(NotesException.class, () -> DataFolder.of(settings, link))
                .getMessage());
        assertTrue(message.contains("lies inside the notes folder"), message);
    }

    @Test
    void aDirectoryAroundTheNotesIsRefused() {
        assertTrue(failure(folder).contains("holds the notes folder"));
    }

    @Test
    void aNeighbourWithALongerNameIsNotInside() {
        assertEquals(folder.resolve("notes-index"), DataFolder.of(withData(folder.resolve("notes-index")), notes));
    }

    private Settings withCache() {
        return Settings.of(
                Map.of(),
                Map.of(
                        "HOME",
                        folder.toString(),
                        "XDG_CACHE_HOME",
                        folder.resolve("cache").toString()));
    }

    private Settings withData(Path data) {
        return Settings.of(Map.of(Setting.DATA, data.toString()), Map.of("HOME", folder.toString()));
    }

    private String failure(Path data) {
        return String.valueOf(assertThrows(NotesException.class, () -> DataFolder.of(withData(data), notes))
                .getMessage());
    }
}
