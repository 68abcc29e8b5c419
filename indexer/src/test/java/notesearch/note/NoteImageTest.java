package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import notesearch.NotesFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteImageTest {

    @TempDir
    private Path home;

    private Path notes;
    private Notebook notebook;

    @BeforeEach
    void write() throws IOException {
        notes = home.resolve("notes");
        new NotesFolder(notes)
                .write("a.png", "image")
                .write("sub/B C.JPG", "image")
                .write("note.md", "note")
                .write(".hidden.png", "image")
                .write(".git/a.png", "image");
        new NotesFolder(home).write("secret.png", "secret").write("notes-too/secret.png", "secret");
        Files.createDirectory(notes.resolve("folder.png"));
        Files.createSymbolicLink(notes.resolve("out.png"), home.resolve("secret.png"));
        Files.createSymbolicLink(notes.resolve("outside"), home);
        Files.createSymbolicLink(notes.resolve("in.png"), notes.resolve("sub/B C.JPG"));
        Files.createSymbolicLink(notes.resolve("text.png"), notes.resolve("note.md"));
        Files.createSymbolicLink(notes.resolve("seen.png"), notes.resolve(".hidden.png"));
        Files.createSymbolicLink(notes.resolve("dangling.png"), notes.resolve("gone.png"));
        notebook = Notebook.at(notes);
    }

    @ParameterizedTest
    @CsvSource({"a.png, image/png", "sub/B C.JPG, image/jpeg", "in.png, image/jpeg"})
    void anImageInTheFolderIsFoundByItsPath(String path, String type) {
        assertEquals(type, NoteImage.find(notebook, path).orElseThrow().type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gone.png",
                "note.md",
                "folder.png",
                "out.png",
                "outside/secret.png",
                "text.png",
                "seen.png",
                "dangling.png",
                ".hidden.png",
                ".git/a.png",
                "../secret.png",
                "../notes-too/secret.png",
                "sub/../a.png",
                "sub/../../secret.png",
                "./a.png",
                "/a.png",
                "//a.png",
                "a.png/",
                "..\\secret.png",
                "sub\\B C.JPG",
                "a.png\0",
                "\0.png",
                "%2e%2e/secret.png",
                "",
                ".png",
                "png"
            })
    void nothingElseIs(String path) {
        assertTrue(NoteImage.find(notebook, path).isEmpty());
        assertTrue(
                NoteImage.find(notebook, notes.resolve(path.replace("\0", "")).toString())
                        .isEmpty());
    }

    @Test
    void anImageThatIsTooLargeIsNotShown() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(notes.resolve("large.gif").toFile(), "rw")) {
            large.setLength(NoteImage.LARGEST + 1);
        }
        assertTrue(NoteImage.find(notebook, "large.gif").isEmpty());
    }
}
