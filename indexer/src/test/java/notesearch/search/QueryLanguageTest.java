package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import notesearch.Golden;
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
import org.junit.jupiter.params.provider.CsvSource;

/** What each operator finds, each note having one section. */
class QueryLanguageTest {

    @TempDir
    static Path home;

    private static SearchedNotes notes;

    @BeforeAll
    static void index() {
        notes = new SearchedNotes(home);
        notes.write(
                        "aws/sqs.md",
                        "---",
                        "date: 2026-02-01",
                        "tags: [aws]",
                        "---",
                        "# Simple queue",
                        "A queue with a timeout. Dead letters wait.")
                .write(
                        "aws/sns.md",
                        "---",
                        "date: 2026-01-01",
                        "tags: [aws, push]",
                        "---",
                        "# Simple topic",
                        "A topic pushes. See [queues](sqs.md).")
                .write(
                        "ops/fifo.md",
                        "---",
                        "date: 2025-06-15",
                        "---",
                        "# Order",
                        "A queue of the kind fifo, and its timeouts.")
                .write(
                        "ops/tool.md",
                        "---",
                        "date: 2024-06-15",
                        "---",
                        "# Tool",
                        "Runs:",
                        "",
                        "    java -jar queue.jar --profile x",
                        "",
                        "Also `ls -la`.")
                .write(
                        "table.md",
                        "---",
                        "date: 2020-01-01",
                        "---",
                        "# Table",
                        "| timeout | letter |",
                        "|---|---|",
                        "| dead | 1 |")
                .write("now.md", "---", "date: " + today().minusDays(3), "---", "# Recent", "Written lately.");
        notes.update();
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            topic OR fifo                | sns fifo
            queue (topic OR fifo)        | sns fifo
            topic OR fifo OR table       | sns fifo table
            (simple queue) OR order      | sqs fifo sns
            (simple topic) OR (kind fifo) | sns fifo
            "dead letters" OR fifo       | sqs fifo
            tag:push OR fifo             | sns fifo
            time*                        | sqs fifo table
            tim*                         | sqs fifo table
            top* push*                   | sns
            queue -fifo                  | sqs sns tool
            -fifo queue                  | sqs sns tool
            timeout -"dead letters"      | fifo table
            timeout -(dead wait)         | fifo table
            timeout -(dead OR fifo)      |
            timeout -(dead -wait)        | sqs fifo
            queue -title:(simple -topic) | sns fifo tool
            queue fooz_barz              | sqs sns fifo tool
            push OR -queue               | sns table now
            -queue OR -fifo              | sqs sns fifo tool
            queue -tag:aws               | fifo tool
            queue -path:ops              | sqs sns
            queue -has:link              | sqs fifo tool
            queue -title:simple          | fifo tool
            queue -time*                 | sns tool
            title:simple                 | sqs sns
            title:"simple queue"         | sqs
            title:simp*                  | sqs sns
            heading:queue                | sqs
            heading:timeout              |
            code:queue                   | tool
            title:(nothing OR simple)    | sqs sns
            title:(simple -topic)        | sqs
            title:(simple "queue")       | sqs
            queue -title:(simple OR tool) | fifo
            title:(simple                | sqs sns
            title:((simple)) topic       | sns
            code:(ls OR queue) -code:java |
            code:ls                      | tool
            code:"java -jar"             | tool
            code:--profile               | tool
            tag:aws                      | sqs sns
            tag:#AWS                     | sqs sns
            tag:##/aws//                 | sqs sns
            tag:aws tag:push             | sns
            tag:aws queue                | sqs sns
            path:ops                     | fifo tool
            path:ops/                    | fifo tool
            path:ops path:table.md       | fifo tool table
            queue path:aws/sqs.md        | sqs
            has:code                     | tool
            has:table                    | table
            has:link                     | sns
            has:table tag:aws            |
            queue code:ls                | tool
            code:ls queue                | tool
            simple heading:topic         | sns
            timeout (-dead OR nothing)   | fifo
            path:ops path:aws tag:aws    | sqs sns
            heading:queue timeout never  | sqs
            "dead letters" timeout never | sqs
            modified:2026-01             | sns
            modified:2026-1              | sns
            modified:>2026-01-01 tag:aws | sqs
            modified:>=2026-01-01 tag:aws | sqs sns
            modified:<2021               | table
            modified:2024..2025          | fifo tool
            modified:7d                  | now
            modified:<=2024-06-15        | tool table
            -tag:aws -path:ops           | table now
            """)
    void anOperatorFindsWhatItSays(String query, String found) {
        assertEquals(names(found == null ? "" : found), found(query + " "), query);
    }

    @Test
    void aMinusIsADashWhereTheNotesHoldItSoAndTheOtherReadingIsOffered() {
        for (String query : List.of("java -jar", "ls -la")) {
            SearchResult result = notes.search(query);
            assertEquals("ops/tool.md#tool", result.hits().getFirst().id(), query);
            Reading reading = result.readings().getFirst();
            assertEquals(Reading.Taken.LITERALLY, reading.taken());
            SearchResult other = notes.search(reading.other());
            assertTrue(other.hits().stream().noneMatch(hit -> hit.id().equals("ops/tool.md#tool")), reading.other());
        }
    }

    @Test
    void aMinusThatIsADashIsOneAmongChoicesToo() {
        SearchResult result = notes.search("pushes OR -jar ");
        assertEquals(List.of(new Reading("-jar", Reading.Taken.LITERALLY, "(pushes OR -\"jar\")")), result.readings());
        assertEquals(2, result.total());
        assertTrue(notes.search("(pushes OR -\"jar\") ").total() > 2);
    }

    @Test
    void aWordLeftOutCanBeLookedForInstead() {
        SearchResult result = notes.search("queue -fifo");
        Reading reading = result.readings().getFirst();
        assertEquals(new Reading("-fifo", Reading.Taken.LEFT_OUT, "queue fifo"), reading);
        assertEquals("ops/fifo.md#order", notes.ids(reading.other()).getFirst());
    }

    @Test
    void aSingleLetterOfAnIdentifierThatNoNoteHoldsIsNotAskedForByItself() {
        assertEquals(names("sns"), found("x-topic "));
        assertTrue(notes.search("x-topic ").hits().getFirst().excerpts().stream()
                .flatMap(excerpt -> excerpt.marks().stream())
                .allMatch(mark -> mark.end() - mark.start() > 1));
    }

    @Test
    void whatIsLeftOutIsTakenAtItsWord() {
        assertEquals(names("sqs sns fifo tool"), found("queue -fifi "));
        assertEquals(names("sqs sns fifo tool"), found("queue -deadletters "));
        assertEquals(names("sqs sns fifo tool"), found("queue -(fifi) "));
    }

    @Test
    void aMinusLeavesOutFromWhatIsAskedBesideTheText() {
        SearchRequest tagged = new SearchRequest(
                "-topic", 20, 0, List.of("aws"), List.of(), List.of(), Sort.RELEVANCE, Grouping.NONE, false);
        assertEquals(List.of("aws/sqs.md#simple-queue"), notes.ids(tagged));
        assertEquals(notes.ids("-topic tag:aws"), notes.ids(tagged));
    }

    @ParameterizedTest
    @CsvSource({
        "TITLE, simple, sqs sns",
        "HEADING, queue, sqs",
        "CODE, queue, tool",
        "TITLE, nothing OR simple, sqs sns",
        "TITLE, simple - queue, sqs",
        "TITLE, -simple, fifo tool",
        "TITLE, simple -topic, sqs",
        "TITLE, simp*, sqs sns",
        "TITLE, nothing OR never, ''",
        "TITLE, tag:aws, ''",
        "TITLE, title:simple, ''",
        "TITLE, ..., ''",
        "CODE, -jar, tool",
        "CODE, \"java -jar\", tool"
    })
    void aPartCanBeAskedBesideTheText(Clause.Part part, String text, String found) {
        Clause within = QueryParser.within(part, text).orElseThrow();
        SearchRequest request = new SearchRequest(
                "queue", 20, 0, List.of(), List.of(), List.of(within), Sort.RELEVANCE, Grouping.NONE, false);
        assertEquals(
                names(found),
                Set.copyOf(
                        notes.ids(request).stream().map(QueryLanguageTest::name).toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            title:queue timeout | aws/sqs.md#simple-queue | queue | | timeout
            heading:queue timeout | aws/sqs.md#simple-queue | | queue | timeout
            heading:queue queue timeout | aws/sqs.md#simple-queue | queue | queue | queue timeout
            code:queue | ops/tool.md#tool | | | queue
            code:"java -jar" | ops/tool.md#tool | | | java -jar
            code:queue timeout* | | | |
            """)
    void whatMustStandInOnePartIsMarkedThere(String query, String id, String inTitle, String inHeading, String inText) {
        List<Hit> hits = notes.search(query).hits();
        if (id == null) {
            assertEquals(List.of(), hits);
            return;
        }
        Hit hit = hits.getFirst();
        assertEquals(id, hit.id());
        assertEquals(marked(inTitle), marked(hit.title(), hit.titleMarks()));
        assertEquals(marked(inHeading), marked(hit.heading(), hit.headingMarks()));
        Excerpt excerpt = hit.excerpts().getFirst();
        assertEquals(marked(inText), marked(excerpt.text(), excerpt.marks()));
    }

    private static String marked(String expected) {
        return expected == null ? "" : expected;
    }

    private static String marked(String text, List<Mark> marks) {
        return marks.stream()
                .map(mark -> text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** More words begin so than are counted for the rank. */
    @Test
    void aStarFindsAllWordsThatBeginSo(@TempDir Path many) {
        try (SearchedNotes words = new SearchedNotes(many)) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                all.append(" be").append(Integer.toString(i + 1296, 36));
            }
            words.write("many.md", "# Many", all.toString(), "", "## Again", all.toString())
                    .write("one.md", "# One", "Rare: bezzz.")
                    .write("none.md", "# None", "Rare: nothing.");
            words.update();
            assertEquals(Set.of("many.md#many", "many.md#again", "one.md#one"), Set.copyOf(words.ids("be*")));
            assertEquals(List.of("none.md#none"), words.ids("rare -be*"));
            String others =
                    IntStream.range(0, 50).mapToObj(i -> "be1" + i + "*").collect(Collectors.joining(" OR "));
            assertEquals("one.md#one", words.ids(others + " OR be* OR bezz*").getFirst());
            assertEquals(3, words.ids("be* OR " + others).size());
            assertEquals(List.of("none.md#none"), words.ids("rare -" + others.replace(" OR ", " -") + " -bez*"));
            words.write("beacon/note.md", "# Word", "Beaver, beacon.").write("beacon/path.md", "# Path", "Nothing.");
            words.update();
            assertEquals(
                    Set.copyOf(words.ids("beac*")),
                    words.ids(others + " OR beac*").stream()
                            .filter(id -> id.startsWith("beacon/"))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void filtersAloneShowTheNewestFirst() {
        assertEquals(List.of("aws/sqs.md#simple-queue", "aws/sns.md#simple-topic"), notes.ids("tag:aws"));
        assertEquals(List.of("ops/fifo.md#order", "ops/tool.md#tool"), notes.ids("path:ops"));
    }

    @Test
    void theAnswerSaysHowTheQueryWasUnderstood() {
        Golden.beside(getClass(), "understood.golden").answersHold(query -> List.of(understood(query)));
    }

    @Test
    void signsByThemselvesAreSaidToBeLookedForOnlyInQuotes() {
        assertEquals(
                List.of("“@” was not looked for, having no letter or digit; in quotes it is."),
                notes.search("queue @").notes());
        assertEquals(
                List.of("“#”, “&” were not looked for, having no letter or digit; in quotes they are."),
                notes.search("# & queue OR #").notes());
        assertEquals(List.of(), notes.search("queue \"@\" C++ --profile").notes());
    }

    @Test
    void daysAreCountedBackFromToday() {
        assertEquals(1, QueryParser.parse("modified:7d").clauses().size());
        assertEquals(Set.of("now"), found("modified:1w"));
        assertEquals(Set.of(), found("modified:1d"));
    }

    private static String understood(String query) {
        SearchRequest request =
                new SearchRequest(query, 20, 0, List.of(), List.of(), List.of(), Sort.RELEVANCE, Grouping.NONE, true);
        return String.valueOf(notes.search(request).understood());
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }

    private static Set<String> found(String query) {
        return notes.ids(query).stream().map(QueryLanguageTest::name).collect(Collectors.toSet());
    }

    private static String name(String id) {
        return id.replaceAll("^.*/|\\.md.*$", "");
    }

    private static Set<String> names(String found) {
        return Arrays.stream(found.split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }
}
