package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import notesearch.SearchedNotes;
import notesearch.note.NotesException;
import notesearch.query.SearchRequest;
import notesearch.search.SearchResult;
import notesearch.search.Searcher;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningAnIndexTest {

    @TempDir
    Path home;

    private Path data;

    @BeforeEach
    void indexOneNote() {
        data = home.resolve("index");
        try (SearchedNotes notes = new SearchedNotes(home)) {
            notes.write("sqs.md", "# SQS", "The visibility timeout.").folder().settle();
            notes.update();
        }
    }

    @Test
    void anIndexOfAnotherFormatIsRebuiltAndSaysSo() throws IOException {
        commit(Map.of("notesearch.format", "0.1", "notesearch.generation", "7"));
        assertEquals(
                "The index has format 0.1, this version writes " + Commit.FORMAT + "; rebuilding it from the notes.",
                rebuildReason());
        assertFoundAgain();
    }

    @Test
    void anIndexThatSomebodyElseWroteIsRebuiltAndSaysSo() throws IOException {
        commit(Map.of());
        assertEquals(
                "The index has format unknown, this version writes " + Commit.FORMAT
                        + "; rebuilding it from the notes.",
                rebuildReason());
        assertFoundAgain();
    }

    @Test
    void anIndexWithUnreadableCommitDataIsRebuiltAndSaysSo() throws IOException {
        commit(Map.of("notesearch.format", Commit.FORMAT, "notesearch.generation", "many"));
        String reason = rebuildReason();
        assertTrue(
                reason.startsWith("The index cannot be read (") && reason.endsWith("); rebuilding it from the notes."),
                reason);
        assertFoundAgain();
    }

    /** Where another format was, nothing of it is left once the new one is open, not even until the first note. */
    @Test
    void aRebuiltIndexIsEmptyUntilItIsFilled() throws IOException {
        commit(Map.of("notesearch.format", "0.1"));
        NoteIndex.open(data).close();
        try (NoteIndex index = NoteIndex.open(data)) {
            assertNull(index.rebuildReason());
            assertEquals(Map.of(), index.files());
            assertEquals(0, index.status(View.everything()).state().generation());
        }
    }

    @Test
    void anIndexInUseIsRefusedInASentence() {
        try (NoteIndex first = NoteIndex.open(data)) {
            assertNotNull(first);
            assertEquals(
                    "The index in " + data + " is in use by another notesearch (process "
                            + ProcessHandle.current().pid() + "). Stop that one, or name another "
                            + "directory with --data.",
                    assertThrows(NotesException.class, () -> NoteIndex.open(data))
                            .getMessage());
        }
        NoteIndex.open(data).close();
    }

    @Test
    void anIndexInUseOfAnotherFormatIsNotEmptied() throws IOException {
        commit(Map.of("notesearch.format", "0.1"));
        try (FSDirectory directory = FSDirectory.open(data.resolve("open"));
                IndexWriter holder = new IndexWriter(directory, new IndexWriterConfig())) {
            assertThrows(NotesException.class, () -> NoteIndex.open(data));
            assertEquals(1, holder.getDocStats().numDocs);
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsRefusedInASentence() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "no directory");
        String message = assertThrows(NotesException.class, () -> NoteIndex.open(file.resolve("index")))
                .getMessage();
        assertEquals(
                "The index directory " + file.resolve("index")
                        + " cannot be written (Not a directory). Make it writable, or name another with --data.",
                message);
    }

    @Test
    void anIndexOfWhichAFileIsGoneSaysWhich() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("open"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
                Files.delete(file);
            }
        }
        String reason = String.valueOf(rebuildReason());
        assertTrue(
                reason.matches("The index cannot be read \\(\\w+[.]cfs is gone\\); rebuilding it from the notes[.]"),
                reason);
    }

    @Test
    void anIndexThatHasLostItsCommitIsRebuiltAndSaysSo() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("open"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.delete(file);
            }
        }
        assertEquals("The index has lost its commit; rebuilding it from the notes.", rebuildReason());
        assertFoundAgain();
    }

    @Test
    void theLastCommitCanBeReadWhileAnotherHoldsTheIndex() {
        try (SearchedNotes holder = new SearchedNotes(home)) {
            holder.write("new.md", "# New", "The visibility timeout.");
            try (NoteIndex reader =
                    NoteIndex.openCommitted(data, home.resolve("notes")).orElseThrow()) {
                assertEquals(List.of("sqs.md#sqs"), ids(reader));
                holder.update();
                assertEquals(List.of("sqs.md#sqs"), ids(reader));
                assertNotNull(reader.status(View.everything()).state().indexedAt());
                assertEquals(0, reader.status(View.everything()).state().pending());
            }
            try (NoteIndex reader =
                    NoteIndex.openCommitted(data, home.resolve("notes")).orElseThrow()) {
                assertEquals(2, ids(reader).size());
            }
        }
    }

    @Test
    void whereThereIsNoCommitOfThisFormatThereIsNothingToRead() throws IOException {
        assertEquals(Optional.empty(), NoteIndex.openCommitted(home.resolve("nowhere"), home.resolve("notes")));
        Files.createDirectories(home.resolve("empty/open"));
        assertEquals(Optional.empty(), NoteIndex.openCommitted(home.resolve("empty"), home.resolve("notes")));
        commit(Map.of("notesearch.format", "0.1"));
        assertEquals(Optional.empty(), NoteIndex.openCommitted(data, home.resolve("notes")));
    }

    @Test
    void anIndexOfOtherNotesIsRebuiltAndSaysSo() throws IOException {
        Path other = home.resolve("other");
        Path notes = home.resolve("notes");
        NoteIndex.open(home.resolve("data"), other).close();
        assertEquals(Optional.empty(), NoteIndex.openCommitted(home.resolve("data"), notes));
        try (NoteIndex index = NoteIndex.open(home.resolve("data"), notes)) {
            assertEquals(
                    "The index is of the notes in " + other + ", not of those in " + notes
                            + "; rebuilding it from the notes.",
                    index.rebuildReason());
        }
        try (NoteIndex index = NoteIndex.open(home.resolve("data"), notes)) {
            assertNull(index.rebuildReason());
        }
    }

    /** Where nobody says whose notes they are, those of another folder are removed like any that are gone. */
    @Test
    void anIndexOfAnotherFolderBecomesThatOfThisOne() {
        try (SearchedNotes other = new SearchedNotes(home.resolve("other"), data)) {
            other.write("b.md", "# B", "The visibility timeout.");
            other.update();
            assertEquals(List.of("b.md#b"), other.ids("visibility"));
        }
    }

    private String rebuildReason() {
        try (NoteIndex index = NoteIndex.open(data)) {
            return String.valueOf(index.rebuildReason());
        }
    }

    private void assertFoundAgain() {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            assertEquals(1, notes.update().notes());
            assertEquals(List.of("sqs.md#sqs"), notes.ids("visibility timeout"));
        }
    }

    private static List<String> ids(NoteIndex index) {
        SearchResult result =
                new Searcher(index, note -> true).search(SearchRequest.of("visibility"), View.everything());
        return result.hits().stream().map(hit -> hit.id()).toList();
    }

    /** Replaces the index by one that says this of itself. */
    private void commit(Map<String, String> commitData) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (FSDirectory directory = FSDirectory.open(data.resolve("open"));
                IndexWriter writer = new IndexWriter(directory, config)) {
            Document document = new Document();
            document.add(new StringField("note", "old.md", Field.Store.YES));
            writer.addDocument(document);
            writer.setLiveCommitData(commitData.entrySet());
            writer.commit();
        }
    }
}
