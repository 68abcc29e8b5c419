package notesearch.server.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A figure from 0 to 1 for one ranking; the mean over many is the figure of them all. */
public enum Metric {
    /** One through the place of the first wanted; 0 beyond the tenth. */
    @JsonProperty("mrr")
    MRR("mrr", "MRR@10"),

    @JsonProperty("success@1")
    SUCCESS_1("success@1", "success@1"),

    @JsonProperty("success@10")
    SUCCESS_10("success@10", "success@10"),

    /** The gain is the grade itself, discounted by the binary logarithm of the place plus one, as trec_eval has it. */
    @JsonProperty("ndcg")
    NDCG("ndcg", "nDCG@10"),

    /** The share of all that is wanted. */
    @JsonProperty("recall")
    RECALL("recall", "recall@100");

    private final String key;
    private final String label;

    Metric(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /**
     * Judges a ranking.
     *
     * @param ranking what was found, best first; where something stands twice, its first place counts
     * @param wanted the grade of each that is wanted, above 0; not empty
     */
    public double of(List<String> ranking, Map<String, Integer> wanted) {
        return switch (this) {
            case MRR -> reciprocal(Ranks.first(ranking, wanted.keySet(), 10));
            case SUCCESS_1 -> Math.min(1, Ranks.first(ranking, wanted.keySet(), 1));
            case SUCCESS_10 -> Math.min(1, Ranks.first(ranking, wanted.keySet(), 10));
            case NDCG -> Gain.normalised(ranking, wanted, 10);
            case RECALL -> Ranks.share(ranking, wanted.keySet(), 100);
        };
    }

    /** As it is typed: {@code mrr}. */
    public String key() {
        return key;
    }

    /** As it is printed: {@code MRR@10}. */
    public String label() {
        return label;
    }

    /** Takes both names, in any case. */
    static Optional<Metric> named(String name) {
        return Stream.of(values())
                .filter(metric -> metric.key.equalsIgnoreCase(name) || metric.label.equalsIgnoreCase(name))
                .findFirst();
    }

    private static double reciprocal(int rank) {
        return rank == 0 ? 0 : 1.0 / rank;
    }
}
