package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import notesearch.SearchedNotes;
import notesearch.index.View;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long completions take over a folder of notes, for each keystroke of headings and of headings with a typo.
 *
 * <p>{@code mvn verify -Plong -pl indexer -Dtest=SuggestBenchmark -Dnotesearch.corpus=/path/to/notes}
 */
@Tag("long")
class SuggestBenchmark {

    private static final int HEADINGS = 60;

    @TempDir
    Path data;

    @Test
    void eachKeystrokeOfAHeading() {
        String corpus = System.getProperty("notesearch.corpus", "");
        Assumptions.assumeFalse(corpus.isEmpty(), "name a folder of notes with -Dnotesearch.corpus=FOLDER");
        try (SearchedNotes notes = new SearchedNotes(Path.of(corpus), data)) {
            notes.update();
            List<String> headings = headings(notes);
            assertTrue(headings.size() > 10, "too few headings");
            keystrokes(notes, headings);
            report("as written", keystrokes(notes, headings));
            report(
                    "with a typo",
                    keystrokes(
                            notes,
                            headings.stream().map(SuggestBenchmark::mistyped).toList()));
        }
    }

    private static List<String> headings(SearchedNotes notes) {
        Random random = new Random(1);
        List<String> headings = new ArrayList<>();
        for (int tries = 0; tries < 40 * HEADINGS && headings.size() < HEADINGS; tries++) {
            String beginning = "" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
            List<String> found = notes.searcher().suggest(beginning, 8, View.everything());
            if (!found.isEmpty()) {
                headings.add(found.get(random.nextInt(found.size())));
            }
        }
        return headings;
    }

    private static String mistyped(String heading) {
        return heading.length() < 5
                ? heading
                : heading.charAt(0) + "" + heading.charAt(2) + heading.charAt(1) + heading.substring(3);
    }

    private static double[] keystrokes(SearchedNotes notes, List<String> headings) {
        List<Double> took = new ArrayList<>();
        for (String heading : headings) {
            for (int end = 1; end <= Math.min(30, heading.length()); end++) {
                long started = System.nanoTime();
                notes.searcher().suggest(heading.substring(0, end), 8, View.everything());
                double milliseconds = (System.nanoTime() - started) / 1e6;
                took.add(milliseconds);
                if (milliseconds > 10) {
                    System.out.printf("%6.1f ms  %s%n", milliseconds, heading.substring(0, end));
                }
            }
        }
        return took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static void report(String what, double[] sorted) {
        System.out.printf(
                "%s: %d keystrokes, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, slowest %.2f ms%n",
                what,
                sorted.length,
                at(sorted, 50),
                at(sorted, 95),
                at(sorted, 99),
                Arrays.stream(sorted).max().orElse(0));
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
