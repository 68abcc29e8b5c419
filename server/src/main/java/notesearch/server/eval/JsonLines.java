package notesearch.server.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import notesearch.note.NotesException;
import notesearch.query.SearchRequest;

/** A file that holds a JSON object in each line. */
final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /** An object with the place where it stands, for messages. */
    record Line(Path file, int number, JsonNode json) {

        NotesException wrong(String found) {
            return TextLines.wrong(file, number, found);
        }

        String text(String field) {
            return find(field)
                    .orElseThrow(() -> wrong("has no \"" + field + "\"; expected a text there that is not empty."));
        }

        /** Empty where the field is absent or null. */
        Optional<String> find(String field) {
            JsonNode value = json.get(field);
            if (value == null || value.isNull()) {
                return Optional.empty();
            }
            if (!value.isTextual() || value.textValue().isBlank()) {
                throw wrong("has " + value + " as \"" + field + "\"; expected a text that is not empty.");
            }
            return Optional.of(value.textValue());
        }

        /** The query under the first of these names that the line has. */
        String query(String name, String otherName) {
            String query = find(name).or(() -> find(otherName)).orElseGet(() -> text(name));
            if (query.length() > SearchRequest.MAX_TEXT) {
                throw wrong("has a query of " + query.length() + " characters; expected at most "
                        + SearchRequest.MAX_TEXT + ".");
            }
            return query;
        }

        /** The kind; empty where none is given. */
        String kind() {
            String kind = find("kind").orElse("");
            if (kind.equals(Figures.ALL)) {
                throw wrong("has the kind \"" + kind + "\", which stands for all queries; expected another name.");
            }
            return kind;
        }

        /** What an array holds; nothing where it is absent or null. */
        List<JsonNode> array(String field) {
            JsonNode value = json.get(field);
            if (value == null || value.isNull()) {
                return List.of();
            }
            if (!value.isArray()) {
                throw wrong("has " + value + " as \"" + field + "\"; expected an array.");
            }
            return Stream.iterate(0, i -> i < value.size(), i -> i + 1)
                    .map(value::get)
                    .toList();
        }
    }

    /** @throws NotesException where the file cannot be read, or a line that is not blank is no JSON object */
    static List<Line> read(Path file) {
        List<Line> lines = new ArrayList<>();
        List<String> texts = TextLines.read(file);
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                lines.add(new Line(file, i + 1, object(file, i + 1, texts.get(i))));
            }
        }
        return lines;
    }

    private static JsonNode object(Path file, int number, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw TextLines.wrong(file, number, "is not JSON: " + e.getOriginalMessage());
        }
        throw TextLines.wrong(file, number, "is no JSON object; expected {\"query\": …}.");
    }
}
