package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import notesearch.SearchedNotes;
import notesearch.query.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes first, and what comes at all. */
class RankingTest {

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
    void sectionsWithBothWordsComeBeforeThoseWithOne() {
        notes.write("a.md", "# Shard", "shard shard shard")
                .write("b.md", "# B", "The shard, and after many others that tell nothing, an iterator.");
        assertEquals(List.of("b.md#b", "a.md#shard"), found("shard iterator"));
    }

    @Test
    void allOfThreeWordsCountMoreThanTwoOfThem() {
        notes.write("a.md", "# A", "shard iterator")
                .write("b.md", "# B", "kinesis shard")
                .write("c.md", "# C", "The words kinesis and, after others that tell nothing, shard and iterator.")
                .write("d.md", "# D", "iterator alone");
        assertFirst("c.md#c", "kinesis shard iterator");
        assertEquals(Set.of("a.md#a", "b.md#b", "c.md#c"), Set.copyOf(found("kinesis shard iterator")));
    }

    @Test
    void anIdentifierBetweenTheWordsItWasTypedWithComesBeforeTheNoteThatIsCalledSo() {
        for (int number = 50; number < 60; number++) {
            String title = "DEC-00" + number;
            notes.write(
                    title + ".md",
                    "# " + title + ": Choice",
                    "## Status",
                    "Accepted. Supersedes DEC-00" + (number - 1) + ".",
                    "## Consequences",
                    "Follow-up in [[DEC-00" + (number + 1) + "]].");
        }
        assertFirst("DEC-0054.md#status", "supersedes DEC-0053");
        assertFirst("DEC-0054.md#consequences", "follow-up in DEC-0055");
        assertFirst("DEC-0055.md#dec-0055-choice", "DEC-0055");
    }

    @Test
    void aPastedMessageFindsTheSectionThatHoldsItOrPartOfIt() {
        notes.write(
                        "a.md",
                        "# A",
                        "Long before that: the script is run, and then this system has disabled running, by its policy.")
                .write(
                        "b.md",
                        "# Disabled scripts",
                        "## Running",
                        "Scripts that the system runs. A disabled script is not run.")
                .write("c.md", "# C", "```", "x.ps1: running scripts is disabled on this system.", "```");
        assertFirst("c.md#c", "running scripts is disabled on this system");
        assertFirst("c.md#c", "y.ps1 cannot be loaded because running scripts is disabled on this system");
    }

    @Test
    void anIdentifierAsItWasTypedComesBeforeOtherFormsOfIt() {
        notes.write("a.md", "# A", "The file_sd_config and file_sd_config and file_sd_config.")
                .write("b.md", "# B", "Some words, and others that tell nothing, around the file_sd_configs.");
        assertFirst("b.md#b", "file_sd_configs");
        assertFirst("a.md#a", "file_sd_config");
    }

    @Test
    void signsOfCodeWithinAWordTellSectionsApart() {
        notes.write("a.md", "# 2.1 Grammars", "2.1 has 2 and 1.")
                .write("b.md", "# B", "Some words, and others that tell nothing, around 2>&1.")
                .write("c.md", "# Name", "The name.")
                .write("d.md", "# D", "Some words, and others that tell nothing, around $_.Name here.");
        assertFirst("b.md#b", "2>&1");
        assertFirst("a.md#21-grammars", "2.1");
        assertFirst("d.md#d", "$_.Name");
        assertFirst("c.md#name", "name");
    }

    @Test
    void whereManySectionsHoldAllWordsOnlyTheyAreFound() {
        for (int i = 0; i < 25; i++) {
            notes.write("both" + i + ".md", "# Both", "shard iterator");
            notes.write("one" + i + ".md", "# One", "shard");
        }
        assertEquals(25, found("shard iterator").size());
    }

    @Test
    void ofEqualSectionsThatComesFirstWhoseNoteHasTheOtherWordInItsHeadings() {
        notes.write("a.md", "# A", "## Setup", "Raise the limit.", "## Price", "None.")
                .write("b.md", "# B", "## Setup", "Raise the limit.", "## Shard", "None.");
        assertFirst("b.md#setup", "raise limit shard");
    }

    @Test
    void theHeadingsOfOneNoteTellNothingOfTheNext() {
        notes.write("a.md", "# A", "## Shard", "None.")
                .write("b.md", "# B", "## Setup", "Raise the limit.")
                .write("c.md", "# C", "## Setup", "Raise the limit.")
                .update();
        assertEquals(
                1,
                notes.search("raise limit shard").hits().stream()
                        .filter(hit -> hit.heading().equals("Setup"))
                        .map(Hit::score)
                        .distinct()
                        .count());
    }

    @Test
    void theHeadingThatIsTheQueryComesFirst() {
        notes.write("a.md", "# A", "## Visibility timeout", "How long.")
                .write(
                        "b.md",
                        "# B",
                        "## Visibility timeout of a queue and the visibility timeout of a message",
                        "visibility timeout visibility timeout visibility timeout")
                .write("c.md", "# C", "visibility timeout ".repeat(50));
        assertFirst("a.md#visibility-timeout", "visibility timeout");
        assertFirst("a.md#visibility-timeout", "Visibility Timeout");
    }

    @Test
    void theNoteThatTheQueryNamesComesFirst() {
        notes.write("sqs.md", "---", "aliases: [Simple Queue Service]", "---", "# Amazon SQS", "A queue.")
                .write("other.md", "# Other", "sqs sqs sqs sqs", "## Using SQS", "simple queue service, Amazon SQS");
        assertFirst("sqs.md#amazon-sqs", "Amazon SQS");
        assertFirst("sqs.md#amazon-sqs", "simple queue service");
        assertFirst("sqs.md#amazon-sqs", "sqs");
    }

    @Test
    void wordsThatStandTogetherComeBeforeWordsApart() {
        notes.write(
                        "apart.md",
                        "# A",
                        "A timeout of the lambda function, and its own visibility on the dashboard there.")
                .write("near.md", "# B", "It has a visibility timeout, the lambda function on the dashboard does.");
        assertFirst("near.md#b", "visibility timeout");
    }

    @Test
    void aWordAsItIsWrittenComesBeforeItsOtherForms() {
        notes.write("a.md", "# A", "All queues wait here.").write("b.md", "# B", "One queue waits here.");
        assertEquals(List.of("b.md#b", "a.md#a"), found("queue"));
        assertEquals(List.of("a.md#a", "b.md#b"), found("queues"));
    }

    @Test
    void quotedWordsStandTogetherAsTheyAreWritten() {
        notes.write("a.md", "# A", "The dead letter queue.")
                .write("b.md", "# B", "A letter of a dead queue.")
                .write("c.md", "# C", "Dead letters queue.");
        assertEquals(List.of("a.md#a", "c.md#c"), found("\"dead letter\""));
        assertEquals(List.of("a.md#a", "c.md#c"), found("queue \"dead letter\""));
        assertEquals(List.of(), found("\"letter dead\""));
    }

    @Test
    void quotedTextReachesOverHeadingAndBlocksAsItIsSeenAndAsItIsWritten() {
        notes.write("a.md", "# Dead", "letter queue", "", "```", "dead", "```", "", "letter");
        for (String seen : List.of("dead letter", "letter queue dead", "queue\ndead\nletter")) {
            assertEquals(List.of("a.md#dead"), found("\"" + seen + "\""), seen);
        }
        for (String written : List.of("# Dead letter", "queue ```  dead", "``` letter")) {
            assertEquals(List.of("a.md#dead"), found("\"" + written + "\""), written);
        }
        assertEquals(List.of(), found("\"dead queue\""));
    }

    @Test
    void quotedTextIsFoundWithinWordsAndAcrossSigns() {
        notes.write("a.md", "# A", "A catalog (of logs); see `log.append(x)`.").write("b.md", "# B", "Fox.");
        for (String quoted : List.of("atalo", "OG (of", "s); s", "log.append(", "(x)", "d(x)`.", "; see")) {
            assertEquals(List.of("a.md#a"), found("\"" + quoted + "\""), quoted);
        }
        assertEquals(List.of(), found("\"log.apend(\""));
    }

    @Test
    void quotedTextThatIsSeenComesBeforeWhatIsOnlyWritten() {
        notes.write("a.md", "# A", "Read [this](queues.html).")
                .write("b.md", "# B", "The page [queues](x.html) is ueues.htm to some.");
        assertEquals(List.of("b.md#b", "a.md#a"), found("\"ueues.htm\""));
    }

    @Test
    void quotedWholeWordsComeBeforePartsOfWords() {
        notes.write("a.md", "# A", "A catalog, and catalogs.").write("b.md", "# B", "It fills up; see the log there.");
        assertEquals(List.of("b.md#b", "a.md#a"), found("\"log\""));
        assertEquals(List.of("a.md#a"), found("\"catalogs\""));
    }

    @Test
    void quotedSignsAreMeantWhereTheyStandAnywhere() {
        notes.write("a.md", "# A", "Call `run()` now.").write("b.md", "# B", "They run it.");
        assertEquals(List.of("a.md#a"), found("\"run()\""));
        assertEquals(Set.of("a.md#a", "b.md#b"), Set.copyOf(found("\"run!\"")));
    }

    @Test
    void quotedTextCanBeOneOfSeveralOrLeftOut() {
        notes.write("a.md", "# A", "first catalog")
                .write("b.md", "# B", "first album")
                .write("c.md", "# C", "first book");
        assertEquals(Set.of("a.md#a", "b.md#b"), Set.copyOf(found("first (\"atalo\" OR album)")));
        assertEquals(Set.of("b.md#b", "c.md#c"), Set.copyOf(found("first -\"atalo\"")));
        assertEquals(Set.of("c.md#c"), Set.copyOf(found("first -(\"atalo\" OR \"albu\")")));
    }

    @Test
    void aPhraseIsFoundWhereverItStands() {
        notes.write("title.md", "# Dead letter", "x")
                .write("heading.md", "# X", "## A dead letter", "x")
                .write("code.md", "# X", "```", "run dead letter now", "```")
                .write("lead.md", "# X", "**Dead letter**: x");
        assertEquals(4, found("\"dead letter\"").size());
    }

    @Test
    void whatIsNotWantedIsLeftOut() {
        notes.write("a.md", "# A", "queue fifo").write("b.md", "# B", "queue").write("c.md", "# Fifo", "queue");
        assertEquals(List.of("b.md#b"), found("queue -fifo"));
        assertEquals(List.of("b.md#b"), found("-fifo queue "));
        assertEquals(Set.of("a.md#a", "c.md#fifo"), Set.copyOf(found("queue -b ")));
    }

    @Test
    void aPhraseThatIsNotWantedIsLeftOut() {
        notes.write("a.md", "# A", "queue dead letter").write("b.md", "# B", "queue letter dead");
        assertEquals(List.of("b.md#b"), found("queue -\"dead letter\""));
    }

    @Test
    void aMinusBeforeAnOptionIsTheOptionWhereTheNotesHaveIt() {
        notes.write("a.md", "# A", "run it with `-v` for more").write("b.md", "# B", "run v");
        assertEquals(List.of("a.md#a"), found("-v"));
        assertFirst("a.md#a", "run -v");
    }

    @Test
    void onlyTheLastWordFindsLongerOnes() {
        notes.write("a.md", "# A", "visibility timeout").write("b.md", "# B", "vision timer");
        assertEquals(Set.of("a.md#a", "b.md#b"), Set.copyOf(found("vis")));
        assertEquals(List.of(), found("vis "));
        assertEquals(List.of("a.md#a"), found("timeout visib"));
        assertFirst("a.md#a", "visibility tim");
        assertEquals(List.of("a.md#a"), found("\"visib\""));
        assertEquals(List.of(), found("heading:\"visib\""));
    }

    @Test
    void theWordItselfComesBeforeLongerOnes() {
        notes.write("a.md", "# A", "Port numbers.").write("b.md", "# B", "Portability numbers.");
        assertEquals(List.of("a.md#a", "b.md#b"), found("port"));
    }

    @Test
    void theWordItselfComesBeforeHeadingsWithRarerWordsThatBeginSo() {
        notes.write("dodd.md", "# Dodd", "## Dodd and Frank", "An act.");
        for (int i = 0; i < 20; i++) {
            notes.write("dod" + i + ".md", "# A " + i, "All systems of the DoD, and those of others that are as long.");
        }
        assertEquals(
                List.of("dodd.md#dodd", "dodd.md#dodd-and-frank"), found("DoD").subList(20, 22));
    }

    @Test
    void aRareWordComesAfterHeadingsWithMoreFrequentOnesThatItMayBeHalfOf() {
        notes.write("a.md", "# A", "## Other", "Mark it there, between other words.");
        for (int i = 0; i < 4; i++) {
            notes.write("b" + i + ".md", "# Markdown " + i, "Markdown.");
        }
        assertEquals("a.md#other", found("mark").getLast());
        assertEquals(List.of("a.md#other"), found("mark "));
    }

    @Test
    void wordsOfASentenceNeedNotStandInTheSection() {
        notes.write("a.md", "# A", "The message comes back after thirty seconds.")
                .write("b.md", "# B", "What is this and how does it, when I do?");
        assertFirst("a.md#a", "how does a message come back?");
        assertEquals(List.of("a.md#a"), found("what is the message"));
    }

    @Test
    void wordsThatComparisonsAreAskedWithNeedNotStandThere() throws Exception {
        notes.write("a.md", "# Queues and topics", "A queue keeps messages, a topic passes them on.")
                .write("b.md", "# Between two queues", "Many were being moved between these.");
        assertEquals(List.of("a.md#queues-and-topics"), found("don't queues versus topics"));
        assertFirst("a.md#queues-and-topics", "how many queues were between topics");
    }

    @Test
    void whatIsNotThereIsPartOfWhatIsAskedFor() throws Exception {
        notes.write("a.md", "# Releases", "They come with no downtime.")
                .write("b.md", "# Downtime", "A downtime is announced; downtime is short.");
        assertFirst("a.md#releases", "no downtime");
    }

    @Test
    void aQueryOfOnlySuchWordsIsSearchedToo() {
        notes.write("a.md", "# A", "To be or not to be.").write("b.md", "# B", "Nothing of it.");
        assertFirst("a.md#a", "to be or not to be");
        assertEquals(List.of("a.md#a"), found("be "));
    }

    @Test
    void anIdentifierIsFoundByItsPartsAndHoweverItIsWritten() {
        notes.write("a.md", "# A", "Call `ChangeMessageVisibility` now.").write("b.md", "# B", "Change the message.");
        for (String query : List.of(
                "ChangeMessageVisibility",
                "changemessagevisibility",
                "change_message_visibility",
                "change-message-visibility",
                "change message visibility",
                "MessageVisibility",
                "\"change message visibility\"",
                "ChangeMessageVis")) {
            assertFirst("a.md#a", query);
        }
    }

    @Test
    void signsThatBelongToAWordCount() {
        notes.write("a.md", "# A", "Written in C++ today.")
                .write("b.md", "# B", "Written in C today.")
                .write("c.md", "# C sharp", "Written in C# today.");
        assertEquals(List.of("a.md#a"), found("C++"));
        assertEquals(List.of("c.md#c-sharp"), found("C#"));
        assertEquals(3, found("written c").size());
    }

    @Test
    void signsThatNoNoteHasAreNotMissed() {
        notes.write("a.md", "# A", "Written in Rust today.");
        assertEquals(List.of("a.md#a"), found("rust++"));
        assertEquals(List.of("a.md#a"), found("(rust)!"));
    }

    @Test
    void scriptsWithoutSpacesAreFoundByAnyPart() {
        notes.write("a.md", "# 東京タワー", "高さは三百三十三メートルです。").write("b.md", "# 京都", "東の都。");
        assertEquals(List.of("a.md#東京タワー"), found("東京"));
        assertEquals(List.of("a.md#東京タワー"), found("メートル"));
        assertEquals(Set.of("a.md#東京タワー", "b.md#京都"), Set.copyOf(found("京")));
        assertEquals(List.of("a.md#東京タワー"), found("\"三百三十三\""));
    }

    @Test
    void aWordMatchesHoweverItsAccentsAreTyped() {
        notes.write("a.md", "# A", "A naïve café in Łódź.").write("b.md", "# B", "がん");
        for (String query : List.of("naive", "naïve", "nai\u0308ve", "CAFE", "łódź", "lodz")) {
            assertEquals(List.of("a.md#a"), found(query), query);
        }
        assertEquals(List.of("b.md#b"), found("か\u3099ん"));
    }

    @Test
    void theFoldersAndTheNameOfANoteAreSearchedToo() {
        notes.write("runbooks/payment-gateway.md", "# On call", "Restart it.");
        assertEquals(List.of("runbooks/payment-gateway.md#on-call"), found("payment gateway"));
        assertEquals(List.of("runbooks/payment-gateway.md#on-call"), found("runbooks restart"));
        assertEquals(List.of("runbooks/payment-gateway.md#on-call"), found("payment-gateway.md"));
    }

    @Test
    void wordsOfAQueryMayStandInTitleHeadingAndText() {
        notes.write("a.md", "# Kinesis", "## Shards", "Each has a throughput.")
                .write("b.md", "# Other", "Kinesis throughput.");
        assertFirst("a.md#shards", "kinesis shards throughput");
    }

    private void assertFirst(String id, String query) {
        List<String> found = found(query);
        assertTrue(!found.isEmpty() && found.get(0).equals(id), () -> query + " found " + found);
    }

    private List<String> found(String query) {
        notes.update();
        return notes.ids(SearchRequest.of(query).withLimit(100));
    }
}
