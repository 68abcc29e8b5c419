package notesearch.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import notesearch.note.Notebook;
import notesearch.server.eval.PlainLucene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How a server of its own, in a heap of 256 MB, answers a mix of searches over 1 to 64 connections, the same while notes
 * change, and what it holds meanwhile; beside plain Lucene's ten best with excerpts, in this process. No answer may be
 * an error, show a note in two versions, or one that was deleted before it was asked for.
 *
 * <p>{@code mvn verify -Plong -pl server -am -Dtest=LoadBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * -Dnotesearch.corpus=FOLDER -Dnotesearch.queries=FILE}; the folder is copied. {@code -Dnotesearch.seconds=60} is how
 * long notes change; the rest takes about as long again.
 */
@Tag("long")
class LoadBenchmark {

    private static final int QUERIES = 1_000;
    private static final int WARM_UP_SECONDS = 30;
    private static final int ROUND_SECONDS = 8;
    private static final int TURN = 50;
    private static final int CHANGES_A_SECOND = 50;
    private static final int MOST_CONNECTIONS = 64;

    /** One of so many requests is for the notes that change. */
    private static final int WATCHED = 8;

    /** What was overwritten so long ago is stale: the folder is compared every two seconds, and under load that takes a while. */
    private static final double STALE_MS = 5_000;

    @TempDir
    private Path temporary;

    private List<Corpus.Asked> queries;
    private int refused;

    @Test
    void answersOfAServerUnderLoad() throws Exception {
        queries = new ArrayList<>(Corpus.queries());
        Collections.shuffle(queries, new Random(42));
        queries = queries.subList(0, Math.min(QUERIES, queries.size()));
        Path notes = temporary.resolve("notes");
        Corpus.copiedTo(notes);
        Path data = temporary.resolve("data");
        try (PlainLucene plain = warm(new PlainLucene(Notebook.at(notes)));
                ServedProcess served = ServedProcess.start(notes, data, "true").awaitReady();
                ChangingNotes changing = new ChangingNotes(notes)) {
            ServedProcess.await("the first index", () -> isUpToDate(served));
            System.out.printf(
                    Locale.ROOT,
                    "%n%d notes%n%-40s %7s %10s %8s %8s %8s %8s %8s%n",
                    served.json("/api/status").get("notes").asInt(),
                    "",
                    "at once",
                    "a second",
                    "p50 ms",
                    "p95",
                    "p99",
                    "most",
                    "refused");
            memory("after the first index", served);
            String saidBefore = served.errors();
            Load load = new Load(served.uri(), changing);
            load.run(4, WARM_UP_SECONDS, this::mixed);
            for (int connections = 1; connections <= MOST_CONNECTIONS; connections *= 4) {
                report("mixed", load.run(connections, ROUND_SECONDS, this::mixed));
            }
            asTheyAre(served, plain);
            System.out.printf(Locale.ROOT, "index/Markdown %.2f%n", (double) Corpus.size(data) / Corpus.size(notes));
            whileNotesChange(served, changing, load);
            assertEquals(saidBefore, served.errors());
            assertEquals(0, refused, "requests that were to come again");
        }
    }

    private void whileNotesChange(ServedProcess served, ChangingNotes changing, Load load) throws Exception {
        long seconds = Long.getLong("notesearch.seconds", 60);
        ProcessMemory before = memory("before notes change", served);
        changing.start(CHANGES_A_SECOND);
        report("mixed, while notes change", load.run(MOST_CONNECTIONS, seconds / 2, this::watching));
        ProcessMemory between = memory("half way", served);
        report("mixed, while notes change", load.run(MOST_CONNECTIONS, seconds - seconds / 2, this::watching));
        ProcessMemory after = memory("at the end", served);
        List<Double> ages = changing.ages();
        double oldest = ages.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%d changes; %d sections were shown as they were before their last, p50 %.0f ms, p99 %.0f ms, most %.0f ms"
                        + " after it%n",
                changing.changes(),
                ages.size(),
                at(ages, 0.5),
                at(ages, 0.99),
                oldest);
        assertTrue(changing.changes() >= CHANGES_A_SECOND * seconds * 9 / 10, "as many changes as were meant");
        assertTrue(oldest < STALE_MS, "nothing stale");
        assertTrue(after.heap() < 1.25 * Math.max(before.heap(), between.heap()), "flat memory");
    }

    private static boolean isUpToDate(ServedProcess served) throws Exception {
        return served.json("/api/status").get("pending").asInt() == 0 && served.total("evermoving") > 0;
    }

    /** A few queries over HTTP, the same in the process, the next over HTTP: a machine is not as fast at all times. */
    private void asTheyAre(ServedProcess served, PlainLucene lucene) throws Exception {
        List<Double> overHttp = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        try (KeptConnection connection = new KeptConnection(served.uri())) {
            for (int from = 0; from < queries.size(); from += TURN) {
                List<Corpus.Asked> some = queries.subList(from, Math.min(from + TURN, queries.size()));
                for (Corpus.Asked asked : some) {
                    String path = MixedRequests.request(asked.query());
                    long started = System.nanoTime();
                    KeptConnection.Answer answer = connection.get(path);
                    overHttp.add((System.nanoTime() - started) / 1e6);
                    assertEquals(200, answer.status(), answer::body);
                }
                for (Corpus.Asked asked : some) {
                    long started = System.nanoTime();
                    lucene.excerpts(asked.query(), 10);
                    plain.add((System.nanoTime() - started) / 1e6);
                }
            }
        }
        line("queries as they are", 1, 1_000 * overHttp.size() / sum(overHttp), overHttp, 0);
        line("the same by plain Lucene in process", 1, 1_000 * plain.size() / sum(plain), plain, 0);
        System.out.printf(
                Locale.ROOT,
                "over HTTP, as they are, against plain Lucene in process: %.1f at p50, %.1f at p99%n",
                at(overHttp, 0.5) / at(plain, 0.5),
                at(overHttp, 0.99) / at(plain, 0.99));
    }

    private PlainLucene warm(PlainLucene lucene) {
        for (int round = 0; round < 3; round++) {
            queries.forEach(asked -> lucene.excerpts(asked.query(), 10));
        }
        return lucene;
    }

    private Supplier<String> mixed(int connection) {
        return new MixedRequests(queries, connection)::next;
    }

    private Supplier<String> watching(int connection) {
        Supplier<String> mixed = mixed(connection);
        int[] count = {connection};
        return () -> count[0]++ % WATCHED > 0
                ? mixed.get()
                : ChangingNotes.REQUEST + (count[0] % (2 * WATCHED) > WATCHED ? "&group=note" : "&sort=modified");
    }

    private void report(String name, Load.Outcome outcome) {
        line(name, outcome.connections(), outcome.perSecond(), outcome.milliseconds(), outcome.refused());
        refused += outcome.refused();
        assertEquals(
                List.of(),
                outcome.wrong().stream().limit(10).toList(),
                () -> outcome.wrong().size() + " answers were wrong");
    }

    private static void line(String name, int atOnce, double perSecond, List<Double> milliseconds, int refused) {
        System.out.printf(
                Locale.ROOT,
                "%-40s %7d %10.0f %8.2f %8.2f %8.2f %8.2f %8d%n",
                name,
                atOnce,
                perSecond,
                at(milliseconds, 0.5),
                at(milliseconds, 0.95),
                at(milliseconds, 0.99),
                at(milliseconds, 1),
                refused);
    }

    private static ProcessMemory memory(String when, ServedProcess served) throws Exception {
        ProcessMemory memory = ProcessMemory.of(served.pid());
        System.out.printf(
                Locale.ROOT,
                "%-40s heap %.1f MB after a collection, resident %.0f MB%n",
                when,
                memory.heap() / 1e6,
                memory.resident() / 1e6);
        return memory;
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
