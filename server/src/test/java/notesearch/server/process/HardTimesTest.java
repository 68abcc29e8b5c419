package notesearch.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import notesearch.index.IndexPlan;
import notesearch.index.NoteIndex;
import notesearch.note.Notebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a machine may lack, and a serving process lives with. */
@Tag("long")
@Timeout(300)
class HardTimesTest {

    @TempDir
    private Path temporary;

    private Path notes;
    private Path data;

    @BeforeEach
    void writeNotes() throws IOException {
        notes = Files.createDirectory(temporary.resolve("notes")).toRealPath();
        data = Files.createDirectory(temporary.resolve("home")).resolve("data");
        for (int i = 0; i < 300; i++) {
            write("note" + i + ".md", "# Note " + i + "\n\n" + "Everywhere. Word" + i + ". ".repeat(50) + "\n");
        }
    }

    @Test
    void anIndexThatCannotBeWrittenIsSaidInOneLineAndAnswersFromWhatItHas() throws Exception {
        try (ServedProcess served = ServedProcess.start(notes, data, "true").awaitReady()) {
            awaitTotal(served, 300);
            served.stop();
        }
        long most = Files.size(largest(data.resolve("open"))) / 512 / 2;
        try (ServedProcess served =
                ServedProcess.start(notes, data, "ulimit -f " + most).awaitReady()) {
            awaitTotal(served, 300);
            for (int i = 0; i < 300; i++) {
                write("note" + i + ".md", "# Note " + i + "\n\n" + ("Everywhere again. Word" + i + ". ").repeat(90));
            }
            ServedProcess.await("an error", () -> error(served).contains("cannot be written (File too large)"));
            assertEquals(300, served.total("everywhere"));
            assertEquals(200, served.get("/readyz").statusCode());
            assertTrue(served.json("/api/status").get("pending").asInt() > 0);
            assertEquals(
                    1,
                    served.errors()
                            .lines()
                            .filter(line -> line.contains("cannot be written"))
                            .count());
            assertFalse(served.errors().contains("Exception"), served.errors());
        }
        try (ServedProcess served = ServedProcess.start(notes, data, "true").awaitReady()) {
            ServedProcess.await("all found", () -> served.total("again") == 300 && pending(served) == 0);
        }
    }

    @Test
    void aSearchOnAFullDiskAnswersFromTheLastCommitAndSaysWhy() throws Exception {
        ServedProcess.run("true", "index", notes.toString(), "--data", data.toString());
        write("new.md", "# New\n\nUnheard-of. " + distinctWords(1, 20_000));
        String said = ServedProcess.run(
                "ulimit -f 16", "search", "word7", "--notes", notes.toString(), "--data", data.toString());
        assertTrue(said.contains("/note7.md:1\n"), said);
        assertTrue(
                said.contains("notesearch: The index in " + data
                        + " cannot be written (File too large). This is from its last commit, "),
                said);
        assertTrue(said.contains("may have changed since.\n"), said);
    }

    @Test
    void aFirstIndexOnAFullDiskIsSaidAndGoesOnWhereItStopped() throws Exception {
        for (int i = 0; i < 300; i++) {
            write("note" + i + ".md", "# Note " + i + "\n\nEverywhere. " + distinctWords(i, 2_000));
        }
        try (ServedProcess served =
                ServedProcess.start(notes, data, "ulimit -f 200").awaitReady()) {
            ServedProcess.await("an error", () -> error(served).contains("cannot be written (File too large)"));
            assertEquals(200, served.get("/readyz").statusCode());
            assertTrue(pending(served) > 0);
            assertFalse(served.errors().contains("Exception"), served.errors());
        }
        try (ServedProcess served = ServedProcess.start(notes, data, "true").awaitReady()) {
            awaitTotal(served, 300);
            assertTrue(served.json("/api/status").get("error").isNull());
        }
    }

    @Test
    void aFirstIndexThatIsToldToStopEndsWithinTwoSecondsAndKeepsWhatItHas() throws Exception {
        int all = 8_000;
        for (int i = 300; i < all; i++) {
            write("note" + i + ".md", "# Note " + i + "\n\nEverywhere. " + distinctWords(i, 400));
        }
        int done;
        try (ServedProcess served = ServedProcess.start(notes, data, "true").awaitReady()) {
            ServedProcess.await("half of it", () -> done(served) > 2_000);
            done = done(served);
            long told = System.nanoTime();
            served.stop();
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - told);
            assertTrue(took < 2_000, took + " ms");
        }
        Notebook notebook = Notebook.at(notes);
        try (NoteIndex index = NoteIndex.open(data, notes)) {
            int kept = index.files().size();
            assertTrue(kept >= done && kept < all, kept + " of " + done + " were kept");
            assertEquals(
                    all - kept,
                    IndexPlan.between(notebook.list(), index.files()).add().size());
        }
    }

    @Test
    void aStartThatIsToldToStopBeforeItIsReadyEndsWithinTwoSecondsAndKeepsWhatItHas() throws Exception {
        for (int i = 300; i < 8_000; i++) {
            write("note" + i + ".md", "# Note " + i + "\n\nEverywhere. " + distinctWords(i, 400));
        }
        try (ServedProcess served = ServedProcess.start(notes, data, "true")) {
            ServedProcess.await("the first notes", () -> isBegun(data.resolve("open")));
            long told = System.nanoTime();
            served.stop();
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - told);
            assertTrue(took < 2_000, took + " ms");
            assertEquals("", served.errors());
        }
        try (NoteIndex index = NoteIndex.open(data, notes)) {
            assertTrue(index.files().size() > 0);
        }
    }

    private static boolean isBegun(Path index) throws IOException {
        if (!Files.isDirectory(index)) {
            return false;
        }
        try (Stream<Path> files = Files.list(index)) {
            return files.anyMatch(file -> file.toString().endsWith(".tim"));
        }
    }

    @Test
    void aHugeNoteALongLineAndManyHeadingsAreReadOrRefusedWithAReason() throws Exception {
        write("huge.md", "Everywhere is a word. ".repeat(5_000_000));
        write("line.md", "# Line\n\nEverywhere and longline. " + distinctWords(1, 700_000));
        StringBuilder headings = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            headings.append("## Heading ").append(i).append("\n\nUnderone.\n\n");
        }
        write("headings.md", headings.toString());
        try (ServedProcess served = ServedProcess.start(notes, data, "true").awaitReady()) {
            ServedProcess.await("all read", () -> pending(served) == 0);
            JsonNode skipped = served.json("/api/status").get("skipped");
            assertEquals("huge.md", skipped.at("/0/note").asText());
            assertEquals(
                    "It has 110000000 bytes; at most 10485760 are read. Split it into smaller notes.",
                    skipped.at("/0/reason").asText());
            assertEquals(1, skipped.size());
            assertEquals(1, served.total("longline"));
            assertEquals(50_000, served.total("underone"));
        }
    }

    private static String distinctWords(int seed, int count) {
        Random random = new Random(seed);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(Integer.toString(random.nextInt(1 << 24), 36)).append(' ');
        }
        return words.toString();
    }

    private static int done(ServedProcess served) throws Exception {
        return served.json("/api/status").at("/progress/done").asInt();
    }

    @Test
    void withoutFileHandlesNothingIsLostAndLaterAllIsFound() throws Exception {
        try (ServedProcess served = ServedProcess.start(notes, data, "ulimit -n 150", "--interval 1")
                .awaitReady()) {
            awaitTotal(served, 300);
            List<Socket> held = new ArrayList<>();
            try {
                URI uri = served.uri();
                for (int i = 0; i < 160; i++) {
                    held.add(new Socket(InetAddress.getLoopbackAddress(), uri.getPort()));
                }
                write("new.md", "# New\n\nEverywhere.\n");
                Thread.sleep(5_000);
            } finally {
                for (Socket socket : held) {
                    socket.close();
                }
            }
            awaitTotal(served, 301);
            assertEquals(0, served.json("/api/status").get("skipped").size());
        }
    }

    @Test
    void aSecondProcessSaysWhoHoldsTheIndex() throws Exception {
        try (ServedProcess first = ServedProcess.start(notes, data, "true").awaitReady()) {
            try (ServedProcess second = ServedProcess.start(notes, data, "true")) {
                assertEquals(2, second.exit());
                String said = second.errors();
                assertTrue(said.contains("in use by another notesearch (process " + first.pid() + ")"), said);
            }
            awaitTotal(first, 300);
        }
    }

    private static void awaitTotal(ServedProcess served, int total) throws Exception {
        ServedProcess.await(total + " found", () -> served.total("everywhere") == total && pending(served) == 0);
    }

    private static int pending(ServedProcess served) throws Exception {
        return served.json("/api/status").get("pending").asInt();
    }

    private static String error(ServedProcess served) throws Exception {
        return served.json("/api/status").get("error").asText();
    }

    private static Path largest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.max(java.util.Comparator.comparingLong(
                            file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private void write(String note, String text) throws IOException {
        Files.writeString(notes.resolve(note), text);
    }
}
