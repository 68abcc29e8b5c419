package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import notesearch.SearchedNotes;
import notesearch.note.NotePath;
import notesearch.note.Notebook;
import notesearch.note.SkippedNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenAndSkippedTest {

    @TempDir
    Path home;

    private SearchedNotes notes;

    @BeforeEach
    void open() {
        notes = new SearchedNotes(home);
        notes.write("open.md", "# Open", "A secret word.");
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void aNoteThatIsNotToBeSearchedOrADraftIsNotFound() {
        notes.write("hidden.md", "---", "search: false", "---", "# Hidden", "A secret word.")
                .write("draft.md", "---", "draft: true", "---", "# Draft", "A secret word.");
        notes.update();
        assertEquals(List.of("open.md#open"), notes.ids("secret"));
        assertEquals(List.of(), notes.ids("hidden"));
        assertFalse(notes.index().holds(new NotePath("hidden.md"), View.everything()));
        assertEquals(1, status().notes());
        assertEquals(List.of(), status().skipped());
    }

    @Test
    void aHiddenNoteIsNotReadAgain() {
        notes.write("hidden.md", "---", "search: false", "---", "# Hidden")
                .folder()
                .settle();
        notes.update();
        assertEquals(0, notes.plan().size());
    }

    @Test
    void aNoteThatIsHiddenLaterIsNoLongerFoundAndComesBack() {
        notes.write("b.md", "# B", "A secret word.").folder().settle();
        notes.update();
        assertEquals(2, notes.search("secret").total());
        notes.write("b.md", "---", "search: false", "---", "# B", "A secret word.");
        notes.update();
        assertEquals(List.of("open.md#open"), notes.ids("secret"));
        notes.write("b.md", "# B", "A secret word.");
        notes.update();
        assertEquals(2, notes.search("secret").total());
    }

    @Test
    void whatCannotBeReadIsListedWithItsReasonAndReadAgainOnceAtEachStart() throws IOException {
        Path folder = notes.folder().path();
        Files.write(folder.resolve("binary.md"), new byte[] {0, 1, 2, 3, 0});
        Files.write(folder.resolve("large.md"), new byte[Notebook.LARGEST_NOTE + 1]);
        notes.folder().settle();
        Applied applied = notes.update();
        assertEquals(2, applied.skipped());
        List<SkippedNote> skipped = status().skipped();
        assertEquals(
                List.of("binary.md", "large.md"),
                skipped.stream().map(note -> note.path().value()).toList());
        skipped.forEach(note -> assertTrue(note.reason().endsWith("."), note.reason()));
        assertEquals(0, notes.plan().size());

        reopen();
        assertEquals(skipped, status().skipped());
        assertEquals(2, notes.plan().size());
        assertEquals(2, notes.update().skipped());
        assertEquals(skipped, status().skipped());
        assertEquals(0, notes.plan().size());
    }

    @Test
    void aNoteThatWasSkippedForAReasonOutsideItsFileIsFoundAfterTheNextStart() throws IOException {
        notes.write("b.md", "# B", "A secret word.").folder().settle();
        notes.update();
        NotePath path = new NotePath("b.md");
        IndexedFile read = Objects.requireNonNull(notes.index().files().get(path));
        notes.close();
        try (PartitionIndex index = PartitionIndex.open(home.resolve("index/" + Partition.OPEN.name()), "")) {
            FileRecord skipped = new FileRecord(path, read, FileRecord.State.SKIPPED, 0, List.of("No memory."));
            index.replace(path, List.of(skipped.document()));
            index.commit("");
        }
        notes = new SearchedNotes(home);
        assertEquals("No memory.", status().skipped().getFirst().reason());
        notes.update();
        assertEquals(2, notes.search("secret").total());
        assertEquals(List.of(), status().skipped());
    }

    @Test
    void whatTheListingCannotReachIsListedToo() throws IOException {
        Path outside = Files.writeString(home.resolve("outside.md"), "# Outside\nA secret word.\n");
        Files.createSymbolicLink(notes.folder().path().resolve("link.md"), outside);
        notes.update();
        assertEquals(List.of("open.md#open"), notes.ids("secret"));
        assertEquals(1, status().skipped().size());
        assertEquals(new NotePath("link.md"), status().skipped().get(0).path());
    }

    @Test
    void aSkippedNoteThatIsMendedIsFound() throws IOException {
        Files.write(notes.folder().path().resolve("b.md"), new byte[] {0, 1, 2, 3, 0});
        notes.folder().settle();
        notes.update();
        notes.write("b.md", "# B", "A secret word.");
        notes.update();
        assertEquals(List.of(), status().skipped());
        assertEquals(2, notes.search("secret").total());
    }

    @Test
    void aNoteThatIsDamagedLaterIsNoLongerFound() throws IOException {
        notes.update();
        Files.write(notes.folder().path().resolve("open.md"), new byte[] {0, 1, 2, 3, 0});
        notes.update();
        assertEquals(List.of(), notes.ids("secret"));
        assertEquals(1, status().skipped().size());
    }

    @Test
    void aWarningIsKeptWithItsNote() {
        notes.write("b.md", "---", "title: [", "---", "# B", "A secret word.");
        notes.update();
        assertEquals(2, notes.search("secret").total());
        List<SkippedNote> warnings = status().warnings();
        assertEquals(1, warnings.size());
        assertEquals(new NotePath("b.md"), warnings.get(0).path());
        reopen();
        assertEquals(warnings, status().warnings());
        assertEquals(List.of(), status().skipped());
    }

    private IndexStatus status() {
        return notes.index().status(View.everything());
    }

    /** A term of Lucene's has at most 32,766 bytes. */
    @Test
    void whateverIsLongInANoteItAndTheOthersAreFound() {
        String longest = "q".repeat(40_000);
        notes.write(
                        "long.md",
                        "---",
                        "tags: [" + longest + "]",
                        "aliases: [" + longest + "]",
                        "title: " + longest,
                        "---")
                .write(
                        "text.md",
                        "# Long " + longest,
                        "Duckpond #" + longest + " [[" + longest + "]] `" + longest + "`")
                .write("other.md", "# Other", "Duckpond");
        notes.update();
        assertEquals(2, notes.search("duckpond").total());
    }

    private void reopen() {
        notes.close();
        notes = new SearchedNotes(home);
    }
}
