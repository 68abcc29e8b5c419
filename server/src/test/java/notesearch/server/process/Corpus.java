package notesearch.server.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The notes and queries that a benchmark is given, with {@code -Dnotesearch.corpus} and {@code -Dnotesearch.queries}. */
final class Corpus {

    private Corpus() {}

    /** @param target the note that is looked for */
    record Asked(String query, String target) {}

    static Path notes() {
        return given("notesearch.corpus", "a folder of notes");
    }

    /** Lines of {@code {"query": …, "target_file": …}}. */
    static List<Asked> queries() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Asked> queries = new ArrayList<>();
        for (String line : Files.readAllLines(given("notesearch.queries", "a file of queries"))) {
            JsonNode query = json.readTree(line);
            queries.add(new Asked(
                    query.get("query").asText(), query.get("target_file").asText()));
        }
        return queries;
    }

    private static Path given(String property, String what) {
        String value = System.getProperty(property, "");
        Assumptions.assumeFalse(value.isEmpty(), "name " + what + " with -D" + property + "=PATH");
        return Path.of(value);
    }

    /** Copies the notes, which nobody else then changes; gives them. */
    static List<Path> copiedTo(Path folder) throws IOException {
        Path notes = notes();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(notes)) {
            for (Path file : all.toList()) {
                Path copied = folder.resolve(notes.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else if (file.toString().endsWith(".md")) {
                    files.add(Files.copy(file, copied));
                }
            }
        }
        return files;
    }

    /** Bytes of all files under a folder. */
    static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
