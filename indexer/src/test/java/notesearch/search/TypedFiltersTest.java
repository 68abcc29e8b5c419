package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import notesearch.SearchedNotes;
import notesearch.query.Clause;
import notesearch.query.QueryParser;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.query.SearchRequest.Sort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter finds the same, whether it is typed or given beside the text. */
class TypedFiltersTest {

    /** More of them hold both words than make a search give up on one. */
    private static final int MANY = 30;

    @TempDir
    static Path home;

    private static SearchedNotes notes;

    @BeforeAll
    static void index() {
        notes = new SearchedNotes(home);
        for (int i = 0; i < MANY; i++) {
            notes.write("both/" + i + ".md", "# Both " + i, "some distribution by attributes");
        }
        for (int i = 0; i < 3; i++) {
            notes.write(
                    "few/" + i + ".md",
                    "---",
                    "title: Rare note " + i,
                    "tags: [few]",
                    "date: 2020-01-01",
                    "---",
                    "# Rare heading " + i,
                    i == 0 ? "some distribution by attributes" : "only attributes",
                    "",
                    "    rarecode --flag",
                    "",
                    "| a table |",
                    "|---|",
                    "| of one |");
        }
        notes.write("few/cats.md", "# Boats", "attributes of cats");
        notes.update();
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heading:rare",
                "heading:rar*",
                "heading:\"rare heading\"",
                "heading:(rare OR nothing)",
                "title:rare",
                "title:(rare note)",
                "code:rarecode",
                "code:\"--flag\"",
                "heading:raer",
                "heading:wombat",
                "heading:...",
                "tag:few",
                "path:few",
                "has:table",
                "has:code",
                "modified:2020"
            })
    void itFindsTheSame(String filter) {
        String name = filter.substring(0, filter.indexOf(':'));
        String value = filter.substring(name.length() + 1);
        for (String text : List.of("", "attributes", "distribution attributes", "by distribution attributes", "the")) {
            assertEquals(
                    found(beside(text, name, value)),
                    found(SearchRequest.of(filter + " " + text)),
                    filter + " " + text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"heading:rare", "title:rare", "code:rarecode", "(heading:rare OR tag:few)", "tag:few"})
    void aFilterDoesNotAddSectionsWithSomeOfTheWords(String filter) {
        String text = "by distribution attributes";
        assertEquals(MANY + 1, notes.search(text).total());
        assertEquals(
                List.of("few/0.md"),
                notes.search(filter + " " + text).hits().stream()
                        .map(hit -> hit.note().value())
                        .toList());
    }

    @Test
    void aMisspeltPartStaysInItsPart() {
        assertEquals(Set.of("few/cats.md#boats"), found(SearchRequest.of("heading:baots attributes")));
    }

    @Test
    void aMinusBesideTheTextIsOneInTheText() {
        assertEquals(
                found(SearchRequest.of("-heading:both attributes")), found(beside("attributes", "heading", "-both")));
    }

    @Test
    void aFilterAloneListsItsSections() {
        SearchResult result = notes.search(beside("", "tag", "few"));
        assertEquals(6, result.total());
        assertFalse(notes.search(beside("@", "tag", "few")).hits().isEmpty());
        assertTrue(notes.search(SearchRequest.of("")).hits().isEmpty());
    }

    private static Set<String> found(SearchRequest request) {
        return new TreeSet<>(notes.ids(request.withLimit(100)));
    }

    private static SearchRequest beside(String text, String name, String value) {
        return new SearchRequest(
                text,
                20,
                0,
                name.equals("tag") ? List.of(value) : List.of(),
                name.equals("path") ? List.of(value) : List.of(),
                clauses(name, value),
                Sort.RELEVANCE,
                Grouping.NONE,
                false);
    }

    private static List<Clause> clauses(String name, String value) {
        return switch (name) {
            case "tag", "path" -> List.of();
            case "has", "modified" ->
                QueryParser.parse(name + ":" + value + " ").clauses();
            default ->
                QueryParser.within(Clause.Part.valueOf(name.toUpperCase(Locale.ROOT)), value).stream()
                        .toList();
        };
    }
}
