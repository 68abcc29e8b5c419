package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import notesearch.HostileText;
import notesearch.Painted;
import notesearch.SearchedNotes;
import notesearch.Seeded;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.query.SearchRequest.Sort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered in the place of a query that finds nothing, and what is said to be missing. */
class OffersTest {

    @TempDir
    static Path home;

    private static SearchedNotes notes;

    @BeforeAll
    static void index() {
        notes = new SearchedNotes(home);
        notes.write(
                        "aws/sqs.md",
                        "---",
                        "tags: [aws]",
                        "---",
                        "# SQS",
                        "The visibility timeout of a queue hides a message.",
                        "## Dead letters",
                        "A deadletter queue keeps what failed.")
                .write("adr/choice.md", "---", "tags: [aws]", "---", "# DEC-0054: Choice", "Made of paper.")
                .write("ops/backup.md", "---", "tags: [ops]", "---", "# Backup", "Every night a snapshot is taken.");
        notes.update();
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @Test
    void wordsThatNoNoteHoldsAreLeftOut() {
        assertNothing("kangaroo wombat platypus snapshot ", "snapshot", "kangaroo", "wombat", "platypus");
        assertNothing("\"night kangaroo\"", "night", "kangaroo");
        assertNothing("(kangaroo OR wombat) snapshot", "snapshot", "kangaroo", "wombat");
    }

    /** By itself it would be looked for. */
    @Test
    void whatIsLeftOutIsNotOfferedAlone() {
        assertNothing("zzqxv -snapshot", null, "zzqxv");
    }

    @Test
    void whereNothingIsKnownNothingIsOffered() {
        assertNothing("kangaroo ", null, "kangaroo");
        assertNothing("kang*", null, "kang*");
    }

    @Test
    void wordsAreSplitJoinedAndSpelledOtherwise() {
        assertNothing("\"visibilitytimeout\"", "\"visibility timeout\"", "visibilitytimeout");
        assertNothing("\"visibilty timeout\"", "\"visibility timeout\"", "visibilty");
        assertNothing("mezage ", "message", "mezage");
        assertNothing("dead leter kangaroo platypus ", "dead", "leter", "kangaroo", "platypus");
    }

    @Test
    void aNumberIsOfferedWithTheZerosItHas() {
        assertNothing("DEC-54", "DEC-0054", "DEC-54");
        assertNothing("DEC-55", null, "DEC-55");
    }

    @Test
    void aPhraseOfWordsThatStandApartLosesItsQuotes() {
        assertNothing("\"timeout visibility\"", "timeout visibility");
        assertNothing("\"snapshot queue\"", "snapshot queue");
    }

    @Test
    void whatIsLeftOutIsLetIn() {
        ZeroHits zeroHits = zeroHits(SearchRequest.of("snapshot -night"));
        assertEquals(ZeroHits.Reason.FILTERED_OUT, zeroHits.reason());
        assertEquals("snapshot", zeroHits.suggestion());
        assertNothing("\"timeout visibility\" -queue", "timeout visibility");
    }

    @Test
    void wordsAreLookedForInOtherParts() {
        assertNothing("title:timeout", "timeout");
        assertNothing("title:kangaroo snapshot", "snapshot", "kangaroo");
    }

    @Test
    void aPropertyInTheTextFiltersOut() {
        ZeroHits zeroHits = zeroHits(SearchRequest.of("snapshot tag:aws"));
        assertEquals(ZeroHits.Reason.FILTERED_OUT, zeroHits.reason());
        assertEquals("snapshot", zeroHits.suggestion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag:kangaroo", "path:nope", "modified:>2090", "-tag:a modified:>2090"})
    void aPropertyIsNoWordThatIsMissing(String query) {
        ZeroHits zeroHits = zeroHits(SearchRequest.of(query));
        assertEquals(ZeroHits.Reason.FILTERED_OUT, zeroHits.reason());
        assertEquals(List.of(), zeroHits.missing());
        assertNull(zeroHits.suggestion());
    }

    @Test
    void filtersInTheTextAndBesideItAreTakenAwayTogether() {
        SearchRequest both = new SearchRequest(
                "snapshot path:nope",
                20,
                0,
                List.of("none"),
                List.of(),
                List.of(),
                Sort.RELEVANCE,
                Grouping.NONE,
                false);
        assertEquals(ZeroHits.Reason.FILTERED_OUT, zeroHits(both).reason());
    }

    @Test
    void filtersBesideTheTextAreNoPartOfASuggestion() {
        ZeroHits hidden = zeroHits(tagged("snapshot", "aws"));
        assertEquals(ZeroHits.Reason.FILTERED_OUT, hidden.reason());
        assertNull(hidden.suggestion());
        ZeroHits unknown = zeroHits(tagged("\"visibilty timeout\"", "aws"));
        assertEquals(ZeroHits.Reason.NOT_IN_NOTES, unknown.reason());
        assertEquals("\"visibility timeout\"", unknown.suggestion());
    }

    @Test
    void aSuggestionHasResultsUnderTheSameFilters() {
        ZeroHits zeroHits = zeroHits(tagged("\"snapshot queue\"", "ops"));
        assertEquals(ZeroHits.Reason.NOT_IN_NOTES, zeroHits.reason());
        assertEquals("snapshot queue", zeroHits.suggestion());
        assertTrue(notes.search(tagged("snapshot queue", "ops")).total() > 0);
    }

    @Test
    void whatIsLeftOutMayBeAChoice() {
        assertEquals(1, notes.search("(-tag:aws OR kangaroo) snapshot").total());
    }

    @Test
    void missingWordsAreMissingAndSuggestionsFindSomething() {
        Seeded.holds(200, random -> {
            StringBuilder text = new StringBuilder();
            String[] parts = {
                "snapshot",
                "queue",
                "kangaroo",
                "\"dead queue\"",
                "-queue",
                "title:night",
                "tag:ops",
                "OR",
                "(",
                ")",
                "snap*",
                "visibilty",
                "\"night wombat\"",
                "path:aws",
                "-tag:aws",
                "deadletters",
                "-\"a snapshot\""
            };
            for (int i = random.nextInt(5); i >= 0; i--) {
                text.append(Seeded.oneOf(random, parts)).append(' ');
            }
            if (random.nextInt(4) == 0) {
                text.append(HostileText.next(random, 5));
            }
            ZeroHits zeroHits = notes.search(text.toString()).zeroHits();
            if (zeroHits != null) {
                if (zeroHits.suggestion() != null) {
                    assertTrue(notes.search(zeroHits.suggestion()).total() > 0, Painted.visibly(text.toString()));
                }
                for (String word : zeroHits.missing()) {
                    boolean mayStandWithinWords = word.length() < 3;
                    assertTrue(
                            mayStandWithinWords
                                    || notes.search("\"" + word + "\"").total() == 0,
                            Painted.visibly(text + ": " + word));
                }
            }
        });
    }

    private static void assertNothing(String query, String suggestion, String... missing) {
        ZeroHits zeroHits = zeroHits(SearchRequest.of(query));
        assertEquals(ZeroHits.Reason.NOT_IN_NOTES, zeroHits.reason(), query);
        assertEquals(List.of(missing), zeroHits.missing(), query);
        assertEquals(suggestion, zeroHits.suggestion(), query);
    }

    private static ZeroHits zeroHits(SearchRequest request) {
        ZeroHits zeroHits = notes.search(request).zeroHits();
        assertNotNull(zeroHits, request.text());
        return zeroHits;
    }

    private static SearchRequest tagged(String text, String tag) {
        return new SearchRequest(text, 20, 0, List.of(tag), List.of(), List.of(), Sort.RELEVANCE, Grouping.NONE, false);
    }
}
