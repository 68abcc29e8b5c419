package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import notesearch.SearchedNotes;
import notesearch.query.SearchRequest;
import notesearch.search.Hit;
import notesearch.search.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Searches run while notes are replaced: each sees every note either as it was or as it is. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TornReadTest {

    private static final int NOTES = 10;
    private static final int SECTIONS = 5;
    private static final int GENERATIONS = 8;

    @TempDir
    Path home;

    @Test
    void noSearchSeesHalfOfANote() throws InterruptedException {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            write(notes, 0);
            notes.update();
            AtomicBoolean ended = new AtomicBoolean();
            AtomicInteger searches = new AtomicInteger();
            ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
            List<Thread> searching = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Thread thread = new Thread(() -> {
                    while (!ended.get()) {
                        try {
                            assertWhole(notes);
                            searches.incrementAndGet();
                        } catch (Throwable e) {
                            failures.add(e);
                            return;
                        }
                    }
                });
                thread.start();
                searching.add(thread);
            }
            for (int generation = 1; generation < GENERATIONS; generation++) {
                write(notes, generation);
                notes.update();
            }
            ended.set(true);
            for (Thread thread : searching) {
                thread.join();
            }
            assertEquals(List.of(), List.copyOf(failures));
            assertTrue(searches.get() > 0);
            assertWhole(notes);
        }
    }

    private static void write(SearchedNotes notes, int generation) {
        for (int note = 0; note < NOTES; note++) {
            List<String> lines = new ArrayList<>();
            for (int section = 0; section < SECTIONS; section++) {
                lines.add("## Section " + section);
                lines.add("Everywhere generation" + generation + ".");
            }
            notes.write("note" + note + ".md", lines.toArray(String[]::new));
        }
    }

    private static void assertWhole(SearchedNotes notes) {
        SearchResult result = notes.search(SearchRequest.of("everywhere").withLimit(100));
        assertEquals(NOTES * SECTIONS, result.total());
        result.hits().stream().collect(Collectors.groupingBy(Hit::note)).forEach((note, hits) -> {
            Set<String> texts =
                    hits.stream().map(hit -> hit.excerpts().get(0).text()).collect(Collectors.toSet());
            assertEquals(1, texts.size(), () -> note + " is torn: " + texts);
        });
    }
}
