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
                .write("calls.md", "# Calls", "Call ChangeMessageVisibility, or write_json(path), or X-Amz-Date.")
                .write("frist.md", "# Kündigung", "Die Kündigungsfrist beginnt.")
                .write("form.md", "# Forms", "## Form fields", "A form has fields.")
                .write("from.md", "# Adverbs", "## Whence", "Where something is from.")
                .write("port.md", "# Ports", "Port 8080 and port 8443, pots too.")
                .write("raft.md", "# Raft", "## Misprint", "A folower may lag.");
        for (int i = 0; i < 12; i++) {
            notes.write("followers/" + i + ".md", "# Node " + i, "It is a follower of the leader.");
        }
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
            assertEquals(
                    List.of(new Correction(typed, "visibility", "\"" + typed + "\" timeout")), result.corrections());
            assertEquals("sqs.md#visibility-timeout", result.hits().get(0).id());
            assertEquals("[Visibility] [timeout]", heading(result));
        }
    }

    @Test
    void theFirstLetterIsTakenAtItsWordWhereTheNotesHoldSuchAWord() {
        notes.write("annual.md", "# Annual", "An annual report.")
                .write("manual.md", "# Manual", "A manual, manual, manual.");
        notes.update();
        SearchResult result = notes.search("anual ");
        assertEquals("annual", result.corrections().getFirst().to());
        assertEquals(
                List.of("annual.md#annual"), result.hits().stream().map(Hit::id).toList());
    }

    @Test
    void aWordThatStandsOnlyInCodeMayBeMeant() {
        notes.write("code.md", "# Code", "    if (a instanceof B)");
        notes.update();
        SearchResult result = notes.search("intsanceof ");
        assertEquals("instanceof", result.corrections().getFirst().to());
        assertEquals("code.md#code", result.hits().getFirst().id());
    }

    @Test
    void anIdentifierWithAMisspeltPartIsSearchedAsTheOneThatWasMeant() {
        assertSearchedAs("ChangeMesageVisibility", "ChangeMessageVisibility", "calls.md#calls");
        assertSearchedAs("ChangeMessageVisibilty", "ChangeMessageVisibility", "calls.md#calls");
        assertSearchedAs("CHANGE_MESAGE_VISIBLITY", "CHANGE_MESSAGE_VISIBLITY", "calls.md#calls");
        assertSearchedAs("wriite_json", "write_json", "calls.md#calls");
        assertSearchedAs("visibilty-timeot", "visibility-timeout", "sqs.md#visibility-timeout");
        assertSearchedAs("mesage-timeout", "message-timeout", "sqs.md#visibility-timeout");
    }

    @Test
    void anIdentifierWithDigitsOrAPartThatIsNearNothingIsFoundByItsPartsAndSaidToBeMissing() {
        for (String typed : List.of("ChangeMessageVisibility2", "ChangeKangarooVisibility")) {
            SearchResult result = notes.search(typed);
            assertEquals(List.of(), result.corrections(), typed);
            assertEquals(List.of(typed), result.missing(), typed);
            assertEquals("calls.md#calls", result.hits().get(0).id(), typed);
        }
    }

    private static void assertSearchedAs(String typed, String meant, String first) {
        SearchResult result = notes.search(typed);
        assertEquals(List.of(new Correction(typed, meant, "\"" + typed + "\"")), result.corrections());
        assertEquals(List.of(), result.missing(), typed);
        assertEquals(first, result.hits().get(0).id(), typed);
    }

    @Test
    void theSpellingIsSaidWithTheAccentsThatTheNotesWriteItWith() {
        assertSearchedAs("Kuendigungsfrist", "kündigungsfrist", "frist.md#kündigung");
    }

    @Test
    void aWordOfTheSameStemNeedsNoOtherSpelling() {
        SearchResult result = notes.search("visiblity timeout");
        assertEquals(List.of(), result.corrections());
        assertEquals("[Visibility] [timeout]", heading(result));
    }

    @Test
    void aDerivedWordMayBeMeantAsOneThatIsMoreFrequentThanItsStem() {
        notes.write("otel/collect.md", "# Stamps", "They collect and serve them.");
        for (int i = 0; i < 3; i++) {
            notes.write("otel/" + i + ".md", "# Otel " + i, "A collector on a server.");
        }
        notes.update();
        SearchResult result = notes.search("collecter ");
        assertEquals(List.of(new Correction("collecter", "collector", "\"collecter\"")), result.corrections());
        assertEquals(3, result.total());
        for (String form : List.of("collected ", "serves ", "collects")) {
            assertEquals(List.of(), notes.search(form).corrections(), form);
            assertEquals(
                    "otel/collect.md#stamps",
                    notes.search(form).hits().getFirst().id(),
                    form);
        }
    }

    @Test
    void aWordThatIsStillBeingTypedIsNoOtherWhereTheNotesHoldALongerOne() {
        notes.write("lodge.md", "# Trip", "A lodging.")
                .write("loda.md", "# One", "A lode.")
                .write("lodb.md", "# Two", "A lode.");
        notes.update();
        assertEquals(List.of(), notes.search("lodg").corrections());
        assertEquals("lodge.md#trip", notes.search("lodg").hits().getFirst().id());
    }

    @Test
    void lettersThatAreDoubledInTheWrongPlacesAreOneWrongLetter() {
        assertSearchedAs("mesagge", "message", "sqs.md#visibility-timeout");
        assertSearchedAs("ChangeMesaggeVisibility", "ChangeMessageVisibility", "calls.md#calls");
    }

    @Test
    void twoWrongLettersAreForgivenInLongWordsOnly() {
        assertEquals(
                List.of(new Correction("vizibilty", "visibility", "\"vizibilty\"")),
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
    void theQueryForTheWordAsItWasTypedIsNotCorrected() {
        for (String query : List.of(
                "visibilty timeout",
                "title:visibilty OR timeout",
                "(visibilty OR nonsense) timeout",
                "heading:visibilty")) {
            List<Correction> corrections = notes.search(query).corrections();
            assertEquals(1, corrections.size(), query);
            assertEquals(List.of(), notes.search(corrections.get(0).other()).corrections(), query);
        }
    }

    @Test
    void aWordThatIsRareBesideOneAlmostLikeItIsSearchedAsItIsAndTheOtherOffered() {
        SearchResult result = notes.search("folower lag");
        assertEquals(
                List.of("raft.md#misprint"),
                result.hits().stream().map(Hit::id).limit(1).toList());
        assertEquals(List.of(), result.corrections());
        assertEquals(List.of(new Reading("folower", Reading.Taken.AS_TYPED, "follower lag")), result.readings());
        assertEquals(List.of(), notes.search("follower lag").readings());
        assertEquals(List.of(), notes.search("followers ").readings(), "of the same stem");
    }

    @Test
    void aWordStillBeingTypedMayBeginWrong() {
        SearchResult result = notes.search("vizibil");
        assertTrue(!result.hits().isEmpty() && result.hits().get(0).id().equals("sqs.md#visibility-timeout"));
    }

    @Test
    void theSpellingThatGoesWithTheOtherWordsIsMeant() {
        SearchResult result = notes.search("whence frim ");
        assertEquals(List.of(new Correction("frim", "from", "whence \"frim\"")), result.corrections());
    }

    private static String heading(SearchResult result) {
        Hit hit = result.hits().get(0);
        return ExcerptGoldenTest.painted(hit.heading(), hit.headingMarks());
    }
}
