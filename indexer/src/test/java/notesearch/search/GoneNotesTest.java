package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import notesearch.SearchedNotes;
import notesearch.note.NotePath;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes whose file is gone, before the index knows of it. */
class GoneNotesTest {

    private static final int NOTES = 60;

    @TempDir
    Path home;

    private SearchedNotes notes;

    @BeforeEach
    void index() {
        notes = new SearchedNotes(home);
        for (int i = 0; i < NOTES; i++) {
            notes.write(
                    "folder" + i % 2 + "/note" + i + ".md",
                    "---",
                    "tags: [all]",
                    "---",
                    "# Note",
                    "word",
                    "",
                    "## Part",
                    "word");
        }
        notes.update();
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void aNoteThatIsGoneIsLeftOutAndThePageFilledAgain() {
        deleteTwoOf(notes.search("word"));
        SearchResult result = notes.search("word");
        assertEquals(20, result.hits().size());
        assertEquals(2 * NOTES - 4, result.total());
        assertPresent(result);
        assertEquals(List.of(new Facet("all", 2 * NOTES - 4)), result.facets().tags());
    }

    @Test
    void groupsLeaveItOutToo() {
        deleteTwoOf(notes.search("word"));
        SearchResult result = notes.search(SearchRequest.of("word").withGrouping(Grouping.NOTE));
        assertEquals(20, result.groups().size());
        assertEquals(NOTES - 2, result.total());
    }

    @Test
    void whereAllNotesButOneAreGoneOnlyThatOneIsShown() {
        List<Hit> hits = notes.search(SearchRequest.of("word").withLimit(100)).hits();
        NotePath kept = hits.get(hits.size() - 1).note();
        notes.index().files().keySet().stream()
                .filter(path -> !path.equals(kept))
                .forEach(path -> notes.folder().delete(path.value()));
        for (int limit : new int[] {1, 2, 20, 100}) {
            SearchResult result = notes.search(SearchRequest.of("word").withLimit(limit));
            assertPresent(result);
            assertEquals(Math.min(2, limit), result.hits().size());
            assertEquals(2, result.total());
        }
    }

    @Test
    void whereAllNotesAreGoneOneByOneNothingIsFound() {
        for (int i = 0; i < NOTES; i++) {
            notes.folder().delete("folder" + i % 2 + "/note" + i + ".md");
        }
        SearchResult result = notes.search("word");
        assertEquals(List.of(), result.hits());
        assertEquals(0, result.total());
        assertEquals(ZeroHits.Reason.NOT_IN_NOTES, result.zeroHits().reason());
    }

    @Test
    void whileTheFolderItselfIsMissingHitsAreKeptAndItIsSaid() {
        notes.folder().rename("../notes", "../elsewhere");
        notes.index().notesMissing(true);
        SearchResult result = notes.search("word");
        assertEquals(20, result.hits().size());
        assertEquals(2 * NOTES, result.total());
        assertTrue(result.index().notesMissing());
    }

    @Test
    void theNextPageBeginsWhereThisOneEnds() {
        List<String> ids = notes.ids(SearchRequest.of("word").withLimit(100));
        deleteTwoOf(notes.search("word"));
        List<String> first = notes.ids("word");
        notes.update();
        assertEquals(first, notes.ids("word"));
        assertEquals(ids.subList(20, 24), first.subList(16, 20));
    }

    private void deleteTwoOf(SearchResult result) {
        String first = result.hits().get(0).note().value();
        String other = result.hits().stream()
                .map(hit -> hit.note().value())
                .filter(note -> !note.equals(first))
                .findFirst()
                .orElseThrow();
        notes.folder().delete(first).delete(other);
    }

    private void assertPresent(SearchResult result) {
        result.hits().forEach(hit -> assertTrue(notes.notebook().has(hit.note()), hit.id()));
    }
}
