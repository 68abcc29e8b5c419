package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import notesearch.Golden;
import notesearch.SearchedNotes;
import notesearch.query.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What colleagues would look up in the notes that ship with notesearch, and the section that answers. What was found
 * is written into {@code target/golden-ranking.txt}; no figure may fall below that in {@code golden-ranking.properties}.
 */
class GoldenRankingTest {

    private static final int DEPTH = 10;
    private static final Golden FLOORS = Golden.beside(GoldenRankingTest.class, "golden-ranking.properties");

    /** @param rank from 1; 0 where the target is not among the first hits */
    private record Looked(Lookup lookup, int rank, List<Hit> hits) {}

    private record Lookup(String query, String note, String heading, String kind) {

        boolean isAnsweredBy(Hit hit) {
            return hit.note().value().equals(note) && hit.heading().equals(heading);
        }
    }

    @TempDir
    static Path data;

    private static SearchedNotes notes;

    @BeforeAll
    static void index() {
        notes = SearchedNotes.shipped(data);
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @Test
    void everyLookupHasItsSection() {
        for (Lookup lookup : lookups()) {
            String quoted = "\"" + lookup.heading().replace("\"", " ") + "\"";
            List<Hit> hits =
                    notes.search(SearchRequest.of(quoted).withLimit(100)).hits();
            assertTrue(hits.stream().anyMatch(lookup::isAnsweredBy), () -> "there is no section of " + lookup);
        }
    }

    @Test
    void theRightSectionsComeFirstAsOftenAsBefore() throws IOException {
        Map<String, List<Looked>> byKind = new LinkedHashMap<>();
        for (Lookup lookup : lookups()) {
            Looked looked = look(lookup);
            byKind.computeIfAbsent(lookup.kind(), kind -> new ArrayList<>()).add(looked);
        }
        List<Looked> all = byKind.values().stream().flatMap(List::stream).toList();
        byKind.put("all", all);
        Map<String, Double> figures = new TreeMap<>();
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT, "%-12s %7s %9s %9s %7s%n", "", "lookups", "success@1", "success@3", "MRR@10"));
        byKind.forEach((kind, looked) -> {
            double first = success(looked, 1);
            double third = success(looked, 3);
            double reciprocal = reciprocal(looked);
            report.append(String.format(
                    Locale.ROOT, "%-12s %7d %9.3f %9.3f %7.3f%n", kind, looked.size(), first, third, reciprocal));
            figures.put(kind + ".success1", first);
            figures.put(kind + ".success3", third);
            figures.put(kind + ".mrr10", reciprocal);
        });
        report.append(misses(all));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("golden-ranking.txt"), report);
        assertNoneFell(figures);
    }

    private static Looked look(Lookup lookup) {
        List<Hit> hits =
                notes.search(SearchRequest.of(lookup.query()).withLimit(DEPTH)).hits();
        int rank = 0;
        for (int i = hits.size() - 1; i >= 0; i--) {
            rank = lookup.isAnsweredBy(hits.get(i)) ? i + 1 : rank;
        }
        return new Looked(lookup, rank, hits);
    }

    private static double success(List<Looked> looked, int depth) {
        return looked.stream()
                .mapToInt(each -> each.rank() > 0 && each.rank() <= depth ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static double reciprocal(List<Looked> looked) {
        return looked.stream()
                .mapToDouble(each -> each.rank() > 0 ? 1.0 / each.rank() : 0)
                .average()
                .orElse(0);
    }

    /** What stood before each target that was not first, with the scores. */
    private static String misses(List<Looked> all) {
        StringBuilder misses = new StringBuilder();
        for (Looked looked : all) {
            if (looked.rank() != 1) {
                Lookup lookup = looked.lookup();
                misses.append(String.format(
                        "%n%s (%s): %s # %s is %s%n",
                        lookup.query(),
                        lookup.kind(),
                        lookup.note(),
                        lookup.heading(),
                        looked.rank() == 0 ? "not among the first " + DEPTH : "number " + looked.rank()));
                int shown = looked.rank() == 0 ? 5 : looked.rank();
                for (Hit hit :
                        looked.hits().subList(0, Math.min(shown, looked.hits().size()))) {
                    misses.append(String.format(
                            Locale.ROOT, "    %6.2f %s > %s%n", hit.score(), hit.note(), hit.headingPath()));
                }
            }
        }
        return misses.toString();
    }

    private static void assertNoneFell(Map<String, Double> figures) throws IOException {
        if (Golden.updating()) {
            StringBuilder floors = new StringBuilder();
            figures.forEach((name, figure) ->
                    floors.append(String.format(Locale.ROOT, "%s=%.3f%n", name, Math.floor(figure * 1000) / 1000)));
            FLOORS.holds(floors.toString());
        }
        Properties floors = new Properties();
        floors.load(new StringReader(FLOORS.text()));
        assertEquals(figures.keySet(), floors.stringPropertyNames());
        List<String> fallen = new ArrayList<>();
        figures.forEach((name, figure) -> {
            if (figure < Double.parseDouble(floors.getProperty(name))) {
                fallen.add(String.format(Locale.ROOT, "%s is %.3f, was %s", name, figure, floors.getProperty(name)));
            }
        });
        assertEquals(List.of(), fallen, "see target/golden-ranking.txt");
    }

    private static List<Lookup> lookups() {
        return Golden.beside(GoldenRankingTest.class, "golden-ranking.jsonl")
                .text()
                .lines()
                .map(GoldenRankingTest::lookup)
                .toList();
    }

    private static Lookup lookup(String line) {
        Map<?, ?> read = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(line);
        return new Lookup(
                (String) read.get("query"),
                (String) read.get("target_file"),
                (String) read.get("target_heading"),
                (String) read.get("kind"));
    }
}
