package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import notesearch.SearchedNotes;
import notesearch.note.Note;
import notesearch.note.NoteFile;
import notesearch.note.Section;
import notesearch.query.SearchRequest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long quoted text takes over a folder of notes: pieces of random sections, any of 3 to 60 characters and then those of
 * each kind. In the process, on one
 * thread, ten hits each.
 *
 * <p>{@code mvn verify -Plong -pl indexer -Dtest=QuotedTextBenchmark -Dnotesearch.corpus=/path/to/notes};
 * {@code -Dnotesearch.grouped=true} asks for notes instead of sections.
 */
@Tag("long")
class QuotedTextBenchmark {

    private static final int PIECES = 250;

    private static final Pattern QUOTE = Pattern.compile("[\"“”„]");

    @TempDir
    Path data;

    private enum Kind {
        ANY_PIECE("(?s).{3,60}"),
        A_WORD("\\b\\w{3,}\\b"),
        WORDS("\\b\\w+ \\w+( \\w+){0,3}\\b"),
        WITHIN_WORDS("(?<=\\w)\\w{2,4} (\\w+ )?\\w{2,4}(?=\\w)"),
        A_FEW_LETTERS("[^\\s]{4,6}"),
        WITH_SIGNS("\\S{2,12}[^\\w\\s]\\s?\\S{1,12}");

        private final Pattern form;

        Kind(String form) {
            this.form = Pattern.compile(form);
        }
    }

    @Test
    void eachKindOfPiece() {
        String corpus = System.getProperty("notesearch.corpus", "");
        Assumptions.assumeFalse(corpus.isEmpty(), "name a folder of notes with -Dnotesearch.corpus=FOLDER");
        try (SearchedNotes notes = new SearchedNotes(Path.of(corpus), data)) {
            notes.update();
            notes.index().settle(notes.notebook());
            List<String> texts = texts(notes, new Random(1));
            assertTrue(texts.size() > 100, "too few sections");
            for (boolean warm : List.of(false, true)) {
                for (Kind kind : Kind.values()) {
                    Timed timed = timed(notes, pieces(kind, texts, new Random(2)));
                    if (warm) {
                        report(kind.name(), timed.milliseconds(), timed.inexact());
                    }
                }
            }
        }
    }

    private static List<String> texts(SearchedNotes notes, Random random) {
        List<NoteFile> files = new ArrayList<>(notes.notebook().list().files());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            if (notes.notebook().read(files.get(random.nextInt(files.size())).path()) instanceof Note note) {
                Section section =
                        note.sections().get(random.nextInt(note.sections().size()));
                texts.add(section.heading() + "\n" + section.text().text());
            }
        }
        return texts;
    }

    private static List<String> pieces(Kind kind, List<String> texts, Random random) {
        List<String> pieces = new ArrayList<>();
        for (int tries = 0; pieces.size() < PIECES && tries < 100 * PIECES; tries++) {
            String text = texts.get(random.nextInt(texts.size()));
            Matcher matcher = kind.form.matcher(text);
            if (matcher.find(random.nextInt(text.length() + 1))
                    && !QUOTE.matcher(matcher.group()).find()) {
                String piece = matcher.group();
                int length =
                        kind == Kind.ANY_PIECE ? 3 + random.nextInt(random.nextBoolean() ? 8 : 58) : piece.length();
                pieces.add(piece.substring(0, Math.min(length, piece.length())));
            }
        }
        return pieces;
    }

    private record Timed(List<Double> milliseconds, int inexact) {}

    private static Timed timed(SearchedNotes notes, List<String> pieces) {
        List<Double> took = new ArrayList<>();
        int inexact = 0;
        SearchRequest.Grouping grouping =
                Boolean.getBoolean("notesearch.grouped") ? SearchRequest.Grouping.NOTE : SearchRequest.Grouping.NONE;
        for (String piece : pieces) {
            SearchRequest request =
                    SearchRequest.of("\"" + piece + "\"").withLimit(10).withGrouping(grouping);
            long started = System.nanoTime();
            SearchResult result = notes.search(request);
            took.add((System.nanoTime() - started) / 1e6);
            inexact += result.totalIsExact() ? 0 : 1;
            assertTrue(result.total() > 0 || piece.strip().length() < 3, piece);
        }
        return new Timed(took, inexact);
    }

    private static void report(String what, List<Double> took, int inexact) {
        double[] sorted =
                took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-14s %4d pieces, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, slowest %.1f ms; %d not counted to the end%n",
                what,
                sorted.length,
                at(sorted, 50),
                at(sorted, 95),
                at(sorted, 99),
                Arrays.stream(sorted).max().orElse(0),
                inexact);
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
