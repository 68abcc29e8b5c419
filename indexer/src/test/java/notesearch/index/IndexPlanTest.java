package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import notesearch.Seeded;
import notesearch.note.FileStamp;
import notesearch.note.Listing;
import notesearch.note.NoteFile;
import notesearch.note.NotePath;
import notesearch.note.SkippedNote;
import org.junit.jupiter.api.Test;

class IndexPlanTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long WRITTEN = 1_000 * SECOND + 1;
    private static final long READ = 1_001 * SECOND;

    @Test
    void anEmptyIndexOfAnEmptyFolderHasNothingToDo() {
        assertEquals("+[] ~[] -[]", plan(Map.of(), Map.of()));
    }

    @Test
    void aFileThatTheIndexDoesNotKnowIsAdded() {
        assertEquals("+[a.md, b.md] ~[] -[]", plan(Map.of("a.md", 1L, "b.md", 1L), Map.of()));
    }

    @Test
    void aFileWithTheSameStampIsKept() {
        assertEquals("+[] ~[] -[]", plan(Map.of("a.md", 1L), Map.of("a.md", 1L)));
    }

    @Test
    void aFileWithAnotherStampIsReplaced() {
        assertEquals("+[] ~[a.md] -[]", plan(Map.of("a.md", 2L), Map.of("a.md", 1L)));
    }

    @Test
    void aNoteWithoutItsFileIsRemoved() {
        assertEquals("+[] ~[] -[a.md, b/c.md]", plan(Map.of(), Map.of("b/c.md", 1L, "a.md", 1L)));
    }

    @Test
    void aRenamedFileIsRemovedAndAdded() {
        assertEquals("+[new.md] ~[] -[old.md]", plan(Map.of("new.md", 1L), Map.of("old.md", 1L)));
    }

    @Test
    void eachPartOfTheStampCounts() {
        FileStamp stamp = new FileStamp(10, WRITTEN, WRITTEN, 7);
        assertEquals("+[] ~[] -[]", planned(stamp, stamp, READ));
        assertEquals("+[] ~[a.md] -[]", planned(stamp, new FileStamp(11, WRITTEN, WRITTEN, 7), READ));
        assertEquals("+[] ~[a.md] -[]", planned(stamp, new FileStamp(10, WRITTEN - 1, WRITTEN, 7), READ));
        assertEquals("+[] ~[a.md] -[]", planned(stamp, new FileStamp(10, WRITTEN, WRITTEN + 1, 7), READ));
        assertEquals("+[] ~[a.md] -[]", planned(stamp, new FileStamp(10, WRITTEN, WRITTEN, 8), READ));
    }

    @Test
    void aFileReadTooSoonAfterAWriteIsReadAgainThoughItsStampIsTheSame() {
        FileStamp fine = new FileStamp(10, WRITTEN, WRITTEN, 7);
        assertEquals("+[] ~[a.md] -[]", planned(fine, fine, WRITTEN));
        assertEquals("+[] ~[a.md] -[]", planned(fine, fine, WRITTEN + SECOND / 100));
        assertEquals("+[] ~[] -[]", planned(fine, fine, WRITTEN + SECOND / 10));
    }

    @Test
    void aClockOfWholeSecondsIsGivenTwoSeconds() {
        FileStamp coarse = new FileStamp(10, 1_000 * SECOND, 0, 0);
        assertEquals("+[] ~[a.md] -[]", planned(coarse, coarse, 1_001 * SECOND));
        assertEquals("+[] ~[] -[]", planned(coarse, coarse, 1_002 * SECOND));
    }

    @Test
    void aChangeOfAttributesAfterTheReadingIsRacyToo() {
        FileStamp moved = new FileStamp(10, WRITTEN, READ, 7);
        assertEquals("+[] ~[a.md] -[]", planned(moved, moved, READ));
    }

    @Test
    void aFileFromAMomentAheadIsReadAgainUntilTheClockHasPassed() {
        FileStamp ahead = new FileStamp(10, READ + 3 * SECOND, WRITTEN, 7);
        assertEquals("+[] ~[a.md] -[]", planned(ahead, ahead, READ));
        assertEquals("+[] ~[] -[]", planned(ahead, ahead, READ + 4 * SECOND));
    }

    @Test
    void aFileFromFarInTheFutureIsNotReadEachTime() {
        FileStamp future = new FileStamp(10, READ + 3600 * SECOND, READ + 3600 * SECOND, 7);
        assertEquals("+[] ~[] -[]", planned(future, future, READ));
        FileStamp written = new FileStamp(10, READ + SECOND, READ + SECOND, 7);
        assertEquals("+[] ~[a.md] -[]", planned(future, written, READ));
    }

    @Test
    void whatAListingDoesNotTellOfIsKept() {
        Map<NotePath, IndexedFile> known = known(Map.of("a.md", 1L, "sub/b.md", 1L, "sub/c.md", 1L, "subway.md", 1L));
        NoteFile file = new NoteFile(new NotePath("sub/b.md"), stamp(2));
        Listing partly = new Listing(List.of(file), List.of(), Set.of(), Set.of(new NotePath("sub")));
        assertEquals("+[] ~[sub/b.md] -[sub/c.md]", painted(IndexPlan.between(partly, known)));
        Listing unreached = new Listing(List.of(), List.of(), Set.of(new NotePath("sub")), Set.of());
        assertEquals("+[] ~[] -[a.md, subway.md]", painted(IndexPlan.between(unreached, known)));
    }

    @Test
    void whatTheListingCouldNotReachIsPassedOn() {
        List<SkippedNote> skipped =
                List.of(new SkippedNote(new NotePath("dark.md"), "It is a link that leads nowhere."));
        assertEquals(
                skipped, IndexPlan.between(whole(List.of(), skipped), Map.of()).skipped());
    }

    @Test
    void whatIsAddedReplacedAndRemovedMakesTheIndexTheFolder() {
        Seeded.holds(500, random -> {
            Map<String, Long> folder = new TreeMap<>();
            Map<String, Long> known = new HashMap<>();
            for (int i = 0; i < 20; i++) {
                if (random.nextBoolean()) {
                    folder.put("note" + i + ".md", (long) random.nextInt(2));
                }
                if (random.nextBoolean()) {
                    known.put("note" + i + ".md", (long) random.nextInt(2));
                }
            }
            IndexPlan plan = IndexPlan.between(listing(folder), known(known));
            Map<String, Long> after = new HashMap<>(known);
            plan.remove().forEach(path -> after.remove(path.value()));
            plan.replace()
                    .forEach(file ->
                            after.replace(file.path().value(), file.stamp().size()));
            plan.add()
                    .forEach(file ->
                            after.putIfAbsent(file.path().value(), file.stamp().size()));
            assertEquals(folder, after);
        });
    }

    private static String planned(FileStamp known, FileStamp now, long readNanos) {
        NotePath path = new NotePath("a.md");
        return painted(IndexPlan.between(
                whole(List.of(new NoteFile(path, now)), List.of()), Map.of(path, new IndexedFile(known, readNanos))));
    }

    /** @param folder the size of each file */
    private static String plan(Map<String, Long> folder, Map<String, Long> known) {
        return painted(IndexPlan.between(listing(new TreeMap<>(folder)), known(known)));
    }

    private static Listing listing(Map<String, Long> folder) {
        List<NoteFile> files = new ArrayList<>();
        folder.forEach((path, size) -> files.add(new NoteFile(new NotePath(path), stamp(size))));
        return whole(files, List.of());
    }

    private static Listing whole(List<NoteFile> files, List<SkippedNote> skipped) {
        return new Listing(files, skipped, Set.of(), Set.of());
    }

    private static Map<NotePath, IndexedFile> known(Map<String, Long> sizes) {
        Map<NotePath, IndexedFile> known = new HashMap<>();
        sizes.forEach((path, size) -> known.put(new NotePath(path), new IndexedFile(stamp(size), READ)));
        return known;
    }

    private static FileStamp stamp(long size) {
        return new FileStamp(size, WRITTEN, WRITTEN, 7);
    }

    private static String painted(IndexPlan plan) {
        return "+" + plan.add().stream().map(NoteFile::path).toList()
                + " ~" + plan.replace().stream().map(NoteFile::path).toList()
                + " -" + plan.remove();
    }
}
