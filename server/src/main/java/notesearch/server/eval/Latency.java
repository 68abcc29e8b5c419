package notesearch.server.eval;

import java.util.List;

/** Percentiles of times in milliseconds. */
public record Latency(double p50, double p95, double p99) {

    /** @param times in any order, not empty */
    static Latency of(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return new Latency(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
