package notesearch.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import notesearch.search.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * A part of a hit's score: either of a word or a bonus.
 *
 * @param word null for a bonus
 * @param bonus null for a word
 * @param fields what each field gave, by its name; null for a bonus
 */
record PartAnswer(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String word,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String bonus,
        double contribution,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Double> fields) {

    static List<PartAnswer> all(List<Contribution> parts) {
        return parts.stream().map(PartAnswer::of).toList();
    }

    private static PartAnswer of(Contribution part) {
        return switch (part.kind()) {
            case WORD -> new PartAnswer(part.name(), null, part.amount(), new TreeMap<>(part.fields()));
            case BONUS -> new PartAnswer(null, part.name(), part.amount(), null);
        };
    }
}
