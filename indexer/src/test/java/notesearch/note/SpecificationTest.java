package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the CommonMark and GFM specifications, and of the regressions found since. */
class SpecificationTest {

    static Stream<Example> examples() {
        return Stream.concat(
                        Stream.of(TestResources.getSpec(), TestResources.getGfmSpec()),
                        TestResources.getRegressions().stream())
                .flatMap(specification -> ExampleReader.readExamples(specification).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleChunksByTheRules(Example example) {
        ChunkingRules.holdFor(example.getSource());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noVisibleWordOfAnExampleIsLost(Example example) {
        Note note = ChunkingRules.holdFor(example.getSource());
        Map<String, Integer> seen = RenderedWords.ofMarkdown(example.getSource());
        assertEquals(Map.of(), RenderedWords.lost(seen, RenderedWords.ofNote(note)), example.getSource());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleChunksAlikeUnderOtherLineEndings(Example example) {
        String source = example.getSource();
        List<Section> sections = ChunkingRules.holdFor(source).sections();
        assertEquals(
                sections, ChunkingRules.holdFor(source.replace("\n", "\r\n")).sections());
    }
}
