package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import notesearch.SearchedNotes;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.query.SearchRequest.Sort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiltersTest {

    @TempDir
    static Path home;

    private static SearchedNotes notes;

    @BeforeAll
    static void index() {
        notes = new SearchedNotes(home);
        notes.write("top.md", "---", "tags: [Aws, idea]", "date: 2026-03-01", "---", "# Top", "word")
                .write(
                        "aws/sqs.md",
                        "---",
                        "tags: [aws/queue]",
                        "date: 2026-02-01",
                        "---",
                        "# SQS",
                        "word",
                        "",
                        "## Tagged",
                        "word #todo")
                .write("aws/deep/kms.md", "---", "date: 2026-04-01", "---", "# KMS", "word")
                .write("aws-old/ec2.md", "---", "date: 2026-01-01", "---", "# EC2", "word")
                .write("näme/größe.md", "---", "date: 2025-01-01", "---", "# Umlaut", "word");
        notes.update();
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @Test
    void aFolderHoldsTheNotesInItAndBelowIt() {
        assertEquals(Set.of("aws/sqs.md#sqs", "aws/sqs.md#tagged", "aws/deep/kms.md#kms"), under("aws"));
        assertEquals(Set.of("aws/deep/kms.md#kms"), under("aws/deep"));
        assertEquals(Set.of("näme/größe.md#umlaut"), under("näme"));
        assertEquals(Set.of(), under("aw"));
        assertEquals(Set.of(), under("AWS"));
        assertEquals(Set.of(), under(""));
    }

    @Test
    void aPathMayBeANote() {
        assertEquals(Set.of("aws/sqs.md#sqs", "aws/sqs.md#tagged"), under("aws/sqs.md"));
        assertEquals(Set.of(), under("aws/sqs"));
    }

    @Test
    void inWhichFormOfUnicodeAPathIsWrittenMakesNoDifference() {
        notes.write("d\u00e9j\u00e0/composed.md", "# C", "goose")
                .write("de\u0301ja\u0300/decomposed.md", "# D", "goose");
        notes.update();
        Set<String> both = Set.of("d\u00e9j\u00e0/composed.md#c", "de\u0301ja\u0300/decomposed.md#d");
        for (String typed : List.of("d\u00e9j\u00e0", "de\u0301ja\u0300")) {
            assertEquals(
                    both,
                    Set.copyOf(notes.ids(request(List.of(), List.of(typed)).withText("goose"))),
                    typed);
            assertEquals(both, Set.copyOf(notes.ids("goose path:" + typed)), typed);
            assertEquals(1, notes.ids("goose path:" + typed + "/decomposed.md").size(), typed);
        }
        assertEquals(
                List.of(new Facet("d\u00e9j\u00e0", 2)),
                notes.search("goose").facets().folders());
    }

    @Test
    void ofSeveralPathsAnyWillDo() {
        assertEquals(Set.of("aws-old/ec2.md#ec2", "top.md#top"), under("aws-old", "top.md"));
    }

    @Test
    void aTagHoldsTheTagsBelowIt() {
        assertEquals(Set.of("top.md#top", "aws/sqs.md#sqs", "aws/sqs.md#tagged"), tagged("aws"));
        assertEquals(Set.of("aws/sqs.md#sqs", "aws/sqs.md#tagged"), tagged("aws/queue"));
        assertEquals(Set.of(), tagged("queue"));
    }

    @Test
    void ofSeveralTagsAllMustHold() {
        assertEquals(Set.of("top.md#top"), tagged("aws", "idea"));
        assertEquals(Set.of(), tagged("idea", "aws/queue"));
    }

    @Test
    void aTagInASectionIsThatSectionsAlone() {
        assertEquals(Set.of("aws/sqs.md#tagged"), tagged("todo"));
    }

    @Test
    void theNewestComesFirstWhereThatIsAskedFor() {
        SearchRequest request =
                new SearchRequest("word", 20, 0, List.of(), List.of(), List.of(), Sort.MODIFIED, Grouping.NONE, false);
        assertEquals(
                List.of(
                        "aws/deep/kms.md#kms",
                        "top.md#top",
                        "aws/sqs.md#sqs",
                        "aws/sqs.md#tagged",
                        "aws-old/ec2.md#ec2",
                        "näme/größe.md#umlaut"),
                notes.ids(request));
    }

    @Test
    void whatFiltersHideIsSaidToBeHidden() {
        SearchResult result = notes.search(request(List.of("nothing"), List.of()));
        assertEquals(ZeroHits.Reason.FILTERED_OUT, result.zeroHits().reason());
        assertEquals(0, result.total());
        assertEquals(Facets.NONE, result.facets());
    }

    private static Set<String> under(String... paths) {
        return Set.copyOf(notes.ids(request(List.of(), List.of(paths))));
    }

    private static Set<String> tagged(String... tags) {
        return Set.copyOf(notes.ids(request(List.of(tags), List.of())));
    }

    private static SearchRequest request(List<String> tags, List<String> paths) {
        return new SearchRequest("word", 20, 0, tags, paths, List.of(), Sort.RELEVANCE, Grouping.NONE, false);
    }
}
