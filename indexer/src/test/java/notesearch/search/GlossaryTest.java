package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import notesearch.SearchedNotes;
import notesearch.index.View;
import notesearch.note.SkippedNote;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.query.SearchRequest.Sort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's own words: what things are also called, and which section is pinned to a query. */
class GlossaryTest {

    private static final String NAMES = "| Term | Also known as |\n|---|---|\n";
    private static final String PINS = "| Query | Answer |\n|---|---|\n";

    @TempDir
    private Path home;

    private SearchedNotes notes;

    @BeforeEach
    void write() {
        notes = new SearchedNotes(home);
        notes.write("long.md", "# Brokers", "## First", "The simple queue service keeps messages for four days.")
                .write("short.md", "# Couriers", "## Second", "SQS keeps messages for four days.")
                .write("other.md", "# Others", "## Third", "A simple service, and a queue at the door.")
                .write("ops/vpn.md", "# Tunnels", "Ask first.", "", "## Certificates", "They end every year.");
    }

    @AfterEach
    void close() {
        notes.close();
    }

    private void glossary(String tables) {
        notes.write("glossary.md", "# Glossary", "", tables);
        notes.update();
    }

    /** The ids without the glossary's own, which holds all names. */
    private List<String> ids(String query) {
        return notes.ids(query).stream()
                .filter(id -> !id.startsWith("glossary.md"))
                .toList();
    }

    @Test
    void aNameFindsTheOthersAfterItself() {
        glossary(NAMES + "| SQS | Simple Queue Service, the post |");
        assertEquals(List.of("short.md#second", "long.md#first"), ids("sqs"));
        assertEquals(
                List.of("short.md#second", "long.md#first"), ids("sqs days").subList(0, 2));
        assertEquals(
                List.of("long.md#first", "other.md#third", "short.md#second"),
                ids("simple queue service"),
                "where all the words stand comes before another name for them");
        assertEquals(
                List.of("long.md#first", "short.md#second"),
                ids("days simple-queue services").subList(0, 2));
    }

    @Test
    void theLastWordOfANameMayBeUnfinished() {
        glossary(NAMES + "| SQS | Simple Queue Service |");
        assertTrue(ids("simple queue serv").contains("short.md#second"));
        assertFalse(ids("simple queue serv ").contains("short.md#second"));
        assertFalse(ids("simple queue").contains("short.md#second"));
    }

    @Test
    void phrasesBeginningsExclusionsAndPartsMeanWhatTheySay() {
        glossary(NAMES + "| SQS | Simple Queue Service |");
        for (String query : List.of("\"sqs\"", "sqs*", "title:sqs OR \"sqs\"", "sqs-fifo")) {
            assertFalse(ids(query).contains("long.md#first"), query);
        }
        assertEquals(List.of("long.md#first"), ids("messages -sqs"));
        assertTrue(ids("(sqs OR nonsense) four").contains("long.md#first"), "choices are words like others");
    }

    @Test
    void whatMatchesByAnotherNameIsMarkedAndSaid() {
        glossary(NAMES + "| SQS | Simple Queue Service |");
        SearchResult result = notes.search(explained("sqs"));
        Hit second = result.hits().stream()
                .filter(hit -> hit.id().equals("long.md#first"))
                .findFirst()
                .orElseThrow();
        Excerpt excerpt = second.excerpts().get(0);
        assertTrue(
                ExcerptGoldenTest.painted(excerpt.text(), excerpt.marks())
                        .startsWith("The [simple] [queue] [service] keeps"),
                excerpt::toString);
        assertEquals(
                "Sections with “sqs” or longer; for “sqs” by the glossary also “Simple Queue Service”.",
                result.understood());
        result.hits().forEach(GlossaryTest::assertAddsUp);
    }

    @Test
    void aMisspeltNameFindsTheOthersToo() {
        notes.write("plant.md", "# Plants", "The kubernetes cluster.").write("k8s.md", "# Short", "A k8s cluster.");
        glossary(NAMES + "| Kubernetes | k8s |");
        SearchResult result = notes.search("kubernetse ");
        assertEquals("kubernetes", result.corrections().get(0).to());
        assertTrue(result.hits().stream().anyMatch(hit -> hit.id().equals("k8s.md#short")));
        assertEquals(List.of(), notes.search("k8s ").corrections());
    }

    @Test
    void signsTellNamesApart() {
        notes.write("lang.md", "# Languages", "Written in cpp.");
        glossary(NAMES + "| C++ | cpp |");
        assertTrue(ids("c++ ").contains("lang.md#languages"));
        assertFalse(ids("c# ").contains("lang.md#languages"));
    }

    @Test
    void aPinnedSectionComesFirstOnceAndSaysSo() {
        glossary(PINS + "| vpn access | [Certificates](ops/vpn.md#certificates) |");
        for (String query : List.of("VPN access", "access vpn", "vpn áccess ", "vpn accesses", "vpn acess")) {
            SearchResult result = notes.search(explained(query));
            assertEquals("ops/vpn.md#certificates", result.hits().get(0).id(), query);
            assertTrue(result.hits().get(0).pinned(), query);
            assertEquals(
                    "pinned in glossary.md",
                    result.hits().get(0).explanation().get(0).name());
            assertEquals(result.total(), result.hits().size());
            assertEquals(1, result.hits().stream().filter(Hit::pinned).count());
            assertEquals(
                    result.total(),
                    result.hits().stream().map(Hit::id).distinct().count());
            result.hits().forEach(GlossaryTest::assertAddsUp);
            assertTrue(result.understood().contains("; first the one pinned in glossary.md"), result::understood);
        }
        for (String query : List.of("vpn", "vpn access rules", "\"vpn access\"", "vpn OR access", "vpn acc")) {
            assertTrue(notes.search(query).hits().stream().noneMatch(Hit::pinned), query);
        }
    }

    @Test
    void aPinnedSectionThatHoldsTheWordsIsFoundOnceToo() {
        glossary(PINS + "| four days | short.md#Second |");
        assertEquals("short.md#second", notes.search("four days").hits().get(0).id());
        assertEquals(List.of("short.md#second", "long.md#first"), ids("four days"));
        notes.search(explained("four days")).hits().forEach(GlossaryTest::assertAddsUp);
    }

    @Test
    void whatAPinnedSectionHoldsCountsAlsoWhereNoOtherHoldsAllWords() {
        glossary(PINS + "| zinc cobalt certificates | [late](late.md#late) |");
        notes.write("one.md", "# One", "## Tin", "Zinc and more zinc.")
                .write("two.md", "# Two", "## Lead", "Cobalt and more cobalt.");
        notes.update();
        notes.write("late.md", "# Late", "Certificates.", "", "## Others", "Certificates too.");
        notes.update();
        List<Hit> hits = notes.search(explained("zinc cobalt certificates")).hits();
        assertTrue(hits.get(0).pinned());
        hits.forEach(GlossaryTest::assertAddsUp);
    }

    @Test
    void aPinnedSectionPassesTheFiltersOrIsNotShown() {
        glossary(PINS + "| vpn access | ops/vpn.md |");
        assertTrue(notes.search("vpn access path:ops/").hits().get(0).pinned());
        assertEquals(
                "ops/vpn.md#tunnels",
                notes.search("vpn access path:ops/").hits().get(0).id());
        for (String query : List.of("vpn access path:long.md", "vpn access tag:none", "vpn access -ask")) {
            assertTrue(notes.search(query).hits().stream().noneMatch(Hit::pinned), query);
        }
    }

    @Test
    void aPinnedSectionIsPagedGroupedAndCountedLikeOthers() {
        glossary(PINS + "| queue service | ops/vpn.md#certificates |");
        SearchRequest request = SearchRequest.of("queue service");
        List<String> all = notes.ids(request);
        assertEquals("ops/vpn.md#certificates", all.get(0));
        assertEquals(all.size(), notes.search(request).total());
        for (int i = 0; i < all.size(); i++) {
            assertEquals(List.of(all.get(i)), notes.ids(request.withLimit(1).withOffset(i)), "page " + i);
        }
        NoteHits first =
                notes.search(request.withGrouping(Grouping.NOTE)).groups().get(0);
        assertEquals("ops/vpn.md", first.note().value());
        assertTrue(first.hits().get(0).pinned());
    }

    @Test
    void byTimeAPinnedSectionHasTheTimeThatItHas() {
        notes.write("ops/old.md", "---", "date: 2001-01-01", "---", "# Old", "Of old.");
        glossary(PINS + "| queue service | ops/old.md |");
        List<Hit> hits = notes.search(new SearchRequest(
                        "queue service", 20, 0, List.of(), List.of(), List.of(), Sort.MODIFIED, Grouping.NONE, false))
                .hits();
        assertEquals("ops/old.md#old", hits.get(hits.size() - 1).id());
        assertTrue(hits.size() > 1);
    }

    @Test
    void editsCountWithTheGenerationThatPublishesThem() {
        glossary(PINS + "| vpn access | ops/vpn.md |");
        assertTrue(notes.search("vpn access").hits().get(0).pinned());
        notes.folder().settle();
        glossary(PINS + "| vpn access | long.md |");
        assertEquals("long.md#brokers", notes.search("vpn access").hits().get(0).id());
        notes.folder().delete("glossary.md");
        notes.update();
        assertTrue(notes.search("vpn access").hits().stream().noneMatch(Hit::pinned));
    }

    @Test
    void namesAndPinsOfNotesThatAReaderMayNotSeeAreNotThere() {
        glossary(NAMES + "| SQS | post |\n\n" + PINS + "| vpn access | ops/vpn.md |");
        View nothing = new View(Set.of());
        SearchResult pinned = notes.searcher().search(explained("vpn access"), nothing);
        assertEquals(List.of(), pinned.hits());
        assertFalse(String.valueOf(pinned.understood()).contains("glossary"));
        assertFalse(String.valueOf(
                        notes.searcher().search(explained("sqs"), nothing).understood())
                .contains("post"));
        assertEquals(List.of(), notes.index().status(nothing).warnings());
    }

    @Test
    void aGlossaryOfAFolderCountsEverywhereAndOtherNotesDoNot() {
        notes.write("mail/Glossary.md", "# Words", "", NAMES + "| SQS | Simple Queue Service |");
        notes.write("words.md", "# Words", "", PINS + "| vpn access | ops/vpn.md |");
        notes.update();
        assertTrue(ids("sqs").contains("long.md#first"));
        assertTrue(notes.search("vpn access").hits().stream().noneMatch(Hit::pinned));
    }

    @Test
    void linksWikilinksAndPathsNameTheSection() {
        for (String answer : List.of(
                "[here](ops/vpn.md#certificates)",
                "[[ops/vpn#Certificates]]",
                "[[vpn#Certificates]]",
                "ops/vpn.md#certificates",
                "`ops/vpn#certificates`",
                "/ops/vpn.md#Certificates")) {
            glossary(PINS + "| vpn access | " + answer + " |");
            assertEquals(
                    "ops/vpn.md#certificates",
                    notes.search("vpn access").hits().get(0).id(),
                    answer);
            assertEquals(List.of(), warnings(), answer);
            notes.folder().settle();
        }
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() {
        glossary(NAMES
                + "| SQS | |\n| queue | Queues |\n| Good | Better |\n\n"
                + PINS
                + "| vpn | ops/none.md |\n| vpn access | ops/vpn.md#keys |\n| access vpn | ops/vpn.md |\n| empty | |\n"
                + "| outside | https://example.com/ |");
        assertEquals(
                List.of(
                        "Line 5 has “SQS” and no other name for it; expected a term, and what else it is called. The row is not used.",
                        "Line 14 has “empty” and no answer; expected a query, and a link to the section that answers it. The row is not used.",
                        "Line 15 answers “outside” with https://example.com/; expected a note in this folder of notes, as in"
                                + " messaging/sqs.md#visibility-timeout. The row is not used.",
                        "Line 6 names “Queues” as another name of “queue”, which is the same to a search; expected another.",
                        "Line 13 answers “access vpn”, which line 12 answers already; expected each query once.",
                        "Line 11 answers “vpn” with ops/none.md, and there is no such note; expected a note that is there."
                                + " Mend the row, or take it out.",
                        "Line 12 answers “vpn access” with ops/vpn.md#keys, and ops/vpn.md has no such heading; expected one"
                                + " that it has, such as #tunnels, #certificates. Mend the row, or take it out."),
                warnings());
        assertTrue(ids("good").isEmpty(), "the other rows count");
        assertEquals(1, notes.search("good").total());
    }

    @Test
    void whatBecomesWrongLaterIsSaidThen() {
        glossary(PINS + "| vpn access | ops/vpn.md#certificates |");
        assertEquals(List.of(), warnings());
        notes.folder().rename("ops/vpn.md", "ops/tunnel.md");
        notes.update();
        assertEquals(1, warnings().size());
        assertTrue(warnings().get(0).startsWith("Line 5 answers “vpn access”"), warnings()::toString);
        assertTrue(notes.search("vpn access").hits().stream().noneMatch(Hit::pinned));
        notes.folder().rename("ops/tunnel.md", "ops/vpn.md");
        notes.update();
        assertEquals(List.of(), warnings());
    }

    @Test
    void thereIsAnEndToWhatOneNoteAndOneQueryMayAskFor() {
        StringBuilder rows = new StringBuilder(NAMES);
        for (int i = 0; i < 1100; i++) {
            rows.append("| name").append(i).append(" | other").append(i).append(" |\n");
        }
        rows.append("| many | ")
                .append(String.join(
                        ", ",
                        List.of("aa", "bb").stream()
                                .flatMap(each ->
                                        java.util.stream.IntStream.range(0, 10).mapToObj(i -> each + "x" + i))
                                .toList()))
                .append(" |\n");
        glossary(rows.toString());
        assertEquals(
                List.of("It has 1101 rows of terms and answers; the first 1000 are used. Put some into the glossary of"
                        + " another folder."),
                warnings());
        String understood = notes.search(explained("name1 name2 name3 name4 name5 name6 name7 name8 name9 name10 "))
                .understood();
        assertTrue(understood.contains("other8") && !understood.contains("other9"), understood);
    }

    private List<String> warnings() {
        return notes.index().status(View.everything()).warnings().stream()
                .map(SkippedNote::reason)
                .toList();
    }

    private static SearchRequest explained(String text) {
        return new SearchRequest(text, 20, 0, List.of(), List.of(), List.of(), Sort.RELEVANCE, Grouping.NONE, true);
    }

    private static void assertAddsUp(Hit hit) {
        double sum =
                hit.explanation().stream().mapToDouble(Contribution::amount).sum();
        assertEquals(hit.score(), sum, 1e-5 * hit.score(), hit::id);
    }

    @Test
    void withoutAGlossaryNothingIsPinnedOrAdded() {
        notes.update();
        assertNull(notes.search("vpn access").understood());
        assertEquals(List.of("short.md#second"), ids("sqs"));
    }
}
