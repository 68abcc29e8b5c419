package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import notesearch.Seeded;
import org.commonmark.testutil.example.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of notes that nobody chose. */
class AnyPageTest {

    private static final String[] HTML = {
        "<",
        ">",
        "</",
        "/>",
        "\"",
        "'",
        "=",
        "&",
        " ",
        "\n",
        "\n\n",
        "`",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "<!X ",
        "script",
        "style",
        "img",
        "a",
        "svg",
        "math",
        "iframe",
        "table",
        "td",
        "select",
        "template",
        "noscript",
        "p",
        "div",
        "details",
        "summary",
        "h2",
        "li",
        "pre",
        "textarea",
        "title",
        "plaintext",
        "form",
        "b",
        "mark",
        " onerror=",
        " href=",
        " src=",
        " style=",
        " id=",
        " name=",
        " class=",
        "javascript:",
        "java\tscript:",
        "alert(1)",
        "data:text/html,",
        "//x",
        "&#106;",
        "&colon;",
        "\\",
        "word",
        "<script>",
        "</script>",
        "<img src=x onerror=x>",
        "# heading\n",
        "- ",
        "> ",
        "| a |\n|---|\n",
        "[^1]",
        "[[x]]",
        "![a](b)",
        "\u0000",
        "\u202e",
        "\ud800"
    };

    static Stream<Arguments> pathological() {
        return PathologicalTest.kinds();
    }

    static Stream<Example> examples() {
        return SpecificationTest.examples();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    static Stream<Path> shipped() throws IOException {
        return Stream.concat(
                markdown(Path.of("../notes")), markdown(Path.of("src/test/resources/notesearch/note/golden")));
    }

    private static Stream<Path> markdown(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.mdx?")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void headingsHaveTheAnchorsOfSectionsInTheSameOrder(Path file) throws IOException {
        String source = Files.readString(file);
        NotePath path = new NotePath(String.valueOf(file.getFileName()));
        if (MarkdownReader.read(path, source) instanceof Note note) {
            List<String> ids = Rendered.ids(PageRules.holdFor(path, source).html());
            assertEquals(
                    note.anchors(),
                    ids.stream().filter(note.anchors()::contains).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noWordOfAnExampleIsLost(Example example) {
        if (!example.getSource().startsWith("---")) {
            PageRules.noWordIsLost(example.getSource());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWordOfARandomNoteIsLost(long seed) {
        String source = new RandomMarkdown(seed).note();
        if (source.startsWith("---")) {
            PageRules.holdFor(source);
        } else {
            PageRules.noWordIsLost(source);
        }
    }

    @Test
    void whateverHtmlIsWrittenIntoANoteOnlyWhatMayBeIsLeft() {
        Seeded.holds(1_000, random -> PageRules.holdFor(heap(random)));
    }

    private static String heap(Random random) {
        StringBuilder heap = new StringBuilder();
        for (int pieces = random.nextInt(60); pieces > 0; pieces--) {
            heap.append(Seeded.oneOf(random, HTML));
        }
        return heap.append("\n\n# Last\n").toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pathological")
    @Timeout(60)
    void itsPageEndsInBoundedTime(String name, IntFunction<String> kind) {
        String source = kind.apply(10_000);
        if (MarkdownReader.read(Rendered.PATH, source) instanceof Note) {
            PageRules.holdFor(source);
        }
    }

    @Test
    @Timeout(60)
    void fiftyThousandHeadingsAreOnOnePage() {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            source.append("## Same\n\nVisibility *timeout* of `queue` ")
                    .append(i)
                    .append(".\n\n");
        }
        Highlighter highlighter = text -> {
            int at = text.text().indexOf("queue");
            return at < 0
                    ? Highlighter.NONE.in(text)
                    : new Highlighter.Found(List.of(new Highlighter.Range(at, at + 5)), at);
        };
        String html =
                Rendered.page(Rendered.PATH, source.toString(), highlighter).html();
        assertTrue(html.contains("<h2 id=\"same-49999\">"));
        assertEquals(50_000, html.split("<mark class=\"hit passage\">", -1).length - 1);
    }
}
