package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import notesearch.HostileText;
import notesearch.SearchedNotes;
import notesearch.Seeded;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.query.SearchRequest.Sort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is answered, and soon. */
@Timeout(60)
class HostileSearchTest {

    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "((",
            "-(",
            "(a ",
            "a) ",
            "-",
            "--",
            "\"",
            "\" ",
            "-\"",
            "a\"",
            "OR ",
            " OR",
            "a OR ",
            "(a OR ",
            "-a ",
            "a* ",
            "ti* ",
            "*",
            "title:",
            "title:a ",
            "code:\"",
            "tag:",
            "tag:a ",
            "path:/",
            "path:a ",
            "has:code ",
            "modified:1d ",
            "modified:>",
            "é",
            "漢",
            "\uD83D",
            "a-b_",
            "a.",
            "x/",
            "deadletter ",
            "visibilitytimeout",
            "$",
            "!a ",
            "..",
            ":",
            "a:b:");

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

    static Stream<String> texts() {
        return Stream.concat(
                PIECES.stream(), PIECES.stream().map(piece -> piece.repeat(SearchRequest.MAX_TEXT / piece.length())));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextOfNothingButAnOperatorIsAnswered(String text) {
        answered(text);
    }

    @Test
    void manyDifferentWordsAreAnswered() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < SearchRequest.MAX_TEXT - 40; i++) {
            text.append(i % 3 == 0 ? "wrod" : i % 3 == 1 ? "-que" : "visibiltytimeot")
                    .append((char) ('a' + i % 26))
                    .append(i % 2 == 0 ? "s OR " : " ");
        }
        answered(text.toString());
    }

    @Test
    void anyTextIsAnswered() {
        Seeded.holds(300, random -> answered(HostileText.next(random, 40)));
    }

    private static void answered(String text) {
        SearchResult result = notes.search(
                new SearchRequest(text, 3, 0, List.of(), List.of(), List.of(), Sort.RELEVANCE, Grouping.NONE, true));
        assertTrue(result.total() > 0 == (result.zeroHits() == null));
        result.readings()
                .forEach(reading -> notes.search(reading.other()
                        .substring(0, Math.min(10_000, reading.other().length()))));
    }
}
