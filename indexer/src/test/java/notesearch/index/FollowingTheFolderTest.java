package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import notesearch.SearchedNotes;
import notesearch.note.NotePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingTheFolderTest {

    @TempDir
    Path home;

    private SearchedNotes notes;

    @BeforeEach
    void openThreeNotes() {
        notes = new SearchedNotes(home);
        notes.write("sqs.md", "# SQS", "A queue.", "", "## Visibility timeout", "Hides a message.")
                .write("aws/sns.md", "# SNS", "A topic.")
                .write("empty.md");
        notes.folder().settle();
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void whatWasAppliedIsTold() throws IOException {
        Applied applied = notes.update();
        assertEquals(new Applied(3, 4, 0, 0, applied.bytes()), applied);
        assertEquals(bytesOf("sqs.md") + bytesOf("aws/sns.md") + bytesOf("empty.md"), applied.bytes());
        assertEquals(new IndexStatus(3, 4, List.of(), List.of(), status().state()), status());
    }

    @Test
    void anUnchangedFolderHasNothingToDo() {
        notes.update();
        assertEquals(0, notes.plan().size());
    }

    @Test
    void aSecondStartOnAnUnchangedFolderReadsNoNote() {
        notes.update();
        IndexState before = status().state();
        reopen();
        assertNull(notes.index().rebuildReason());
        assertEquals(0, notes.plan().size());
        assertEquals(new Applied(0, 0, 0, 0, 0), notes.update());
        assertEquals(before.generation(), status().state().generation());
        assertEquals(before.indexedAt(), status().state().indexedAt());
        assertEquals(List.of("sqs.md#visibility-timeout"), notes.ids("visibility timeout"));
    }

    @Test
    void anEditedNoteIsReplacedWhole() {
        notes.update();
        notes.write("sqs.md", "# SQS", "A queue.", "", "## Long polling", "Waits for a message.");
        notes.folder().settle();
        assertEquals(1, notes.update().notes());
        assertEquals(List.of(), notes.ids("\"visibility timeout\""));
        assertEquals(List.of("sqs.md#long-polling"), notes.ids("message"));
        assertEquals(4, status().sections());
    }

    @Test
    void aNoteOfTheSameSizeAndTimeWithOtherWordsIsReadAgain() throws IOException {
        notes.update();
        Path file = notes.folder().path().resolve("aws/sns.md");
        FileTime before = Files.getLastModifiedTime(file);
        notes.write("aws/sns.md", "# SNS", "A tipoc.").folder().settle();
        Files.setLastModifiedTime(file, before);
        assertEquals(1, notes.update().notes());
        assertEquals(List.of("aws/sns.md#sns"), notes.ids("\"tipoc\""));
        assertEquals(List.of(), notes.ids("\"topic\""));
    }

    @Test
    void aNoteFromAnotherClockIsFoundAndReadOnce() throws IOException {
        notes.update();
        Path file = notes.folder().path().resolve("aws/sns.md");
        for (String time : List.of("1970-01-01T00:00:00Z", "2099-01-01T00:00:00Z")) {
            notes.write("aws/sns.md", "# SNS", "Of " + time.substring(0, 4));
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
            notes.folder().settle();
            assertEquals(1, notes.update().notes());
            assertEquals(List.of("aws/sns.md#sns"), notes.ids(time.substring(0, 4)));
            assertEquals(0, notes.plan().size());
        }
    }

    @Test
    void aNoteThatIsWrittenWhileItIsReadIsFoundAsItIsInTheEnd() throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        Thread writing = Thread.ofPlatform().start(() -> {
            for (int i = 0; !ended.get(); i++) {
                notes.write("sqs.md", "# Before" + i, "A queue. ".repeat(5_000));
            }
        });
        for (int i = 0; i < 10; i++) {
            notes.update();
        }
        ended.set(true);
        writing.join();
        notes.write("sqs.md", "# Atlast", "A queue. ".repeat(5_000));
        notes.update();
        notes.folder().settle();
        notes.update();
        assertEquals(0, notes.plan().size());
        assertEquals(List.of("sqs.md#atlast"), notes.ids("queue"));
        assertEquals(1, notes.search("atlast").total());
    }

    @Test
    void aRenamedNoteIsFoundUnderItsNewNameAlone() {
        notes.update();
        notes.folder().rename("sqs.md", "aws/queues/sqs.md");
        assertEquals(1, notes.update().removed());
        assertEquals(List.of("aws/queues/sqs.md#visibility-timeout"), notes.ids("visibility"));
    }

    @Test
    void aDeletedNoteIsNeitherFoundNorHeld() {
        notes.update();
        NotePath path = new NotePath("sqs.md");
        assertTrue(notes.index().holds(path, View.everything()));
        notes.folder().delete("sqs.md");
        assertEquals(new Applied(0, 0, 1, 0, 0), notes.update());
        assertEquals(List.of(), notes.ids("visibility"));
        assertFalse(notes.index().holds(path, View.everything()));
        assertFalse(notes.index().files().containsKey(path));
        assertEquals(2, status().notes());
    }

    @Test
    void oneOfManyNotesThatIsDeletedIsNoLongerHeld() {
        for (int i = 0; i < 20; i++) {
            notes.write("many/note" + i + ".md", "# Many", "Words.");
        }
        notes.update();
        notes.folder().delete("many/note7.md");
        notes.write("many/note8.md", "---", "draft: true", "---", "# Many", "Words.");
        notes.update();
        assertFalse(notes.index().holds(new NotePath("many/note7.md"), View.everything()));
        assertFalse(notes.index().holds(new NotePath("many/note8.md"), View.everything()));
        assertTrue(notes.index().holds(new NotePath("many/note9.md"), View.everything()));
    }

    @Test
    void aNewNoteIsFound() {
        notes.update();
        notes.write("new.md", "# Kinesis", "Shards.");
        assertEquals(1, notes.update().notes());
        assertEquals(List.of("new.md#kinesis"), notes.ids("shards"));
    }

    @Test
    void aFolderIsNoNoteThatTheIndexHolds() {
        notes.update();
        assertFalse(notes.index().holds(new NotePath("aws"), View.everything()));
        assertTrue(notes.index().holds(new NotePath("aws/sns.md"), View.everything()));
    }

    @Test
    void anEmptyNoteIsHeldAndFoundByItsName() {
        notes.update();
        assertTrue(notes.index().holds(new NotePath("empty.md"), View.everything()));
        assertEquals(List.of("empty.md"), notes.ids("empty"));
    }

    @Test
    void theGenerationGrowsWithEachChangeAndIsKept() {
        assertNull(status().state().indexedAt());
        notes.update();
        long first = status().state().generation();
        assertTrue(first > 0);
        assertNotNull(status().state().indexedAt());
        notes.write("sqs.md", "# Other");
        notes.update();
        long second = status().state().generation();
        assertTrue(second > first);
        notes.index().settle(notes.notebook());
        assertEquals(second, status().state().generation());
        reopen();
        assertEquals(second, status().state().generation());
    }

    @Test
    void aViewWithoutPartitionsSeesNothing() {
        notes.update();
        View nobody = new View(Set.of());
        assertFalse(notes.index().holds(new NotePath("sqs.md"), nobody));
        assertEquals(0, notes.index().status(nobody).sections());
        try (Snapshot snapshot = notes.index().snapshot(nobody)) {
            assertEquals(0, snapshot.reader().numDocs());
        }
    }

    @Test
    void aSnapshotStaysAsItWasTakenWhileTheIndexGoesOn() {
        notes.update();
        try (Snapshot before = notes.index().snapshot(View.everything())) {
            int documents = before.reader().numDocs();
            notes.folder().delete("sqs.md");
            notes.update();
            assertEquals(documents, before.reader().numDocs());
            try (Snapshot after = notes.index().snapshot(View.everything())) {
                assertEquals(documents - 3, after.reader().numDocs());
            }
        }
    }

    private long bytesOf(String path) throws IOException {
        return Files.size(notes.folder().path().resolve(path));
    }

    private IndexStatus status() {
        return notes.index().status(View.everything());
    }

    private void reopen() {
        notes.close();
        notes = new SearchedNotes(home);
    }
}
