package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for every note, whatever it says. */
final class ChunkingRules {

    private ChunkingRules() {}

    static Note holdFor(String source) {
        Note note = assertInstanceOf(Note.class, MarkdownReader.read(new NotePath("folder/note.md"), source));
        holdFor(note, source.lines().count());
        return note;
    }

    private static void holdFor(Note note, long linesInFile) {
        assertFalse(note.title().isBlank(), "a note without a title");
        assertFalse(note.sections().isEmpty(), "a note without sections");
        Set<String> anchors = new HashSet<>();
        for (Section section : note.sections()) {
            boolean preamble = section.anchor() == null;
            assertEquals(preamble, section.level() == 0);
            assertTrue(
                    preamble ? anchors.isEmpty() : anchors.add(section.anchor()), () -> "twice: " + section.anchor());
            assertEquals(note.title(), section.headingPath().getFirst());
            assertEquals(section.heading(), section.headingPath().getLast());
            assertTrue(section.tags().containsAll(note.tags()));
            assertLine(section.line(), linesInFile);
            assertSpans(section.text());
            for (int line : section.text().lines().lines()) {
                assertLine(line, linesInFile);
            }
            assertStarts(section.text());
        }
    }

    private static void assertLine(int line, long linesInFile) {
        assertTrue(line >= 1 && line <= Math.max(1, linesInFile), () -> "line " + line + " of " + linesInFile);
    }

    private static void assertStarts(SectionText text) {
        int[] starts = text.lines().starts();
        assertEquals(text.text().isEmpty(), starts.length == 0, "a text without lines");
        assertTrue(starts.length == 0 || starts[0] == 0, "the first line does not begin the text");
        for (int i = 1; i < starts.length; i++) {
            assertTrue(starts[i - 1] < starts[i] && starts[i] < text.text().length(), "lines out of order");
        }
    }

    private static void assertSpans(SectionText text) {
        assertTrue(Normalizer.isNormalized(text.text(), Normalizer.Form.NFC), "not in NFC");
        assertTrue(text.text().isEmpty() || text.text().endsWith("\n"), "the last block is not ended");
        Map<Span.Kind, Integer> ends = new EnumMap<>(Span.Kind.class);
        List<Span> spans = text.spans();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            assertTrue(span.start() < span.end() && span.end() <= text.text().length(), () -> "outside: " + span);
            assertTrue(span.start() >= ends.getOrDefault(span.kind(), 0), () -> "overlapping: " + span);
            ends.put(span.kind(), span.end());
            if (i > 0) {
                Span before = spans.get(i - 1);
                assertTrue(
                        before.start() < span.start() || before.start() == span.start() && before.end() >= span.end(),
                        () -> "out of order: " + before + ", " + span);
            }
        }
    }
}
