package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import notesearch.SearchedNotes;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.query.SearchRequest.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is equally good has an order too, and it is not that of indexing. */
class TiesTest {

    @TempDir
    Path home;

    @Test
    void theOrderOfIndexingDoesNotShow() throws InterruptedException {
        List<LibraryOfNotes.Written> library = LibraryOfNotes.of(new Random(11), 40);
        List<LibraryOfNotes.Written> shuffled = new ArrayList<>(library);
        Collections.shuffle(shuffled, new Random(12));
        try (SearchedNotes atOnce = new SearchedNotes(home.resolve("once"));
                SearchedNotes inParts = new SearchedNotes(home.resolve("parts"))) {
            LibraryOfNotes.write(atOnce, library);
            atOnce.update();
            for (int from = 0; from < shuffled.size(); from += 8) {
                LibraryOfNotes.write(inParts, shuffled.subList(from, from + 8));
                awaitThatTheyAreNotReadAgain();
                inParts.update();
            }
            for (String first : LibraryOfNotes.WORDS) {
                for (String second : List.of("", " stack", " -role", " \"cache index\"")) {
                    for (Sort sort : Sort.values()) {
                        SearchRequest request = new SearchRequest(
                                first + second, 100, 0, List.of(), List.of(), List.of(), sort, Grouping.NONE, false);
                        assertEquals(
                                atOnce.search(request).hits(),
                                inParts.search(request).hits(),
                                request.toString());
                        SearchRequest grouped = request.withGrouping(Grouping.NOTE);
                        assertEquals(
                                atOnce.search(grouped).groups(),
                                inParts.search(grouped).groups(),
                                grouped.toString());
                    }
                }
            }
        }
    }

    /** Notes read as soon as they are written are replaced by themselves, and until merged away count twice. */
    private static void awaitThatTheyAreNotReadAgain() throws InterruptedException {
        Thread.sleep(50);
    }

    @Test
    void equalSectionsFollowTheNewerNoteThenThePathThenTheirPlace() {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            String[] text = {"---", "date: 2026-01-01", "---", "# Same", "word", "", "# Same", "word"};
            String[] newer = {"---", "date: 2026-01-02", "---", "# Same", "word", "", "# Same", "word"};
            notes.write("b/b.md", text).write("a/b.md", text).write("c/b.md", newer);
            notes.update();
            assertEquals(
                    List.of(
                            "c/b.md#same",
                            "c/b.md#same-1",
                            "a/b.md#same",
                            "a/b.md#same-1",
                            "b/b.md#same",
                            "b/b.md#same-1"),
                    notes.ids("word"));
        }
    }
}
