package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import notesearch.SearchedNotes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pieces of a section are shown. */
class ExcerptChoiceTest {

    private static final String FILLER =
            "Nothing of what was asked stands in these words, which are here to keep others apart. ";

    @TempDir
    Path home;

    private SearchedNotes notes;

    @BeforeEach
    void open() {
        notes = new SearchedNotes(home);
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void wordsSideBySideAreShownBeforeWordsApart() {
        String apart = "A timeout of one thing and the visibility of another. ";
        List<String> shown =
                shown("visibility timeout", apart + FILLER.repeat(4), "", "The visibility timeout itself.");
        assertEquals("The [visibility] [timeout] itself.", shown.get(0));
    }

    @Test
    void anAddressWithinALineIsShownAndMarkedThere() {
        String line = "Term ok. https://example.com/wiki/Some_Page is the place, lib@4.17.21 the version.";
        assertEquals(
                "Term ok. https://[example.com]/wiki/Some_Page is the place, lib@4.17.21 the version.",
                shown("example.com", line).get(0));
        assertEquals(
                "Term ok. https://example.com/wiki/Some_Page is the place, lib@[4.17.21] the version.",
                shown("4.17.21", line).get(0));
    }

    @Test
    void noSentenceBeginsWithinCode() {
        String code =
                "Of `$list[0..-2]. Then $list[1..-1] and. More of it` the kangaroo is the last that this sentence names.";
        List<String> shown = shown("kangaroo", FILLER.repeat(2) + code);
        assertTrue(shown.get(0).startsWith("Of $list[0..-2]. Then"), shown.get(0));
    }

    @Test
    void anExcerptEndsWithABlockWhereNoSentenceEnds() {
        List<String> items = new ArrayList<>(List.of("- A kangaroo, " + "and on it goes ".repeat(10) + "to its end"));
        items.add("- Another item " + "and on it goes ".repeat(20));
        String shown = shown("kangaroo", items.toArray(String[]::new)).get(0);
        assertTrue(shown.endsWith("to its end …"), shown);
    }

    @Test
    void anAddressIsCutBehindOneOfItsSigns() {
        String address = "https://example.com/" + "abcdefghij".repeat(8) + "/abcdefghijklmnopqrst/kangaroo/end";
        assertEquals(
                "… abcdefghijklmnopqrst/[kangaroo]/end",
                shown("kangaroo", "[here](" + address + ")").get(0));
    }

    @Test
    void anEmojiOfSeveralIsOneMark() {
        assertEquals(
                "By [\uD83D\uDC69\u200D\uD83D\uDCBB] today.",
                shown("\uD83D\uDC69\u200D\uD83D\uDCBB", "By \uD83D\uDC69\u200D\uD83D\uDCBB today.")
                        .get(0));
    }

    @Test
    void aBoldLeadInIsShownBeforeTheSameWordElsewhere() {
        List<String> shown =
                shown("retention", "About retention. " + FILLER.repeat(4), "", "- **Retention**: four days.");
        assertEquals("[Retention]: four days.", shown.get(0));
    }

    @Test
    void allWordsInOnePlaceAreShownBeforeManyOfOneWord() {
        List<String> shown = shown(
                "shard iterator", "shard shard shard shard. " + FILLER.repeat(4), "", "An iterator over a shard.");
        assertEquals("An [iterator] over a [shard].", shown.get(0));
    }

    @Test
    void whatTheFirstExcerptDoesNotShowTheSecondDoes() {
        List<String> shown = shown("kangaroo wombat", "A kangaroo here. " + FILLER.repeat(6), "", "A wombat there.");
        assertEquals(2, shown.size());
        assertTrue(shown.get(0).startsWith("A [kangaroo] here."), shown.get(0));
        assertEquals("A [wombat] there.", shown.get(1));
    }

    @Test
    void proseAndCodeAreShownApart() {
        List<String> shown = shown("kangaroo wombat", "A kangaroo here.", "", "```", "int wombat;", "int x;", "```");
        assertEquals(List.of("A [kangaroo] here.", "int [wombat];\nint x;"), shown);
    }

    @Test
    void aSectionThatMatchesByItsTitleAloneShowsHowItBegins() {
        assertEquals(List.of("How it begins, first of all."), shown("title", "How it begins, first of all."));
    }

    @Test
    void aSectionWithoutTextShowsNothing() {
        assertEquals(List.of(), shown("title"));
    }

    @Test
    void aWordOfAThousandLettersIsNotShownWhole() {
        List<String> shown = shown("needle", "needle" + "x".repeat(5_000) + " end");
        assertTrue(shown.get(0).length() < 300, () -> shown.get(0).length() + " characters");
    }

    @Test
    void theLineIsThatOfTheFirstWordShown() {
        notes.write(
                "a.md",
                "---",
                "title: A",
                "---",
                "",
                "# A",
                "",
                "One.",
                "Two.",
                "Three kangaroos.",
                "",
                "```",
                "x",
                "y wombat",
                "```");
        notes.update();
        assertEquals(List.of(7), lines("kangaroos"));
        assertEquals(List.of(13), lines("wombat"));
    }

    @Test
    void wordsOfASentenceAreMarkedOnlyWhereNothingElseWasAsked() {
        assertEquals(
                "The [queue] is the one.",
                shown("what is the queue", "The queue is the one.").get(0));
        assertEquals(
                "[The] queue is [the] one.",
                shown("the ", "The queue is the one.").get(0));
    }

    @Test
    void aQuotedPhraseIsMarkedOnlyWhereItStandsAsOne() {
        assertEquals(
                "A letter, dead, is no [dead letter].",
                shown("\"dead letter\"", "A letter, dead, is no dead letter.").get(0));
    }

    @Test
    void whatIsNotWantedIsNotMarked() {
        assertEquals(
                "A [queue] of messages.",
                shown("queue -fifo", "A queue of messages.").get(0));
    }

    @Test
    void overlappingMatchesAreMarkedOnce() {
        assertEquals(
                "The [ChangeMessageVisibility] call.",
                shown("ChangeMessageVisibility message visib", "The ChangeMessageVisibility call.")
                        .get(0));
    }

    private List<Integer> lines(String query) {
        return notes.search(query).hits().get(0).excerpts().stream()
                .map(Excerpt::line)
                .toList();
    }

    /** The painted excerpts of a section {@code Title} that holds these lines. */
    private List<String> shown(String query, String... lines) {
        List<String> note = new ArrayList<>(List.of("# Title", ""));
        note.addAll(List.of(lines));
        notes.write("a.md", note.toArray(String[]::new));
        notes.update();
        return notes.search(query).hits().get(0).excerpts().stream()
                .map(excerpt -> ExcerptGoldenTest.painted(excerpt.text(), excerpt.marks()))
                .toList();
    }
}
