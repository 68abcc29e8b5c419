package notesearch.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import notesearch.index.IndexPlan;
import notesearch.index.NoteIndex;
import notesearch.index.Progress;
import notesearch.index.View;
import notesearch.note.Notebook;
import notesearch.query.SearchRequest;
import notesearch.search.Hit;
import notesearch.search.SearchResult;
import notesearch.search.Searcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a serving process at random moments, while it builds its first index, while notes change and when all is
 * quiet. Whatever the moment: the index opens, and once it has followed the folder it holds what a fresh one does.
 *
 * <p>{@code mvn verify -Plong -pl indexer,web,server -Dtest=KillLoopTest -Dsurefire.failIfNoSpecifiedTests=false};
 * {@code -Dnotesearch.kills=50} says how often, {@code -Dnotesearch.seed=1} where the chance begins.
 */
@Tag("long")
class KillLoopTest {

    private static final int NOTES = 900;
    private static final int QUERIES = 40;

    private enum Moment {
        FIRST_INDEX,
        UPDATES,
        QUIET
    }

    @TempDir
    private Path temporary;

    private Path notes;
    private Path data;
    private int written;

    @Test
    void nothingIsLostAndNoGhostIsFound() throws Exception {
        int kills = Integer.getInteger("notesearch.kills", 60);
        long firstSeed = Long.getLong("notesearch.seed", 1);
        notes = Files.createDirectory(temporary.resolve("notes")).toRealPath();
        data = temporary.resolve("data");
        for (int i = 0; i < NOTES; i++) {
            write(new Random(i), i);
        }
        System.out.printf("%8s  %-12s %10s %12s %10s%n", "seed", "killed in", "after ms", "to read", "sections");
        for (int kill = 0; kill < kills; kill++) {
            long seed = firstSeed + kill;
            try {
                killOnce(new Random(seed), seed, Moment.values()[kill % Moment.values().length]);
            } catch (Throwable failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    private void killOnce(Random random, long seed, Moment moment) throws Exception {
        if (moment == Moment.FIRST_INDEX) {
            delete(data);
        }
        long started = System.nanoTime();
        AtomicBoolean ended = new AtomicBoolean();
        Thread edits = new Thread(() -> edit(random, ended));
        try (ServedProcess served = ServedProcess.start(notes, data, "true", "--interval", "1")) {
            switch (moment) {
                case FIRST_INDEX -> Thread.sleep(300 + random.nextInt(4_000));
                case UPDATES -> {
                    served.awaitReady();
                    edits.start();
                    Thread.sleep(random.nextInt(3_000));
                }
                case QUIET -> {
                    served.awaitReady();
                    ServedProcess.await(
                            "quiet",
                            () -> served.json("/api/status").get("pending").asInt() == 0);
                    Thread.sleep(2_500);
                }
            }
            served.kill();
        } finally {
            ended.set(true);
            edits.join();
        }
        long after = (System.nanoTime() - started) / 1_000_000;
        Thread.sleep(50);
        int toRead = check(moment);
        System.out.printf("%8d  %-12s %10d %12d %10d%n", seed, moment, after, toRead, total(data, "everywhere"));
    }

    /** @return how many notes had to be read again */
    private int check(Moment moment) throws Exception {
        Path fresh = temporary.resolve("fresh");
        delete(fresh);
        Notebook notebook = Notebook.at(notes);
        int toRead;
        List<String> kept;
        try (NoteIndex index = NoteIndex.open(data, notes)) {
            assertNull(index.rebuildReason());
            IndexPlan plan = IndexPlan.between(notebook.list(), index.files());
            toRead = plan.size();
            index.apply(plan, notebook, Progress.NONE);
            kept = contents(index);
        }
        if (moment == Moment.QUIET) {
            assertEquals(0, toRead, "what was committed is not read again");
        }
        try (NoteIndex index = NoteIndex.open(fresh, notes)) {
            index.apply(IndexPlan.between(notebook.list(), index.files()), notebook, Progress.NONE);
            assertEquals(String.join("\n", contents(index)), String.join("\n", kept));
        }
        return toRead;
    }

    /** All sections with what is stored of them, and what some queries find. */
    private static List<String> contents(NoteIndex index) {
        Searcher searcher = new Searcher(index, note -> true);
        TreeSet<String> sections = new TreeSet<>();
        int total = searcher.search(SearchRequest.of("everywhere"), View.everything())
                .total();
        for (int offset = 0; offset < total; offset += 100) {
            SearchRequest page = SearchRequest.of("everywhere").withLimit(100).withOffset(offset);
            for (Hit hit : searcher.search(page, View.everything()).hits()) {
                sections.add(hit.id() + " " + hit.title() + " " + hit.headingPath() + " " + hit.line() + " "
                        + hit.tags() + " " + hit.modified() + " " + hit.excerpts());
            }
        }
        List<String> contents = new ArrayList<>(sections);
        assertEquals(total, contents.size(), "no section twice");
        new TreeMap<>(index.files()).forEach((path, file) -> contents.add(path + " " + file.stamp()));
        contents.add(index.status(View.everything()).notes() + " notes, "
                + index.status(View.everything()).sections() + " sections");
        IntStream.range(0, QUERIES).mapToObj(query -> "word" + query).forEach(query -> {
            SearchResult found = searcher.search(SearchRequest.of(query).withLimit(100), View.everything());
            TreeSet<String> ids = new TreeSet<>();
            found.hits().forEach(hit -> ids.add(hit.id()));
            contents.add(query + ": " + found.total() + (found.total() <= 100 ? " " + ids : ""));
        });
        return contents;
    }

    private int total(Path index, String query) {
        try (NoteIndex opened = NoteIndex.openCommitted(index, notes).orElseThrow()) {
            return new Searcher(opened, note -> true)
                    .search(SearchRequest.of(query), View.everything())
                    .total();
        }
    }

    private void edit(Random random, AtomicBoolean ended) {
        try {
            while (!ended.get()) {
                int note = random.nextInt(NOTES + 50);
                Path file = file(note);
                switch (random.nextInt(5)) {
                    case 0 -> Files.deleteIfExists(file);
                    case 1 -> {
                        Path other = file(random.nextInt(NOTES + 50));
                        if (Files.exists(file)) {
                            Files.move(file, other, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                        }
                    }
                    default -> write(random, note);
                }
                Thread.sleep(random.nextInt(8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            return;
        }
    }

    private void write(Random random, int note) throws IOException {
        StringBuilder text = new StringBuilder("# Note " + note + "\n\n");
        for (int section = random.nextInt(6); section >= 0; section--) {
            text.append("## Section ")
                    .append(section)
                    .append("\n\nEverywhere writing")
                    .append(written++);
            for (int word = random.nextInt(60); word >= 0; word--) {
                text.append(" word").append((int) Math.abs(random.nextGaussian() * QUERIES / 3));
            }
            text.append("\n\n");
        }
        Files.writeString(file(note), text);
    }

    private Path file(int note) throws IOException {
        Path folder = notes.resolve("folder" + note % 30);
        Files.createDirectories(folder);
        return folder.resolve(note + ".md");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
