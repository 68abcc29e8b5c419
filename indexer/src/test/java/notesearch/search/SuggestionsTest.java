package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import notesearch.HostileText;
import notesearch.Painted;
import notesearch.SearchedNotes;
import notesearch.Seeded;
import notesearch.index.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a text that is being typed is completed to. */
class SuggestionsTest {

    @TempDir
    Path home;

    private SearchedNotes notes;

    @BeforeEach
    void index() {
        notes = new SearchedNotes(home);
        notes.write(
                        "aws/sqs.md",
                        "---",
                        "title: Amazon SQS",
                        "aliases: [Simple Queue Service]",
                        "tags: [messaging, Übersicht]",
                        "---",
                        "# Queues",
                        "## Visibility timeout",
                        "Hides a message for thirty seconds.",
                        "## Visible messages",
                        "## Größe",
                        "## -v and others",
                        "## C++",
                        "## 可见性超时")
                .write("aws/sns.md", "# Amazon SNS", "## Remarks", "Topics fan out.", "## Message filtering")
                .write("aws/kms.md", "# Amazon KMS", "## Remarks", "## Remarks on keys", "## remarks");
        notes.update();
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void headingsThatBeginSoComeFirst() {
        assertEquals(
                List.of("Visible messages", "Visibility timeout"),
                suggest("visib").subList(0, 2));
        assertEquals("Visibility timeout", suggest("visibility t").getFirst());
        assertEquals("Visibility timeout", suggest("VISIBILITY TIMEOUT").getFirst());
        assertEquals("Größe", suggest("gros").getFirst());
        assertEquals("Größe", suggest("grö").getFirst());
        assertEquals("C++", suggest("c+").getFirst());
        assertEquals("可见性超时", suggest("可见").getFirst());
    }

    @Test
    void aTitleCountsForMoreThanHeadingsAndOfTheseTheMostFrequentComesFirst() {
        assertEquals(List.of("Remarks", "Remarks on keys"), suggest("rem").subList(0, 2));
        assertEquals(List.of("Amazon KMS", "Amazon SNS", "Amazon SQS"), suggest("a"));
    }

    @Test
    void anotherNameOfANoteLeadsToItsTitle() {
        assertEquals("Amazon SQS", suggest("simple q").getFirst());
        assertEquals("Amazon SQS", suggest("sqs").getFirst());
    }

    @Test
    void whatBeginsSoComesBeforeWhatIsOnlyCalledSo() {
        notes.write(
                "ops/queueing.md",
                "---",
                "title: Broker",
                "aliases: [Queueing theory]",
                "---",
                "# Broker",
                "a",
                "## b");
        notes.update();
        assertEquals(List.of("Queues", "Broker"), suggest("que").subList(0, 2));
        assertEquals("Broker", suggest("queueing theory").getFirst());
    }

    @Test
    void aNameIsFoundByAnyOfItsWords() {
        assertEquals("Visibility timeout", suggest("timeo").getFirst());
        assertEquals("Message filtering", suggest("filtering mess").getFirst());
    }

    @Test
    void typosAreForgiven() {
        assertEquals("Visibility timeout", suggest("visbility tim").getFirst());
        assertEquals("Visibility timeout", suggest("timeuot").getFirst());
        assertEquals("Message filtering", suggest("mesage").getFirst());
    }

    @Test
    void theNextWordMayHaveOneLetter() {
        assertEquals("Visibility timeout", suggest("visbility t").getFirst());
        assertEquals(List.of(), suggest("visbility q"));
    }

    @Test
    void tagsAreSuggestedAsFilters() {
        assertTrue(suggest("messag").contains("tag:messaging"));
        assertEquals(List.of("tag:messaging"), suggest("#mes"));
        assertEquals(List.of("tag:übersicht"), suggest("tag:Üb"));
        assertEquals(List.of("tag:messaging", "tag:übersicht"), suggest("#"));
    }

    @Test
    void theLastWordIsCompletedFromWhatStandsWithTheOthers() {
        assertEquals(List.of("topics fan"), suggest("topics fa"));
        assertEquals(List.of("Thirty seconds"), suggest("Thirty sec"));
        assertEquals(List.of("thirty seconds"), suggest("thirty secnds "));
        assertEquals(List.of(), suggest("topics sec"));
    }

    @Test
    void aFinishedWordIsNotContinued() {
        assertEquals(List.of("Remarks on keys"), suggest("remarks o"));
        assertEquals(List.of("Remarks", "Remarks on keys"), suggest("remarks "));
        assertEquals(
                List.of(),
                suggest("remar ").stream()
                        .filter(each -> each.equals("tag:remar"))
                        .toList());
    }

    @Test
    void aNameThatWouldBeReadOtherwiseIsQuoted() {
        assertEquals("\"-v and others\"", suggest("and oth").getFirst());
    }

    @Test
    void deletedNotesSuggestNothing() {
        notes.folder().delete("aws/kms.md").delete("aws/sqs.md");
        notes.update();
        assertEquals(List.of(), suggest("visib"));
        assertEquals(List.of(), suggest("#mess"));
        assertEquals(List.of("Amazon SNS"), suggest("amazon"));
        assertEquals(List.of("Remarks"), suggest("rem"));
    }

    @Test
    void whoSeesNothingIsSuggestedNothing() {
        assertEquals(List.of(), notes.searcher().suggest("visib", 8, new View(Set.of())));
    }

    @Test
    void whatIsSuggestedIsFound() {
        for (String text :
                List.of("a", "v", "re", "mes", "c", "tag:", "gr", "可", "-", "on k", "thirty s", "fan o", "queus")) {
            for (String suggestion : suggest(text)) {
                assertTrue(notes.search(suggestion).total() > 0, text + ": " + suggestion);
            }
        }
    }

    @Test
    void anyTextCanBeCompletedAndTheLimitHolds() {
        Seeded.holds(300, random -> {
            String text = HostileText.next(random, 12);
            assertTrue(notes.searcher().suggest(text, 3, View.everything()).size() <= 3, Painted.visibly(text));
        });
    }

    private List<String> suggest(String text) {
        return notes.searcher().suggest(text, 8, View.everything());
    }
}
