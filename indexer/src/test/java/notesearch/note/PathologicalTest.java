package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that makes parsers slow, deep or wrong. */
class PathologicalTest {

    private static final int SMALL = 2_000;
    private static final int LARGE = 50_000;
    private static final int HUGE = 2_000_000;

    static Stream<Arguments> kinds() {
        return Stream.concat(
                PathologicalKinds.REPEATED.stream()
                        .map(unit -> kind(unit.replace("\n", "\\n"), PathologicalKinds.repeated(unit))),
                PathologicalKinds.BUILT.entrySet().stream().map(each -> kind(each.getKey(), each.getValue())));
    }

    private static Arguments kind(String name, IntFunction<String> source) {
        return Arguments.of(name, source);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void noVisibleWordIsLost(String name, IntFunction<String> kind) {
        String source = kind.apply(SMALL);
        Note note = ChunkingRules.holdFor(source);
        if (!source.startsWith("---\n") && !source.startsWith("+++\n")) {
            Map<String, Integer> seen = RenderedWords.ofMarkdown(source);
            assertEquals(Map.of(), RenderedWords.lost(seen, RenderedWords.ofNote(note)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @Timeout(60)
    void itEndsInBoundedTime(String name, IntFunction<String> kind) {
        ChunkingRules.holdFor(kind.apply(LARGE));
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @Timeout(300)
    void evenMegabytesEnd(String name, IntFunction<String> kind) {
        assertInstanceOf(Reading.class, MarkdownReader.read(new NotePath("huge.md"), kind.apply(HUGE)));
    }

    @Test
    @Timeout(60)
    void aLineOfFiveMegabytesIsOneParagraph() {
        String line = "lorem ipsum dolor sit amet ".repeat(200_000).strip();
        Note note = ChunkingRules.holdFor(line);
        assertEquals(line + "\n", note.sections().getFirst().text().text());
    }

    @Test
    @Timeout(60)
    void fiftyThousandHeadingsAreFiftyThousandSections() {
        StringBuilder source = new StringBuilder("# Title\n");
        for (int i = 1; i < 50_000; i++) {
            source.append("#".repeat(i % 6 + 1))
                    .append(" Same\ntext ")
                    .append(i)
                    .append('\n');
        }
        Note note = ChunkingRules.holdFor(source.toString());
        assertEquals(50_000, note.sections().size());
        assertEquals("same-49998", note.sections().getLast().anchor());
    }

    @Test
    @Timeout(60)
    void aParagraphOfManyLinesKeepsEachOnItsLine() {
        StringBuilder source = new StringBuilder();
        for (int i = 1; i <= 20_000; i++) {
            source.append("*word").append(i).append('\n');
        }
        SectionText text =
                ChunkingRules.holdFor(source.toString()).sections().getFirst().text();
        for (int i = 1; i <= 20_000; i += 999) {
            assertEquals(i, text.lines().lineAt(text.text().indexOf("*word" + i)), "word" + i);
        }
    }

    @Test
    void aNoteThatWouldTakeTooMuchMemoryIsSkippedWithItsNumbers() {
        assertEquals(
                "It has 250001 lines; at most 250000 are read. Split it into smaller notes.",
                refusal("a\n".repeat(NoteLimits.MOST_LINES + 1)));
        assertTrue(refusal("*a ".repeat(NoteLimits.MOST_MARKS + 1)).startsWith("It has 500001 marks"));
    }

    @Test
    void theManualSaysHowMuchANoteMayHold() throws IOException {
        String manual = Files.readString(Path.of("../notes/notesearch/writing-notes.md"));
        assertTrue(manual.contains(
                String.format(Locale.ROOT, "%,d lines or %,d signs", NoteLimits.MOST_LINES, NoteLimits.MOST_MARKS)));
    }

    private static String refusal(String source) {
        return assertInstanceOf(SkippedNote.class, MarkdownReader.read(new NotePath("large.md"), source))
                .reason();
    }

    @Test
    @Timeout(60)
    void aTableOfTooManyCellsIsReadAsText() {
        String source = "|a".repeat(2_000) + "\n" + "|-".repeat(2_000) + "\n" + "|cell\n".repeat(500);
        Note note = ChunkingRules.holdFor(source);
        assertEquals(500, RenderedWords.ofNote(note).get("cell"));
    }
}
