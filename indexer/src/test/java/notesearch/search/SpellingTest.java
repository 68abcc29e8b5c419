package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import notesearch.SearchedNotes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that the notes do not hold, and those that were meant. */
class SpellingTest {

    @TempDir
    static Path home;

    private static SearchedNotes notes;

    @BeforeAll
    static void index() {
        notes = new SearchedNotes(home);
        notes.write("sqs.md", "# SQS", "## Visibility timeout", "Hides a message for 30 seconds.")
                .write("form.md", "# Forms", "## Form fields", "A form has fields.")
                .write("from.md", "# Adverbs", "## Whence", "Where something is from.")
                .write("port.md", "# Ports", "Port 8080 and port 8443, pots too.");
        notes.update();
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @Test
    void aWordThatNoNoteHoldsIsSearchedAsTheOneThatWasMeant() {
        for (String typed : List.of("visibilty", "vsibility", "visibillity", "bisibility")) {
            SearchResult result = notes.search(typed + " timeout");
            assertEquals(List.of(new Correction(typed, "visibility")), result.corrections());
            assertEquals("sqs.md#visibility-timeout", result.hits().get(0).id());
            assertEquals("[Visibility] [timeout]", heading(result));
        }
    }

    @Test
    void aWordOfTheSameStemNeedsNoOtherSpelling() {
        SearchResult result = notes.search("visiblity timeout");
        assertEquals(List.of(), result.corrections());
        assertEquals("[Visibility] [timeout]", heading(result));
    }

    @Test
    void twoWrongLettersAreForgivenInLongWordsOnly() {
        assertEquals(
                List.of(new Correction("vizibilty", "visibility")),
                notes.search("vizibilty ").corrections());
        assertEquals(List.of(), notes.search("mezage ").corrections());
    }

    @Test
    void aWordThatTheNotesHoldIsNeverAnother() {
        SearchResult result = notes.search("form ");
        assertEquals(List.of(), result.corrections());
        assertEquals("form.md", result.hits().get(0).note().value());
        assertEquals(1, notes.search("pots ").total());
    }

    @Test
    void shortWordsNumbersQuotationsAndWhatIsNotWantedMeanJustWhatTheySay() {
        for (String query : List.of("prt ", "8081 ", "\"visibilty timeout\"", "timeout -mesage ", "sqs2 ")) {
            assertEquals(List.of(), notes.search(query).corrections(), query);
        }
    }

    @Test
    void aWordStillBeingTypedMayBeginWrong() {
        SearchResult result = notes.search("vizibil");
        assertTrue(!result.hits().isEmpty() && result.hits().get(0).id().equals("sqs.md#visibility-timeout"));
    }

    @Test
    void theSpellingThatGoesWithTheOtherWordsIsMeant() {
        SearchResult result = notes.search("whence frim ");
        assertEquals(List.of(new Correction("frim", "from")), result.corrections());
    }

    private static String heading(SearchResult result) {
        Hit hit = result.hits().get(0);
        return ExcerptGoldenTest.painted(hit.heading(), hit.headingMarks());
    }
}
