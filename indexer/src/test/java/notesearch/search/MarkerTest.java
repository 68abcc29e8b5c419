package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import notesearch.SearchedNotes;
import notesearch.index.View;
import notesearch.note.Addresses;
import notesearch.note.Highlighter;
import notesearch.note.LineTable;
import notesearch.note.NoteHtml;
import notesearch.note.SectionText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the notes that ship with the product. */
class MarkerTest {

    private static final Pattern NEXT_HEADING = Pattern.compile("<h[1-6] id=\"");
    private static final String PASSAGE = "<mark class=\"hit passage\">";

    private static final Addresses ADDRESSES = new Addresses() {
        @Override
        public String of(String path, @Nullable String fragment) {
            return "/" + path;
        }

        @Override
        public String search(String text) {
            return "/";
        }

        @Override
        public String tag(String name) {
            return "/";
        }
    };

    @TempDir
    private static Path data;

    private static SearchedNotes notes;
    private static Searcher searcher;

    @BeforeAll
    static void index() {
        notes = SearchedNotes.shipped(data);
        searcher = new Searcher(notes.index(), notes.notebook()::has);
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    /** The page of a note opens at the passage that the excerpt showed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "visibility timeout",
                "how long can a message stay in the queue",
                "\"dead letter queue\"",
                "ChangeMessageVisibility",
                "read capacity units",
                "blue/green deployment",
                "SSE-KMS",
                "aws s3api",
                "DependsOn",
                "stage varia",
                "exponential backoff",
                "Fn::GetAtt",
                "403 forbidden",
                "cross zone load balancing",
                "envelope encryption",
                "sticky sessions",
                "security group",
                "10 GB",
                "cold start lambda",
                "s3"
            })
    void theBestPassageOfASectionIsInItsFirstExcerpt(String query) {
        List<Hit> hits = searcher.search(notesearch.query.SearchRequest.of(query), View.everything())
                .hits();
        assertTrue(!hits.isEmpty());
        for (Hit hit : hits) {
            if (!hit.excerpts().isEmpty() && !hit.excerpts().getFirst().marks().isEmpty()) {
                String passage = fromPassage(section(page(hit, query), hit.anchor()));
                String excerpt = letters(hit.excerpts().getFirst().text());
                String start = passage.substring(0, Math.min(12, passage.length()));
                assertEquals(isLinkTarget(hit.excerpts().getFirst()), start.isEmpty(), hit::id);
                assertTrue(excerpt.contains(start), () -> hit.id() + "\n" + start + "\n" + excerpt);
            }
        }
    }

    /** Where a link leads to is found, but is not text on the page. */
    private static boolean isLinkTarget(Excerpt excerpt) {
        return excerpt.text().matches("\\S+\\.md\\S*");
    }

    private static String page(Hit hit, String query) {
        Marker marker = searcher.marker(query, View.everything());
        Highlighter marking = text -> {
            Marker.Marked marked = marker.in(text);
            List<Highlighter.Range> ranges = new ArrayList<>();
            marked.marks().forEach(mark -> ranges.add(new Highlighter.Range(mark.start(), mark.end())));
            return new Highlighter.Found(ranges, marked.passage().orElse(-1));
        };
        return NoteHtml.of(notes.notebook(), hit.note(), notes.index().names(View.everything()), ADDRESSES, marking)
                .orElseThrow()
                .html();
    }

    private static String section(String html, @Nullable String anchor) {
        int from = anchor == null ? 0 : html.indexOf(" id=\"" + anchor + "\"");
        int to = NEXT_HEADING
                .matcher(html)
                .results()
                .map(MatchResult::start)
                .filter(start -> start > from)
                .findFirst()
                .orElse(html.length());
        return html.substring(from, to);
    }

    private static String fromPassage(String section) {
        int at = section.indexOf(PASSAGE);
        return at < 0 ? "" : letters(section.substring(at).replaceAll("<[^>]*>", ""));
    }

    private static String letters(String text) {
        return text.replaceAll("&[a-z0-9#]+;", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    @Test
    void anyTextIsMarkedAsASearchWouldMarkIt() {
        Marker marker = searcher.marker("visibility \"dead letter\" -sns", View.everything());
        assertEquals(List.of(new Mark(2, 12), new Mark(13, 24)), marks(marker, "A Visibility dead-letter sns letter"));
        assertEquals(List.of(), marks(marker, ""));
    }

    @Test
    void nothingIsMarkedForAQueryWithoutWords() {
        assertEquals(List.of(), marks(searcher.marker("?! --", View.everything()), "A Visibility"));
        assertEquals(List.of(), marks(searcher.marker("", View.everything()), "A Visibility"));
    }

    private static List<Mark> marks(Marker marker, String text) {
        return marker.in(new SectionText(text, List.of(), LineTable.EMPTY)).marks();
    }
}
