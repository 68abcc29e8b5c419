package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import notesearch.Golden;
import notesearch.SearchedNotes;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.query.SearchRequest.Sort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over the notes that ship with the product: what a hit's score is said to be made of adds up to it. */
class ExplanationTest {

    private static final Pattern QUERY = Pattern.compile("\"query\": *\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final double TOLERANCE = 1e-5;
    private static final int HITS = 4;

    @TempDir
    private static Path data;

    private static SearchedNotes notes;

    @BeforeAll
    static void index() {
        notes = SearchedNotes.shipped(data);
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @Test
    void contributionsAddUpToTheScore() {
        List<String> queries = queries();
        assertTrue(queries.size() > 150);
        int explained = 0;
        for (String query : queries) {
            for (Hit hit : hits(query, Sort.RELEVANCE, Grouping.NONE)) {
                assertAddsUp(query, hit);
                explained++;
            }
        }
        assertTrue(explained > 500);
    }

    @Test
    void theyAddUpForEveryKindOfQueryInEveryOrder() {
        List<String> kinds = List.of(
                "visibility timeout",
                "visibilty timeuot ",
                "how long can a message be hidden from other consumers of the queue",
                "\"visibility timeout\" queue",
                "\"ead lett\"",
                "\"aliases:\" queue",
                "\"eue\"",
                "ChangeMessageVisibility",
                "batchwriteitem OR \"dead letter\"",
                "(sqs queue) OR (sns topic) fifo",
                "deadletter queue",
                "time out back off",
                "lamb* tim*",
                "title:sqs message",
                "heading:timeout code:aws",
                "encryption -kms",
                "tag:sqs",
                "has:table limits",
                "AWS::EC2::Volume",
                "x-ray daemon",
                "--profile",
                ".ebextensions config",
                "to be or not to be",
                "s");
        for (String query : kinds) {
            for (Sort sort : Sort.values()) {
                for (Grouping grouping : Grouping.values()) {
                    hits(query, sort, grouping).forEach(hit -> assertAddsUp(query, hit));
                }
            }
        }
    }

    private static void assertAddsUp(String query, Hit hit) {
        double sum =
                hit.explanation().stream().mapToDouble(Contribution::amount).sum();
        assertEquals(
                hit.score(),
                sum,
                TOLERANCE * hit.score(),
                () -> query + " finds " + hit.id() + ": " + hit.explanation());
        for (Contribution contribution : hit.explanation()) {
            if (!contribution.fields().isEmpty()) {
                double fields = contribution.fields().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                assertEquals(
                        contribution.amount(),
                        fields,
                        1e-4 * hit.score(),
                        () -> query + " finds " + hit.id() + ": " + contribution);
            }
        }
    }

    private static List<Hit> hits(String query, Sort sort, Grouping grouping) {
        SearchResult result =
                notes.search(new SearchRequest(query, HITS, 0, List.of(), List.of(), List.of(), sort, grouping, true));
        List<Hit> hits = new ArrayList<>(result.hits());
        result.groups().forEach(group -> hits.addAll(group.hits()));
        return hits;
    }

    private static List<String> queries() {
        return QUERY.matcher(Golden.beside(ExplanationTest.class, "golden-ranking.jsonl")
                        .text())
                .results()
                .map(found -> found.group(1).replace("\\\"", "\"").replace("\\\\", "\\"))
                .toList();
    }
}
