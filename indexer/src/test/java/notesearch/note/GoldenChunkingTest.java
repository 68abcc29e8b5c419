package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code golden/case.md} must chunk as its {@code case.sections} says. To accept what the
 * reader does now: {@code mvn -pl indexer test -Dtest=GoldenChunkingTest -Dgolden.update=true}, and
 * read the diff.
 */
class GoldenChunkingTest {

    private static final Path SOURCES = Path.of("src/test/resources/notesearch/note/golden");

    static Stream<String> cases() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(GoldenChunkingTest.class.getResource("golden"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".sections"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aNoteChunksAsItsGoldenFileSays(String name) throws IOException {
        assertEquals(expected(name), painted(name, source(name)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void otherLineEndingsChangeNothing(String name) throws IOException {
        String source = source(name);
        assertEquals(expected(name), painted(name, source.replace("\n", "\r\n")), "CRLF");
        assertEquals(expected(name), painted(name, source.replace('\n', '\r')), "CR");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aByteOrderMarkChangesNothing(String name) throws IOException {
        assertEquals(expected(name), painted(name, "\uFEFF" + source(name)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMissingFinalLineFeedChangesNothing(String name) throws IOException {
        assertEquals(expected(name), painted(name, source(name).stripTrailing()));
    }

    private static String painted(String name, String source) {
        return PaintedNote.of(MarkdownReader.read(new NotePath("golden/" + name), source));
    }

    private static String source(String name) throws IOException {
        return Files.readString(SOURCES.resolve(name));
    }

    private static String expected(String name) throws IOException {
        Path golden = SOURCES.resolve(name.substring(0, name.lastIndexOf('.')) + ".sections");
        if (Boolean.getBoolean("golden.update")) {
            assertNull(System.getenv("CI"), "golden files are not rewritten in CI; update them and commit the diff");
            Files.writeString(golden, painted(name, source(name)));
        }
        return Files.readString(golden);
    }
}
