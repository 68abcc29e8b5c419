package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import notesearch.SearchedNotes;
import notesearch.Seeded;
import notesearch.note.NotesException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index is a cache: whatever happened to its files, opening it again makes the answers right. */
class DamagedIndexTest {

    @TempDir
    Path home;

    private Path data;

    @BeforeEach
    void indexSomeNotes() {
        data = home.resolve("index");
        try (SearchedNotes notes = new SearchedNotes(home)) {
            for (int i = 0; i < 10; i++) {
                notes.write("note" + i + ".md", "# Note " + i, "The visibility timeout of message " + i + ".");
            }
            notes.folder().settle();
            notes.update();
        }
    }

    @Test
    void aTruncatedFileOfTheIndexIsNoticedAndTheIndexRebuilt() throws IOException {
        for (Path file : files(data)) {
            damaged(file, bytes -> Arrays.copyOf(bytes, bytes.length / 2));
        }
    }

    @Test
    void anEmptiedFileOfTheIndexIsNoticedAndTheIndexRebuilt() throws IOException {
        for (Path file : files(data)) {
            damaged(file, bytes -> new byte[0]);
        }
    }

    @Test
    void aMissingFileOfTheIndexIsNoticedAndTheIndexRebuilt() throws IOException {
        for (Path file : files(data)) {
            try (Copy copy = new Copy()) {
                Files.delete(copy.of(file));
                copy.assertNoticed();
                copy.assertFoundAgain();
            }
        }
    }

    @Test
    void aFlippedBitAnywhereIsNoticedAndTheIndexRebuilt() throws IOException {
        List<Path> files = files(data);
        Seeded.holds(30, random -> {
            Path file = files.get(random.nextInt(files.size()));
            damaged(file, bytes -> flipped(bytes, random));
        });
    }

    @Test
    void whoeverOnlyReadsAnIndexFindsTheDamageToItAndMendsNothing() throws IOException {
        List<Path> files = files(data.resolve("open"));
        Seeded.holds(30, random -> {
            Path file = files.get(random.nextInt(files.size()));
            try (Copy copy = new Copy()) {
                Path copied = copy.of(file);
                Files.write(copied, flipped(Files.readAllBytes(copied), random));
                copy.assertFoundWrong();
                copy.assertNoticed();
            }
        });
    }

    @Test
    void anIndexDirectoryFullOfOtherFilesIsLeftToThem() throws IOException {
        Files.writeString(data.resolve("open/notes.txt"), "not Lucene's");
        try (SearchedNotes notes = new SearchedNotes(home)) {
            assertEquals(0, notes.plan().size());
        }
        assertTrue(Files.exists(data.resolve("open/notes.txt")));
    }

    @Test
    void anIndexThatIsDeletedWhileItIsOpenIsBuiltAgain() throws IOException {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            long before = generation(notes);
            for (Path file : files(data)) {
                Files.delete(file);
            }
            Files.delete(data.resolve("open/write.lock"));
            Files.delete(data.resolve("open"));
            assertEquals(10, notes.search("visibility timeout").total());
            notes.write("new.md", "# New", "The visibility timeout.");
            String message = assertThrows(NotesException.class, notes::update).getMessage();
            assertTrue(message.startsWith("The index in " + data + " cannot be written ("), message);
            assertTrue(message.endsWith("). What was found before is still found; it is tried again."), message);
            assertEquals(10, notes.search("visibility timeout").total());
            assertEquals(11, notes.plan().size());
            notes.update();
            assertEquals(11, notes.search("visibility timeout").total());
            assertTrue(generation(notes) > before);
        }
        try (SearchedNotes notes = new SearchedNotes(home)) {
            assertEquals(11, notes.search("visibility timeout").total());
        }
    }

    @Test
    void anIndexWhoseFilesAreDeletedWhileItIsOpenIsBuiltAgain() throws IOException {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            for (Path file : files(data)) {
                Files.delete(file);
            }
            notes.write("new.md", "# New", "The visibility timeout.");
            assertThrows(NotesException.class, notes::update);
            assertTrue(notes.search("visibility timeout").total() >= 10);
            assertEquals(11, notes.plan().size());
            notes.update();
            assertEquals(11, notes.search("visibility timeout").total());
        }
        try (SearchedNotes notes = new SearchedNotes(home)) {
            assertEquals(null, notes.index().rebuildReason());
            assertEquals(11, notes.search("visibility timeout").total());
        }
    }

    @Test
    void anIndexWhoseLockIsReplacedWhileItIsOpenSaysSoInWordsAndGoesOn() throws IOException {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            Path lock = data.resolve("open/write.lock");
            Files.delete(lock);
            Files.createFile(lock);
            notes.write("new.md", "# New", "The visibility timeout.");
            assertEquals(
                    "The index in " + data + " cannot be written (something else has replaced its files)."
                            + " What was found before is still found; it is tried again.",
                    assertThrows(NotesException.class, notes::update).getMessage());
            notes.update();
            assertEquals(11, notes.search("visibility timeout").total());
        }
    }

    @Test
    void aLockThatSomebodyHasWrittenIntoKeepsNobodyOut() throws IOException {
        Path lock = data.resolve("open/write.lock");
        Files.writeString(lock, "mine");
        try (SearchedNotes notes = new SearchedNotes(home)) {
            assertNull(notes.index().rebuildReason());
            Files.writeString(lock, "mine");
            notes.write("new.md", "# New", "The visibility timeout.");
            assertThrows(NotesException.class, notes::update);
            notes.update();
            assertEquals(11, notes.search("visibility timeout").total());
        }
    }

    @Test
    void aDataDirectoryThatBecomesAFileIsCalledOne() throws IOException {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            Files.move(data, home.resolve("elsewhere"));
            Files.writeString(data, "a file");
            notes.write("new.md", "# New", "The visibility timeout.");
            String message = assertThrows(NotesException.class, notes::update).getMessage();
            assertEquals(
                    "The index in " + data
                            + " cannot be written (that is no folder). What was found before is still found;"
                            + " it is tried again.",
                    message);
            Files.delete(data);
            assertThrows(NotesException.class, notes::update);
            notes.update();
            assertEquals(11, notes.search("visibility timeout").total());
        }
    }

    @Test
    void whateverIsWrittenOverTheFilesOfAnOpenIndexWhoMeetsItTellsOfDamage() throws IOException {
        List<Path> files = files(data.resolve("open"));
        Seeded.holds(30, random -> {
            try (Copy copy = new Copy();
                    SearchedNotes notes = new SearchedNotes(home.resolve("notes"), copy.folder)) {
                for (Path file : files) {
                    overwrite(copy.of(file), random);
                }
                for (String text :
                        List.of("visibility timeout", "\"visibility timeout of\"", "visib* OR note*", "mesage")) {
                    try {
                        notes.search(text);
                    } catch (RuntimeException | Error e) {
                        if (!notes.index().isDamagedBy(e)) {
                            throw e;
                        }
                    }
                }
            }
        });
    }

    /** Not its end, where Lucene finds the checksum. */
    private static void overwrite(Path file, Random random) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 200; i++) {
                byte[] other = {(byte) random.nextInt()};
                channel.write(ByteBuffer.wrap(other), (long) (random.nextDouble() * channel.size()));
            }
        }
    }

    @Test
    void anIndexWhoseFilesAreCutOffWhileItIsOpenIsBuiltAgain() throws IOException {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            assertEquals(10, notes.search("visibility timeout").total());
            assertNull(notes.index().mend());
            for (Path file : files(data)) {
                try (FileChannel cut = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    cut.truncate(0);
                }
            }
            Throwable failure = assertThrows(Throwable.class, () -> notes.search("visibility timeout"));
            assertTrue(notes.index().isDamagedBy(failure), failure.toString());
            String said = notes.index().mend();
            assertNotNull(said);
            assertTrue(
                    said.matches(
                            "The index cannot be read \\(segments_[0-9a-z]+ is damaged\\); rebuilding it from the notes."),
                    said);
            assertNull(notes.index().mend());
            assertEquals(0, notes.search("visibility timeout").total());
            notes.update();
            assertEquals(10, notes.search("visibility timeout").total());
        }
        try (SearchedNotes notes = new SearchedNotes(home)) {
            assertNull(notes.index().rebuildReason());
            assertEquals(10, notes.search("visibility timeout").total());
        }
    }

    @Test
    void otherFailuresAreNoDamage() {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            assertFalse(notes.index().isDamagedBy(new IllegalStateException(new StackOverflowError())));
            assertNull(notes.index().mend());
        }
    }

    private static long generation(SearchedNotes notes) {
        return notes.index().status(View.everything()).state().generation();
    }

    private interface Damage {

        byte[] of(byte[] bytes);
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private void damaged(Path file, Damage damage) throws IOException {
        try (Copy copy = new Copy()) {
            Path copied = copy.of(file);
            Files.write(copied, damage.of(Files.readAllBytes(copied)));
            copy.assertNoticed();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    /** A copy of the index, to be damaged. */
    private final class Copy implements AutoCloseable {

        private final Path folder = Files.createTempDirectory(home, "copy");

        Copy() throws IOException {
            for (Path file : files(data)) {
                Path copied = of(file);
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }

        Path of(Path file) {
            return folder.resolve(data.relativize(file));
        }

        void assertNoticed() {
            try (NoteIndex index = NoteIndex.open(folder)) {
                String reason = index.rebuildReason();
                assertNotNull(reason, "nothing was noticed");
                assertTrue(reason.endsWith("; rebuilding it from the notes."), reason);
                assertFalse(reason.matches(".*(Exception|resource=|checkindex|Input|codec).*"), reason);
                assertEquals(Map.of(), index.files());
            }
        }

        void assertFoundWrong() {
            NotesException found = assertThrows(NotesException.class, () -> {
                try (NoteIndex index =
                        NoteIndex.openCommitted(folder, home.resolve("notes")).orElseThrow()) {
                    index.verify();
                }
            });
            String message = String.valueOf(found.getMessage());
            assertTrue(
                    message.matches("The index in \\S+ cannot be read \\((_|segments_)\\w+([.]\\w+)? is damaged\\)[.]"),
                    message);
        }

        void assertFoundAgain() {
            try (SearchedNotes notes = new SearchedNotes(home.resolve("notes"), folder)) {
                notes.update();
                assertEquals(10, notes.search("visibility timeout").total());
                assertEquals(List.of("note7.md#note-7"), notes.ids("\"note 7\""));
            }
        }

        @Override
        public void close() {
            try {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
