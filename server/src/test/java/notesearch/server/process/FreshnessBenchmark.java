package notesearch.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import notesearch.index.NoteIndex;
import notesearch.index.View;
import notesearch.note.Notebook;
import notesearch.query.SearchRequest;
import notesearch.search.Searcher;
import notesearch.server.refresh.Refresher;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from a save to an answer over HTTP that knows of it, and from a checkout of 1,000 files to the last
 * of them; and, where the system tells of nothing, until the comparison at the interval has found it.
 *
 * <p>{@code mvn verify -Plong -pl indexer,web,server -Dtest=FreshnessBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false -Dnotesearch.corpus=FOLDER}; the folder is copied.
 */
@Tag("long")
class FreshnessBenchmark {

    private static final int SAVES = 200;
    private static final int SAVES_WITHOUT_EVENTS = 50;
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final int CHECKOUTS = 5;
    private static final int FILES = 1_000;

    @TempDir
    private Path temporary;

    private Path notes;
    private List<Path> files;

    @Test
    void fromASaveToTheAnswer() throws Exception {
        String corpus = System.getProperty("notesearch.corpus", "");
        Assumptions.assumeFalse(corpus.isEmpty(), "name a folder of notes with -Dnotesearch.corpus=FOLDER");
        notes = temporary.resolve("notes");
        copy(Path.of(corpus));
        try (ServedProcess served =
                ServedProcess.start(notes, temporary.resolve("data"), "true").awaitReady()) {
            ServedProcess.await(
                    "the first index",
                    () -> served.json("/api/status").get("pending").asInt() == 0);
            Thread.sleep(5_000);
            long[] saves = new long[SAVES];
            for (int i = 0; i < SAVES; i++) {
                saves[i] = save(i, served::total);
                Thread.sleep(50 + i * 37L % 500);
            }
            Arrays.sort(saves);
            long[] checkouts = new long[CHECKOUTS];
            for (int i = 0; i < CHECKOUTS; i++) {
                checkouts[i] = checkout(served, i);
                Thread.sleep(3_000);
            }
            Arrays.sort(checkouts);
            long p50 = saves[SAVES / 2];
            long p99 = saves[SAVES * 99 / 100];
            long slowest = checkouts[CHECKOUTS - 1];
            System.out.printf(
                    Locale.ROOT,
                    "%d notes%n%-32s p50 %5d ms   p99 %5d ms   most %5d ms%n%-32s p50 %5d ms   most %5d ms%n",
                    files.size(),
                    "save to answer, " + SAVES + " saves",
                    p50,
                    p99,
                    saves[SAVES - 1],
                    "checkout of " + FILES + " files, " + CHECKOUTS + " times",
                    checkouts[CHECKOUTS / 2],
                    slowest);
            assertTrue(p50 <= 150 && p99 <= 1_000 && slowest <= 5_000, "as promised");
        }
    }

    /** In this process, which alone can leave the system's news out. */
    @Test
    void fromASaveToTheAnswerWithoutEvents() throws Exception {
        String corpus = System.getProperty("notesearch.corpus", "");
        Assumptions.assumeFalse(corpus.isEmpty(), "name a folder of notes with -Dnotesearch.corpus=FOLDER");
        notes = temporary.resolve("notes");
        copy(Path.of(corpus));
        Notebook notebook = Notebook.at(notes);
        try (NoteIndex index = NoteIndex.open(temporary.resolve("data"));
                Refresher refresher = Refresher.withoutEvents(index, notebook, INTERVAL)) {
            Searcher searcher = new Searcher(index, notebook::has, Duration.ofSeconds(30));
            refresher.start();
            refresher.firstWalk().get(3, TimeUnit.MINUTES);
            Thread.sleep(10_000);
            long[] saves = new long[SAVES_WITHOUT_EVENTS];
            for (int i = 0; i < saves.length; i++) {
                saves[i] = save(
                        i,
                        word -> searcher.search(SearchRequest.of(word), View.everything())
                                .total());
                Thread.sleep(i * 137L % INTERVAL.toMillis() / 4);
            }
            Arrays.sort(saves);
            System.out.printf(
                    Locale.ROOT,
                    "%-32s p50 %5d ms   p95 %5d ms   most %5d ms%n",
                    "without events, " + saves.length + " saves",
                    saves[saves.length / 2],
                    saves[saves.length * 95 / 100],
                    saves[saves.length - 1]);
            assertTrue(saves[saves.length - 1] <= INTERVAL.toMillis(), "within the interval");
        }
    }

    /** How many sections hold a word. */
    private interface Total {

        int of(String word) throws Exception;
    }

    /** Milliseconds from the end of the save to the first answer that has it. */
    private long save(int number, Total total) throws Exception {
        Path file = files.get(number * 31 % files.size());
        String word = "freshly" + number + "saved";
        Files.writeString(file, Files.readString(file) + "\n\n" + word + "\n");
        long start = System.nanoTime();
        ServedProcess.await(word, () -> total.of(word) == 1);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Milliseconds from the first file written to the answer that has all. */
    private long checkout(ServedProcess served, int number) throws Exception {
        String word = "branch" + number + "checkout";
        long start = System.nanoTime();
        for (int i = 0; i < FILES; i++) {
            Path file = files.get((number + i * 7) % files.size());
            Path written = Files.writeString(
                    file.resolveSibling("." + file.getFileName() + ".new"),
                    Files.readString(file) + "\n\n" + word + "\n");
            Files.move(written, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        ServedProcess.await(word, () -> served.total(word) == FILES);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertEquals(FILES, served.total(word));
        return took;
    }

    private void copy(Path corpus) throws IOException {
        files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(corpus)) {
            for (Path file : all.toList()) {
                Path copied = notes.resolve(corpus.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else if (file.toString().endsWith(".md")) {
                    files.add(Files.copy(file, copied));
                }
            }
        }
    }
}
