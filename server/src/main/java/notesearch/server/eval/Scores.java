package notesearch.server.eval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A value for each metric. */
public record Scores(@JsonValue Map<Metric, Double> byMetric) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Scores {
        byMetric = Collections.unmodifiableMap(new EnumMap<>(byMetric));
    }

    /** What a ranking is worth, see {@link Metric#of}. */
    static Scores of(List<String> ranking, Map<String, Integer> wanted) {
        Map<Metric, Double> scores = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            scores.put(metric, metric.of(ranking, wanted));
        }
        return new Scores(scores);
    }

    /** @param all not empty */
    static Scores mean(List<Scores> all) {
        Map<Metric, Double> means = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            means.put(
                    metric,
                    all.stream().mapToDouble(scores -> scores.get(metric)).sum() / all.size());
        }
        return new Scores(means);
    }

    public double get(Metric metric) {
        return Objects.requireNonNull(byMetric.get(metric));
    }
}
