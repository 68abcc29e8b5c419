package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import notesearch.SearchedNotes;
import notesearch.index.View;
import notesearch.query.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quoted text that more sections may hold than are looked through at once: the page is right, and the count says what it is. */
class RankOrderTest {

    private static final int SECTIONS = 2_000;
    private static final Duration LONG = Duration.ofDays(1);

    /** Holds its trigrams in every section, but stands in some. */
    private static final String RARE = "abcde";

    @TempDir
    static Path home;

    private static SearchedNotes notes;

    @BeforeAll
    static void index() {
        notes = new SearchedNotes(home);
        Random random = new Random(4);
        for (int note = 0; note < SECTIONS / 50; note++) {
            List<String> lines = new ArrayList<>();
            for (int section = 0; section < 50; section++) {
                boolean holds = random.nextInt(60) == 0;
                boolean word = random.nextInt(400) == 0;
                lines.add("## Part " + section);
                lines.add("xabcx xbcdx xcdex " + (holds ? "xabcdex " : "") + (word ? "abcde" : ""));
            }
            notes.write("note" + note + ".md", lines.toArray(String[]::new));
        }
        notes.update();
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @Test
    void aPageOfRareTextIsWhatLookingThroughAllWouldFind() {
        List<String> all = found(RARE + "x", () -> 0);
        List<String> words = found(RARE, () -> 0);
        assertTrue(all.size() > 10 && words.size() > all.size(), all.size() + " and " + words.size());
        long first = words.stream().filter(id -> !all.contains(id)).count();
        assertTrue(first > 0);
        words.subList(0, (int) first).forEach(id -> assertFalse(all.contains(id), id));
    }

    @Test
    void whenTimeToCountIsUpThePageIsTheSameAndTheTotalIsSaidToBeAtLeast() {
        Searcher unhurried = new Searcher(notes.index(), notes.notebook()::has, LONG, () -> 0, () -> false);
        AtomicLong now = new AtomicLong();
        Searcher slow = new Searcher(
                notes.index(),
                notes.notebook()::has,
                LONG,
                () -> now.addAndGet(Duration.ofMillis(1).toNanos()),
                () -> false);
        for (String text : List.of("bcx xb", "bcdx xc")) {
            SearchRequest request = SearchRequest.of("\"" + text + "\"");
            SearchResult counted = unhurried.search(request, View.everything());
            SearchResult cut = slow.search(request, View.everything());
            assertEquals(ids(counted), ids(cut), text);
            assertTrue(counted.totalIsExact(), text);
            assertFalse(cut.totalIsExact(), text);
            assertFalse(cut.partial(), text);
            assertTrue(cut.total() >= cut.hits().size() && cut.total() < counted.total(), text + " " + cut.total());
        }
    }

    @Test
    void whileOthersWaitItIsCountedForAShorterWhile() {
        long look = Duration.ofMillis(1).toNanos();
        while (!counted(look, false).totalIsExact()) {
            look /= 2;
        }
        assertFalse(counted(look, true).totalIsExact());
        assertEquals(ids(counted(look, false)), ids(counted(look, true)));
    }

    /** @param look how long each look at the clock takes, in nanoseconds */
    private static SearchResult counted(long look, boolean othersWait) {
        AtomicLong now = new AtomicLong();
        return new Searcher(notes.index(), notes.notebook()::has, LONG, () -> now.addAndGet(look), () -> othersWait)
                .search(SearchRequest.of("\"bcx xb\""), View.everything());
    }

    private static List<String> found(String text, LongSupplier clock) {
        Searcher searcher = new Searcher(notes.index(), notes.notebook()::has, LONG, clock, () -> false);
        List<String> found = new ArrayList<>();
        int total = 1;
        for (int offset = 0; offset < total; offset += 7) {
            SearchRequest request =
                    SearchRequest.of("\"" + text + "\"").withLimit(7).withOffset(offset);
            SearchResult result = searcher.search(request, View.everything());
            total = result.total();
            found.addAll(ids(result));
        }
        assertEquals(total, found.stream().distinct().count());
        return found;
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).toList();
    }
}
