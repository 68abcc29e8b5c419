package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Notes that nobody wrote; the number of a failing one is its seed. More of them: {@code -Dseeds=20000}. */
class RandomNotesTest {

    private static final Pattern NUMBERED_WORD = Pattern.compile("w(\\d+)x\\d+");

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 400));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noVisibleWordIsLost(long seed) {
        String source = new RandomMarkdown(seed).note();
        String text = source.replace(RandomMarkdown.FRONT_MATTER, "");
        Note note = ChunkingRules.holdFor(source);
        Map<String, Integer> lost = RenderedWords.lost(RenderedWords.ofMarkdown(text), RenderedWords.ofNote(note));
        assertEquals(Map.of(), lost, source);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWordIsFoundOnItsLine(long seed) {
        String source = new RandomMarkdown(seed).note();
        for (Section section : ChunkingRules.holdFor(source).sections()) {
            SectionText text = section.text();
            Matcher word = NUMBERED_WORD.matcher(text.text());
            while (word.find()) {
                int line = text.lines().lineAt(word.start());
                assertEquals(Integer.parseInt(word.group(1)), line, () -> word.group() + " in\n" + source);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lineEndingsAndByteOrderMarkChangeNothing(long seed) {
        String source = new RandomMarkdown(seed).note();
        Note note = ChunkingRules.holdFor(source);
        assertEquals(note, ChunkingRules.holdFor("\uFEFF" + source.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anchorsAreUniqueForAnyHeadings(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] parts = {"x", "X", "-", "1", "-1", " ", "é", "🎉", "_", "", "&", "section"};
        Anchors anchors = new Anchors();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder heading = new StringBuilder();
            for (int part = random.nextInt(4); part > 0; part--) {
                heading.append(parts[random.nextInt(parts.length)]);
            }
            assertTrue(seen.add(anchors.next(heading.toString())), heading::toString);
        }
    }
}
