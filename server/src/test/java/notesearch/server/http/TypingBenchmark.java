package notesearch.server.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import notesearch.note.Notebook;
import notesearch.server.eval.PlainLucene;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a server takes while somebody types: every prefix from two letters of queries chosen by chance, though each
 * time the same, over HTTP on this machine. Beside it the time of plain Lucene, without a server, for the ten best of the
 * whole queries over the same sections.
 *
 * <p>{@code mvn verify -Plong -pl server -am -Dtest=TypingBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * -Dnotesearch.corpus=/path/to/notes -Dnotesearch.queries=/path/to/queries.jsonl}; {@code -Dnotesearch.data=/path} keeps
 * the index for the next time.
 */
@Tag("long")
class TypingBenchmark {

    private static final int WARM_UP = 200;
    private static final int QUERIES = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temporary;

    /** In milliseconds: the search alone as the answer says it, the whole request as the client sees it. */
    private record Times(List<Double> search, List<Double> request) {}

    @Test
    void everyPrefixOfEachQuery() throws Exception {
        String corpus = System.getProperty("notesearch.corpus", "");
        String file = System.getProperty("notesearch.queries", "");
        Assumptions.assumeFalse(
                corpus.isEmpty() || file.isEmpty(),
                "name notes with -Dnotesearch.corpus=FOLDER and queries with -Dnotesearch.queries=FILE");
        Path data = Path.of(
                System.getProperty("notesearch.data", temporary.resolve("data").toString()));
        List<String> queries = queries(Path.of(file));
        List<String> warming = queries.subList(0, Math.min(WARM_UP, queries.size() / 2));
        List<String> measured = queries.subList(warming.size(), queries.size());
        Times all = new Times(new ArrayList<>(), new ArrayList<>());
        Times last = new Times(new ArrayList<>(), new ArrayList<>());
        try (RunningServer server = RunningServer.settledOver(Path.of(corpus), data)) {
            for (String query : warming) {
                type(server, query, new Times(new ArrayList<>(), new ArrayList<>()), last);
            }
            last.search().clear();
            last.request().clear();
            for (String query : measured) {
                type(server, query, all, last);
            }
        }
        List<Double> plain = plain(Path.of(corpus), warming, measured);
        System.out.printf(
                Locale.ROOT,
                "%n%d queries, %d prefixes; milliseconds%n%-36s %8s %8s %8s %8s%n",
                measured.size(),
                all.search().size(),
                "",
                "p50",
                "p95",
                "p99",
                "most");
        line("each prefix, in the server", all.search());
        line("each prefix, the whole request", all.request());
        line("whole queries, in the server", last.search());
        line("whole queries, plain Lucene's top 10", plain);
    }

    private static void type(RunningServer server, String query, Times all, Times last) throws Exception {
        for (int end = Math.min(2, query.length()); end <= query.length(); end++) {
            if (Character.isHighSurrogate(query.charAt(end - 1))) {
                continue;
            }
            String q = URLEncoder.encode(query.substring(0, end), StandardCharsets.UTF_8);
            long started = System.nanoTime();
            HttpResponse<String> answer = server.get("/api/search?q=" + q);
            double took = (System.nanoTime() - started) / 1e6;
            Assertions.assertEquals(200, answer.statusCode(), answer.body());
            double search = JSON.readTree(answer.body()).get("processingTimeMs").asDouble();
            all.search().add(search);
            all.request().add(took);
            if (end == query.length()) {
                last.search().add(search);
                last.request().add(took);
            }
        }
    }

    private static List<Double> plain(Path corpus, List<String> warming, List<String> queries) throws Exception {
        try (PlainLucene lucene = new PlainLucene(Notebook.at(corpus))) {
            warming.forEach(query -> lucene.search(query, 10));
            List<Double> times = new ArrayList<>();
            for (String query : queries) {
                long started = System.nanoTime();
                lucene.search(query, 10);
                times.add((System.nanoTime() - started) / 1e6);
            }
            return times;
        }
    }

    private static void line(String name, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.2f %8.2f %8.2f %8.2f%n",
                name,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast());
    }

    private static List<String> queries(Path file) throws Exception {
        List<String> queries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            queries.add(JSON.readTree(line).get("query").asText());
        }
        Collections.shuffle(queries, new Random(42));
        return queries.subList(0, Math.min(WARM_UP + QUERIES, queries.size()));
    }
}
