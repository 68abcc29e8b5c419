package notesearch.server.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import notesearch.index.NoteIndex;
import notesearch.index.View;
import notesearch.note.NotePath;
import notesearch.note.Notebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RefresherTest {

    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Path notes;

    @BeforeEach
    void makeNotes() throws Exception {
        notes = Files.createDirectory(folder.resolve("notes"));
    }

    @Test
    void theFirstWalkReadsWhatIsThere() throws Exception {
        Files.writeString(notes.resolve("a.md"), "# Ducks\n");
        try (NoteIndex index = NoteIndex.open(folder.resolve("data"));
                Refresher refresher = new Refresher(index, Notebook.at(notes), LONG)) {
            assertTrue(index.status(View.everything()).state().pending() > 0);
            refresher.start();
            refresher.firstWalk().get(LONG.toMillis(), TimeUnit.MILLISECONDS);
            assertEquals(1, index.status(View.everything()).notes());
            assertEquals(0, index.status(View.everything()).state().pending());
            assertNull(refresher.status().progress());
        }
    }

    @Test
    void aWalkThatIsWantedSoonDoesNotWaitForTheInterval() throws Exception {
        try (NoteIndex index = NoteIndex.open(folder.resolve("data"));
                Refresher refresher = new Refresher(index, Notebook.at(notes), LONG)) {
            refresher.start();
            refresher.firstWalk().get(LONG.toMillis(), TimeUnit.MILLISECONDS);
            Files.writeString(notes.resolve("a.md"), "# Ducks\n");
            while (index.status(View.everything()).notes() == 0) {
                refresher.soon();
                Thread.sleep(20);
            }
        }
    }

    @Test
    void closingEndsAWalkUnderWayAndKeepsWhatWasDone() throws Exception {
        for (int i = 0; i < 3_000; i++) {
            Files.writeString(notes.resolve(i + ".md"), "# Duck " + i + "\n\nIt swims.\n");
        }
        Path data = folder.resolve("data");
        int done;
        try (NoteIndex index = NoteIndex.open(data)) {
            Refresher refresher = new Refresher(index, Notebook.at(notes), LONG);
            refresher.start();
            while (refresher.status().progress() == null) {
                Thread.sleep(1);
            }
            refresher.close();
            assertFalse(refresher.firstWalk().isDone());
            done = index.status(View.everything()).notes();
        }
        try (NoteIndex again = NoteIndex.open(data)) {
            assertEquals(done, again.status(View.everything()).notes());
        }
    }

    @Test
    void closingBeforeTheStartIsNothing() {
        try (NoteIndex index = NoteIndex.open(folder.resolve("data"))) {
            new Refresher(index, Notebook.at(notes), LONG).close();
        }
    }

    @Test
    void aMissingFolderIsReportedUntilItIsBack() throws Exception {
        try (NoteIndex index = NoteIndex.open(folder.resolve("data"));
                Refresher refresher = new Refresher(index, Notebook.at(notes), Duration.ofMillis(20))) {
            Files.delete(notes);
            refresher.start();
            refresher.firstWalk().get(LONG.toMillis(), TimeUnit.MILLISECONDS);
            assertTrue(String.valueOf(refresher.status().error()).contains("does not exist"));
            assertTrue(index.status(View.everything()).state().notesMissing());
            Files.createDirectory(notes);
            while (refresher.status().error() != null) {
                Thread.sleep(20);
            }
            assertFalse(index.status(View.everything()).state().notesMissing());
        }
    }

    @Test
    void whereItIsNotKnownWhatHasChangedSomethingIsPending() throws Exception {
        try (NoteIndex index = NoteIndex.open(folder.resolve("data"));
                Refresher refresher = new Refresher(index, Notebook.at(notes), Duration.ofMillis(20))) {
            refresher.start();
            refresher.firstWalk().get(LONG.toMillis(), TimeUnit.MILLISECONDS);
            Path rules = Files.createDirectory(notes.resolve(".notesearchignore"));
            while (refresher.status().error() == null) {
                Thread.sleep(20);
            }
            assertTrue(index.status(View.everything()).state().pending() > 0);
            Files.delete(rules);
            while (refresher.status().error() != null) {
                Thread.sleep(20);
            }
            assertEquals(0, index.status(View.everything()).state().pending());
        }
    }

    @Test
    void aLinkThatComesToLeadAroundTheIndexIsNotFollowed() throws Exception {
        Path around = Files.createDirectory(folder.resolve("around"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), notes);
        Files.writeString(around.resolve("a.md"), "# Ducks\n");
        try (NoteIndex index = NoteIndex.open(around.resolve("data"));
                Refresher refresher = new Refresher(index, Notebook.at(link), Duration.ofMillis(20))) {
            refresher.start();
            refresher.firstWalk().get(LONG.toMillis(), TimeUnit.MILLISECONDS);
            Files.delete(link);
            Files.createSymbolicLink(link, around);
            while (refresher.status().error() == null) {
                Thread.sleep(20);
            }
            String error = refresher.status().error();
            assertTrue(
                    error == null || error.contains("lies inside the notes folder") || error.contains("does not exist"),
                    error);
            assertEquals(0, index.status(View.everything()).notes());
        }
    }

    @Test
    void whatHasFailedIsTriedAgainWithTheWholeFolderWhenAnythingChanges() throws Exception {
        try (NoteIndex index = NoteIndex.open(folder.resolve("data"));
                Refresher refresher = Refresher.withoutEvents(index, Notebook.at(notes), LONG)) {
            Files.delete(notes);
            refresher.start();
            refresher.firstWalk().get(LONG.toMillis(), TimeUnit.MILLISECONDS);
            assertNotNull(refresher.status().error());
            Files.createDirectory(notes);
            Files.writeString(notes.resolve("a.md"), "# Ducks\n");
            Files.writeString(notes.resolve("b.md"), "# Geese\n");
            refresher.changed(new NotePath("a.md"));
            while (index.status(View.everything()).notes() < 2) {
                Thread.sleep(20);
            }
            while (refresher.status().error() != null) {
                Thread.sleep(20);
            }
        }
    }

    /** Long before the next walk. */
    @Test
    void anIndexThatCouldNotBeWrittenIsReadAgainSoon() throws Exception {
        Path data = folder.resolve("data");
        Files.writeString(notes.resolve("a.md"), "# Ducks\n");
        try (NoteIndex index = NoteIndex.open(data);
                Refresher refresher = Refresher.withoutEvents(index, Notebook.at(notes), Duration.ofMinutes(1))) {
            refresher.start();
            refresher.firstWalk().get(LONG.toMillis(), TimeUnit.MILLISECONDS);
            try (Stream<Path> files = Files.list(data.resolve("open"))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.writeString(notes.resolve("b.md"), "# Geese\n");
            refresher.changed(new NotePath("b.md"));
            while (refresher.status().error() == null) {
                Thread.sleep(20);
            }
            String error = refresher.status().error();
            while (index.status(View.everything()).notes() < 2) {
                assertNotNull(error);
                Thread.sleep(20);
                error = refresher.status().error();
            }
        }
    }
}
