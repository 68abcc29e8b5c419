package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import notesearch.SearchedNotes;
import notesearch.index.View;
import notesearch.note.NotePath;
import notesearch.query.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time is counted in how often a search looks at the clock, so that it can be stopped at each of its steps. */
class DeadlineTest {

    private static final int NOTES = 12;
    private static final NotePath GONE = new NotePath("n7.md");

    @TempDir
    private static Path home;

    private static SearchedNotes notes;

    @BeforeAll
    static void write() throws Exception {
        notes = new SearchedNotes(home);
        for (int i = 0; i < NOTES; i++) {
            StringBuilder text = new StringBuilder("# Duck" + i + " pond\n\n");
            for (int section = 0; section < 10; section++) {
                text.append("## Dead letter queue ")
                        .append(section)
                        .append("\n\nDucks swim in backoff")
                        .append(section)
                        .append(" `visibilityTimeout` #water\n\n");
            }
            notes.folder().write("n" + i + ".md", text.toString());
        }
        notes.update();
        Files.delete(home.resolve("notes").resolve(GONE.value()));
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ducks swim                       | NONE
            duc                              | NOTE
            dcuks swin                       | NONE
            "dead letter" -duck3             | NOTE
            deadletter backof                | NONE
            visibility timeout OR swim       | NONE
            tag:water du*                    | NOTE
            nowhere tobefound                | NONE
            "swim ducks" path:elsewhere      | NOTE
            """)
    void wheneverASearchIsStoppedItsAnswerIsAPartOfTheWhole(String text, SearchRequest.Grouping grouping) {
        SearchRequest request = new SearchRequest(
                text, 20, 0, List.of(), List.of(), List.of(), SearchRequest.Sort.RELEVANCE, grouping, true);
        SearchResult whole = search(request, Duration.ofDays(1), () -> 0);
        assertFalse(whole.partial());
        boolean partial = true;
        for (long most = 0; partial; most += 1 + most / 2) {
            SearchResult stopped = search(request, Duration.ofNanos(most), ticking());
            partial = stopped.partial();
            assertTrue(stopped.hits().stream().noneMatch(hit -> hit.note().equals(GONE)), "a hit is gone");
            assertTrue(stopped.groups().stream().noneMatch(hits -> hits.note().equals(GONE)), "a note is gone");
            if (partial) {
                assertNull(stopped.zeroHits());
                assertFalse(stopped.notes().isEmpty());
            } else {
                assertEquals(whole.total(), stopped.total());
                assertEquals(whole.hits(), stopped.hits());
                assertEquals(whole.groups(), stopped.groups());
                assertEquals(whole.zeroHits(), stopped.zeroHits());
            }
            if (stopped.totalIsExact()) {
                assertEquals(whole.total(), stopped.total());
            }
        }
    }

    @Test
    void aSearchThatHasNoTimeAtAllFindsNothingAndDoesNotSayThatThereIsNothing() {
        SearchResult result = search(SearchRequest.of("ducks"), Duration.ZERO, () -> 0);
        assertEquals(0, result.total());
        assertFalse(result.totalIsExact());
        assertTrue(result.partial());
        assertNull(result.zeroHits());
    }

    @Test
    void aSearchThatIsSlowToBeUnderstoodStillFindsSomething() {
        AtomicLong now = new AtomicLong();
        AtomicLong looked = new AtomicLong();
        LongSupplier stuck = () -> looked.incrementAndGet() > 1 ? now.accumulateAndGet(60, Math::max) : 0;
        SearchResult result = search(SearchRequest.of("ducks swmi"), Duration.ofNanos(100), stuck);
        assertTrue(result.partial());
        assertTrue(result.total() > 0, "other spellings were not looked for, the words were");
    }

    @Test
    void suggestionsAndMarksEndInTimeToo() {
        for (int most = 0; most < 200; most += 7) {
            Searcher searcher = searcher(Duration.ofNanos(most), ticking());
            Set<String> all = new HashSet<>(notes.searcher().suggest("dead letter", 100, View.everything()));
            List<String> some = searcher.suggest("dead letter", 100, View.everything());
            assertTrue(all.containsAll(some), some.toString());
            searcher.marker("ducks", View.everything());
        }
    }

    private static LongSupplier ticking() {
        return new AtomicLong()::getAndIncrement;
    }

    private static SearchResult search(SearchRequest request, Duration budget, LongSupplier clock) {
        return searcher(budget, clock).search(request, View.everything());
    }

    private static Searcher searcher(Duration budget, LongSupplier clock) {
        return new Searcher(notes.index(), notes.notebook()::has, budget, clock, () -> false);
    }
}
