package notesearch.server.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import notesearch.server.eval.JsonLines.Line;

/**
 * Queries that look for one note, or one section of it, in lines of
 * {@code {"query": …, "target_file": …, "target_heading"?: …, "kind"?: …}}. A line may also have an {@code id},
 * {@code alt}, an array of {@code {"target_file": …}} that are as good, and {@code source_files}, an array of notes that
 * are neither right nor wrong, as where the query is how they call their link to the target.
 */
final class KnownItems {

    private static final String TARGET = "target_file";

    private KnownItems() {}

    static Questions read(Path file, Set<String> notes) {
        List<Question> questions = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Line line : JsonLines.read(file)) {
            Question question = question(line);
            Integer before = seen.put(question.id(), line.number());
            if (before != null) {
                throw line.wrong(
                        "is the same question as line " + before + "; expected each once, or ids of their own.");
            }
            String target = line.text(TARGET);
            if (!notes.contains(target)) {
                unknown.add(target);
            }
            questions.add(question);
        }
        return new Questions(
                Questions.notEmpty(questions, file, "lines of {\"query\": \"…\", \"target_file\": \"…\"}"),
                Questions.unknown(unknown));
    }

    private static Question question(Line line) {
        String query = line.query("query", "text");
        String target = line.text(TARGET);
        Optional<String> heading = line.find("target_heading");
        String kind = line.kind();
        Map<String, Integer> wanted = new HashMap<>(Map.of(target, 1));
        line.array("alt").forEach(other -> wanted.put(text(line, "alt", other.path(TARGET)), 1));
        Set<String> leftOut = new HashSet<>();
        line.array("source_files").forEach(source -> leftOut.add(text(line, "source_files", source)));
        leftOut.removeAll(wanted.keySet());
        return new Question(
                line.find("id").orElseGet(() -> derived(kind, query, target, heading)),
                query,
                kind,
                wanted,
                heading.map(text -> Map.of(SectionKey.of(target, text), 1)).orElse(Map.of()),
                leftOut);
    }

    /** The same for the same question, wherever in the file it stands. */
    private static String derived(String kind, String query, String target, Optional<String> heading) {
        String where = heading.map(text -> target + "#" + text).orElse(target);
        return (kind.isEmpty() ? "" : kind + ": ") + query + " → " + where;
    }

    private static String text(Line line, String field, JsonNode value) {
        if (!value.isTextual()) {
            throw line.wrong("has something other than paths of notes as \"" + field + "\".");
        }
        return value.textValue();
    }
}
