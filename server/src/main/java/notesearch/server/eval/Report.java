package notesearch.server.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import notesearch.note.NotesException;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation found; as JSON, what a later one can be compared with.
 *
 * @param notes how many there are
 * @param sections how many there are
 * @param figures by kind, all at last
 * @param warnings what is odd about the questions
 * @param comparison with an earlier report; null where none was asked for
 * @param results all of them, in the order of the questions
 */
public record Report(
        int notes,
        int sections,
        List<Figures> figures,
        List<String> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Comparison comparison,
        List<Answered> results) {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    public Report {
        figures = List.copyOf(figures);
        warnings = List.copyOf(warnings);
        results = List.copyOf(results);
    }

    /** @param earlier the results of the report to compare with; null where there is none */
    public static Report of(
            int notes, int sections, List<String> warnings, List<Answered> results, @Nullable List<Answered> earlier) {
        Comparison comparison = earlier == null ? null : Comparison.between(earlier, results);
        return new Report(notes, sections, Figures.byKind(results), warnings, comparison, results);
    }

    /**
     * Which floors are not reached, in words.
     *
     * @throws NotesException where a floor names a kind or a level that no question has
     */
    public List<String> missed(List<Floor> floors) {
        return floors.stream()
                .map(floor -> floor.missedBy(figures))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The results that an earlier evaluation printed with {@code --json}.
     *
     * @throws NotesException where the file holds nothing of the kind
     */
    public static List<Answered> results(Path file) {
        String text = String.join("\n", TextLines.read(file));
        try {
            record Earlier(@Nullable List<Answered> results) {}
            List<Answered> results = JSON.readValue(text, Earlier.class).results();
            if (results != null && !results.isEmpty()) {
                return results;
            }
        } catch (JsonProcessingException e) {
            throw new NotesException(unexpected(file), e);
        }
        throw new NotesException(unexpected(file));
    }

    private static String unexpected(Path file) {
        return file + " is no result of an evaluation; expected what notesearch eval --json has printed.";
    }
}
