package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import notesearch.Golden;
import notesearch.HostileText;
import notesearch.Painted;
import notesearch.SearchedNotes;
import notesearch.Seeded;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing is found, and where what is asked makes no sense. */
class ZeroHitsTest {

    @TempDir
    static Path home;

    private static SearchedNotes notes;

    @BeforeAll
    static void index() {
        notes = new SearchedNotes(home);
        notes.write("sqs.md", "# SQS", "The visibility timeout of a queue, C++, -v, 漢字, 😀, naïve.");
        notes.update();
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @Test
    void queriesWithoutAnAnswerSayWhyAndWhatHasOne() {
        try (SearchedNotes shipped = SearchedNotes.shipped(home.resolve("shipped"))) {
            Golden.beside(ZeroHitsTest.class, "nothing-found.golden").answersHold(query -> said(shipped, query));
        }
    }

    private static List<String> said(SearchedNotes shipped, String query) {
        ZeroHits zeroHits = Objects.requireNonNull(shipped.search(query).zeroHits(), query);
        List<String> said = new ArrayList<>(List.of(zeroHits.reason() + " " + zeroHits.missing()));
        if (zeroHits.suggestion() != null) {
            int total = shipped.search(zeroHits.suggestion()).total();
            assertTrue(total > 0, query);
            said.add("try " + zeroHits.suggestion() + ", " + total);
        }
        return said;
    }

    @Test
    void wordsThatNoNoteHoldsAreNamed() {
        SearchResult result = notes.search("kangaroo wombat ");
        assertEquals(ZeroHits.Reason.NOT_IN_NOTES, result.zeroHits().reason());
        assertEquals(List.of("kangaroo", "wombat"), result.zeroHits().missing());
        assertEquals(0, result.total());
    }

    @Test
    void wordsThatNoNoteHoldsAreNamedWhereTheOthersFindSomething() {
        assertEquals(List.of(), notes.search("visibility timeout").missing());
        assertEquals(
                List.of("wombat"), notes.search("visibility wombat timeout").missing());
        assertEquals(List.of("wombat"), notes.search("visibility wombat wombat").missing());
        assertEquals(List.of("wombat"), notes.search("visibility OR wombat").missing());
        assertEquals(
                List.of("dead wombat"),
                notes.search("visibility OR \"dead wombat\"").missing());
        assertEquals(List.of(), notes.search("visibility -wombat").missing());
        assertEquals(List.of(), notes.search("visibility visibilty how").missing());
        assertEquals(List.of(), notes.search("wombat").missing());
    }

    @Test
    void whereThereAreHitsThereIsNoReason() {
        assertNull(notes.search("visibility kangaroo").zeroHits());
    }

    @Test
    void aQueryWithoutWordsIsEmpty() {
        for (String query :
                List.of("", " ", "\"\"", "…", "-", "- - -", "*", "* OR *", "?!", "\u200D", "\u0301", "\0")) {
            SearchResult result = notes.search(query);
            assertEquals(ZeroHits.Reason.EMPTY_QUERY, result.zeroHits().reason(), Painted.visibly(query));
            assertEquals(Facets.NONE, result.facets());
        }
    }

    @Test
    void signsAloneAreOfferedInQuotesWhereThatFindsThem() {
        notes.write("perl.md", "# Special variables", "Perl: $_ and $?, `@list ??= 1 && 2 || 3`.");
        notes.update();
        for (String signs : List.of("$_", "$?", "??=", "&&", "||")) {
            assertEquals("\"" + signs + "\"", suggested(signs));
        }
        assertEquals("\"$_\" \"&&\"", suggested("$_ &&"));
        assertEquals("(\"$_\" OR \"%%%\")", suggested("$_ OR %%%"));
        assertEquals("\"??=\"", suggested("%%% ??="));
        assertNull(suggested("%%%"));
    }

    private static @Nullable String suggested(String query) {
        SearchResult result = notes.search(query);
        assertEquals(ZeroHits.Reason.EMPTY_QUERY, result.zeroHits().reason(), query);
        return result.zeroHits().suggestion();
    }

    @Test
    void whatIsLeftOutOfEverythingLeavesNothing() {
        assertEquals(
                ZeroHits.Reason.FILTERED_OUT,
                notes.search("queue -visibility").zeroHits().reason());
    }

    @Test
    void beforeTheFirstListingHasEndedTheIndexIsBehind() {
        try (SearchedNotes unread = new SearchedNotes(home.resolve("unread"))) {
            SearchResult result = unread.search("visibility");
            assertEquals(ZeroHits.Reason.INDEX_BEHIND, result.zeroHits().reason());
            assertNull(result.index().indexedAt());
        }
    }

    @Test
    void anEmptyFolderHasNothing() {
        try (SearchedNotes empty = new SearchedNotes(home.resolve("empty"))) {
            empty.update();
            for (String query : List.of("visibility timeout", "\"a b\"", "a-b", "-a", "the", "漢")) {
                assertEquals(
                        ZeroHits.Reason.NOT_IN_NOTES,
                        empty.search(query).zeroHits().reason());
            }
        }
    }

    @Test
    void moreThanSixtyFourWordsAreLeftOutAndThatIsSaid() {
        StringBuilder many = new StringBuilder("visibility ");
        for (int i = 0; i < 100; i++) {
            many.append("word").append(i).append(' ');
        }
        SearchResult result = notes.search(many.toString());
        assertEquals(1, result.notes().size());
        assertEquals(
                "Only the first 64 words were searched; 37 more were left out.",
                result.notes().get(0));
    }

    @Test
    void anyTextCanBeSearched() {
        Seeded.holds(150, random -> {
            String text = HostileText.next(random, 20);
            notes.search(text);
            notes.search(SearchRequest.of(text).withGrouping(Grouping.NOTE));
        });
    }

    @Test
    void aWordThatIsHardToSpellCanBeSearched() {
        Seeded.holds(30, random -> {
            StringBuilder word = new StringBuilder();
            for (int letters = 1 + random.nextInt(200); letters > 0; letters--) {
                word.append((char) ('a' + random.nextInt(random.nextInt(26) + 1)));
            }
            notes.search(word.toString());
            notes.search(word + " ");
            notes.search(word + " " + word.reverse());
        });
    }

    @Test
    void theLongestTextCanBeSearched() {
        for (String part :
                List.of("a", "a-", "a.", "\"a ", "-", "漢", "漢 ", "\"a\"", "-\"a b\" ", "Ab", "a b ", "queue ")) {
            notes.search(part.repeat(SearchRequest.MAX_TEXT / part.length()));
        }
    }
}
