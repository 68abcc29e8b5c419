package notesearch.server.eval;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import notesearch.index.IndexPlan;
import notesearch.index.NoteIndex;
import notesearch.index.Progress;
import notesearch.index.View;
import notesearch.note.Notebook;
import notesearch.query.SearchRequest;
import notesearch.search.SearchResult;
import notesearch.search.Searcher;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * How long a query takes in the process itself, beside plain Lucene's ten best of the same sections, with and without
 * excerpts. notesearch counts, facets, corrects and checks files in all of its figures.
 *
 * <p>{@code mvn verify -Plong -pl server -am -Dtest=QueryBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * -Dnotesearch.corpus=FOLDER -Dnotesearch.queries=FILE}
 */
@Tag("long")
public class QueryBenchmark {

    private static final int SHOWN = 10;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 3;
    private static final TimeValue ROUND = TimeValue.seconds(5);

    /** Both indexes, and the queries in turn. */
    @State(Scope.Benchmark)
    public static class Asked {

        private final List<String> queries = new ArrayList<>();
        private NoteIndex index;
        private PlainLucene lucene;
        private Searcher searcher;
        private int next;

        @Setup
        public void open() throws IOException {
            for (String line : Files.readAllLines(Path.of(System.getProperty("notesearch.queries")))) {
                queries.add(new ObjectMapper().readTree(line).get("query").asText());
            }
            Collections.shuffle(queries, new Random(42));
            Notebook notebook = Notebook.at(Path.of(System.getProperty("notesearch.corpus")));
            index = NoteIndex.open(Path.of(System.getProperty("notesearch.data")));
            searcher = new Searcher(index, notebook::has);
            lucene = new PlainLucene(notebook);
            mostFindSomething("plain Lucene", query -> lucene.excerpts(query, SHOWN).length > 0);
            mostFindSomething(
                    "notesearch",
                    query -> search(query, SHOWN).hits().stream()
                            .anyMatch(hit -> !hit.excerpts().isEmpty()));
        }

        private void mostFindSomething(String who, Predicate<String> finds) {
            long found = queries.stream().limit(200).filter(finds).count();
            assertTrue(found > 190 || found > queries.size() * 0.95, who + " finds something for " + found);
        }

        private String query() {
            next = (next + 1) % queries.size();
            return queries.get(next);
        }

        private SearchResult search(String query, int limit) {
            return searcher.search(SearchRequest.of(query).withLimit(limit), View.everything());
        }

        @TearDown
        public void close() throws IOException {
            index.close();
            lucene.close();
        }
    }

    @Test
    void besidePlainLucene(@TempDir Path data) throws Exception {
        String corpus = System.getProperty("notesearch.corpus", "");
        String queries = System.getProperty("notesearch.queries", "");
        Assumptions.assumeFalse(
                corpus.isEmpty() || queries.isEmpty(),
                "name notes with -Dnotesearch.corpus=FOLDER and queries with -Dnotesearch.queries=FILE");
        Notebook notebook = Notebook.at(Path.of(corpus));
        try (NoteIndex index = NoteIndex.open(data)) {
            index.apply(IndexPlan.between(notebook.list(), index.files()), notebook, Progress.NONE);
            index.settle(notebook);
        }
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(QueryBenchmark.class.getName() + "\\.")
                        .forks(1)
                        .jvmArgsAppend(
                                "-Xmx512m",
                                "-Dnotesearch.corpus=" + corpus,
                                "-Dnotesearch.queries=" + queries,
                                "-Dnotesearch.data=" + data)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(ROUND)
                        .measurementIterations(ROUNDS)
                        .measurementTime(ROUND)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        System.out.printf(Locale.ROOT, "%n%-40s %8s %8s %8s %8s%n", "", "p50 ms", "p95", "p99", "mean");
        for (RunResult result : results) {
            Statistics times = result.getPrimaryResult().getStatistics();
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %8.2f %8.2f %8.2f %8.2f%n",
                    result.getParams().getBenchmark().replaceFirst(".*\\.", ""),
                    times.getPercentile(50),
                    times.getPercentile(95),
                    times.getPercentile(99),
                    times.getMean());
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Object plainLucene(Asked asked) {
        return asked.lucene.search(asked.query(), SHOWN);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Object plainLuceneWithExcerpts(Asked asked) {
        return asked.lucene.excerpts(asked.query(), SHOWN);
    }

    /** All matches are counted, and one of them is shown. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Object notesearchShowingOne(Asked asked) {
        return asked.search(asked.query(), 1);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Object notesearchWithExcerpts(Asked asked) {
        return asked.search(asked.query(), SHOWN);
    }
}
