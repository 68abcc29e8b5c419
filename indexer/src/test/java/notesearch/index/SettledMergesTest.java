package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import notesearch.SearchedNotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A search looks into few segments, however many changes there were, and no further change is needed for that. */
class SettledMergesTest {

    private static final int CHANGES = 30;
    private static final int FEW = 6;

    @TempDir
    Path home;

    @Test
    @Timeout(60)
    void whatManyChangesHaveLeftIsMergedAndSeen() throws Exception {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            change(notes);
            while (segments(notes) > FEW) {
                Thread.sleep(Duration.ofMillis(10));
            }
            assertEquals(CHANGES, notes.search("tipoc").total());
        }
    }

    @Test
    void settlingWaitsForTheMergesAndCommitsThem() {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            change(notes);
            IndexState before = notes.index().status(View.everything()).state();
            notes.index().settle(notes.notebook());
            assertEquals(before, notes.index().status(View.everything()).state());
            assertTrue(segments(notes) <= FEW, () -> segments(notes) + " segments");
        }
        try (SearchedNotes again = new SearchedNotes(home)) {
            assertTrue(segments(again) <= FEW, () -> segments(again) + " segments after opening it again");
            assertEquals(0, again.plan().size());
        }
    }

    @Test
    void twoSegmentsOfOneSizeBecomeOne() {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            for (String name : List.of("a.md", "b.md")) {
                notes.write(name, "# Note", "The tipoc.");
                notes.update();
            }
            notes.folder().settle();
            notes.update();
            notes.index().settle(notes.notebook());
            assertEquals(1, segments(notes));
        }
    }

    @Test
    void anIndexBecomesOneAndIsNotWrittenAgainForAFewChanges() {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            notes.write("large.md", "# Note", words(20_000));
            settle(notes);
            notes.write("small.md", "# Note", words(3_000));
            settle(notes);
            assertEquals(1, segments(notes));
            notes.write("later.md", "# Note", words(100));
            settle(notes);
            assertEquals(2, segments(notes));
        }
    }

    @Test
    @Timeout(60)
    void aComparisonThatFindsNothingNewHasAllMergedIntoOne() throws Exception {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            notes.write("large.md", "# Note", words(6_000));
            notes.update();
            notes.write("small.md", "# Note", words(900));
            notes.update();
            notes.folder().settle();
            while (segments(notes) > 1) {
                notes.update();
                Thread.sleep(Duration.ofMillis(10));
            }
        }
    }

    @Test
    void notWhileNotesChange() throws Exception {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            notes.write("large.md", "# Note", words(6_000));
            notes.update();
            for (int i = 0; i < 20; i++) {
                notes.write("small.md", "# Note", words(900 + i));
                notes.update();
                Thread.sleep(Duration.ofMillis(20));
            }
            assertTrue(segments(notes) > 1);
        }
    }

    private static void settle(SearchedNotes notes) {
        notes.update();
        notes.folder().settle();
        notes.update();
        notes.index().settle(notes.notebook());
    }

    private static String words(int count) {
        Random random = new Random(count);
        return random.ints(count, 0, 1_000_000).mapToObj(each -> "w" + each).collect(Collectors.joining(" "));
    }

    private static void change(SearchedNotes notes) {
        for (int i = 0; i < CHANGES; i++) {
            notes.write("note" + i + ".md", "# Note " + i, "The tipoc.");
            notes.update();
        }
        notes.folder().settle();
        notes.update();
    }

    private static int segments(SearchedNotes notes) {
        try (Snapshot snapshot = notes.index().snapshot(View.everything())) {
            return snapshot.reader().leaves().size();
        }
    }
}
