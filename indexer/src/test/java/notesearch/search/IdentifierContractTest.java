package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import notesearch.Golden;
import notesearch.SearchedNotes;
import notesearch.query.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code identifiers.tsv}: a part finds the whole, and marks cover what matched and no more. */
class IdentifierContractTest {

    @TempDir
    static Path home;

    private static SearchedNotes notes;
    private static final Map<String, String> NOTE_OF = new LinkedHashMap<>();

    record Row(String query, String painted, String other, String notMeant) {

        String text() {
            return painted.replaceAll("[\\[\\]]", "");
        }

        /** Whether a text holds the query letter for letter. */
        boolean standsIn(String text) {
            return text.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT));
        }

        /** Whether it is one word, so that no section without it is an answer. */
        boolean isOne() {
            return !query.contains(" ");
        }
    }

    static Stream<Row> rows() {
        return Golden.beside(IdentifierContractTest.class, "identifiers.tsv")
                .text()
                .lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> new Row(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3] : ""));
    }

    @BeforeAll
    static void index() {
        notes = new SearchedNotes(home);
        rows().flatMap(row -> Stream.of(row.text(), row.other())).distinct().forEach(text -> {
            String note = "note" + NOTE_OF.size() + ".md";
            NOTE_OF.put(text, note);
            notes.write(
                    note,
                    "---",
                    "title: Untitled",
                    "---",
                    "Here stands",
                    "",
                    text.replaceAll("([#!*_<>\\[\\]$])", "\\\\$1"));
        });
        notes.update();
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    /** From the second letter of its last part on, and with its own section first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lock-ex",
                "SDK-pro",
                "registerInst",
                "KAFKA_OP",
                "user@ex",
                "user@exam",
                "user@example.co",
                "lib/lockf",
                "Node.js/util.fo"
            })
    void theLastPartMayBeHalfTyped(String typed, @TempDir Path folder) {
        try (SearchedNotes few = new SearchedNotes(folder)) {
            few.write(
                    "all.md",
                    "# All",
                    "With lock-exact, an SDK-provided default, registerInstrumentations, `KAFKA_OPTS`,",
                    "user@example.com, `lib/lockfile.ts` and Node.js/util.format.");
            for (int i = 0; i < 12; i++) {
                few.write(
                        "other" + i + ".md",
                        "# Other " + i,
                        "extra export express expect exit exist example exam, operator open option, provide process product,",
                        "instance instant install, comma come, lockfree lockfoo, foo fork form; lock, SDK, register, Kafka, user.");
            }
            few.update();
            SearchResult result = few.search(typed);
            assertEquals("all.md#all", result.hits().getFirst().id());
            assertEquals(List.of(), result.missing());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theBareQueryFindsIt(Row row) {
        List<String> found = found(row.query() + " ");
        assertTrue(found.contains(NOTE_OF.get(row.text())), () -> "found " + texts(found));
        int other = found.indexOf(NOTE_OF.get(row.other()));
        assertTrue(
                other < 0 || !row.isOne() && found.indexOf(NOTE_OF.get(row.text())) < other,
                () -> "found " + texts(found));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theWholeRanksFirst(Row row) {
        if (row.text().equals(row.query())) {
            assertEquals(NOTE_OF.get(row.text()), found(row.query() + " ").getFirst());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theQuotedQueryFindsIt(Row row) {
        List<String> found = found("\"" + row.query() + "\"");
        assertEquals(
                !row.notMeant().contains("quoted") || row.standsIn(row.text()),
                found.contains(NOTE_OF.get(row.text())),
                () -> "found " + texts(found));
        int other = found.indexOf(NOTE_OF.get(row.other()));
        assertTrue(
                other < 0 || row.standsIn(row.other()) && found.indexOf(NOTE_OF.get(row.text())) < other,
                () -> "found " + texts(found));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itsBeginningFindsIt(Row row) {
        String beginning = row.query().substring(0, row.query().length() - 1);
        List<String> found = found(beginning);
        assertTrue(
                row.notMeant().contains("begun") || found.contains(NOTE_OF.get(row.text())),
                () -> beginning + " found " + texts(found));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatMatchedIsMarkedAndNoMore(Row row) {
        assertEquals(row.painted(), painted(row.query() + " ", NOTE_OF.get(row.text())));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void stillBeingTypedItIsMarkedAsWhenFinished(Row row) {
        List<String> found = found(row.query());
        assertTrue(found.contains(NOTE_OF.get(row.text())), () -> "found " + texts(found));
        assertEquals(row.painted(), painted(row.query(), NOTE_OF.get(row.text())));
    }

    private static String painted(String query, String note) {
        for (Hit hit : hits(query)) {
            if (hit.note().value().equals(note) && !hit.excerpts().isEmpty()) {
                Excerpt excerpt = hit.excerpts().getFirst();
                return ExcerptGoldenTest.painted(excerpt.text(), excerpt.marks())
                        .replaceFirst("^Here stands\\s*", "");
            }
        }
        return "not found";
    }

    private static List<String> found(String query) {
        return hits(query).stream().map(hit -> hit.note().value()).toList();
    }

    private static List<Hit> hits(String query) {
        return notes.search(SearchRequest.of(query).withLimit(100)).hits();
    }

    private static List<String> texts(List<String> found) {
        List<String> texts = new ArrayList<>();
        NOTE_OF.forEach((text, note) -> {
            if (found.contains(note)) {
                texts.add(text);
            }
        });
        return texts;
    }
}
