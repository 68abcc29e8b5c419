package notesearch.server.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import notesearch.note.NotesException;

/**
 * Two evaluations of the same questions, question by question.
 *
 * @param queries that both have
 * @param onlyInOne queries that one of them lacks, and that are left out
 * @param changes for each figure in which any query differs
 * @param moved the queries that lost most, then those that won most; at most {@value #MOST_MOVED} each
 */
public record Comparison(int queries, int onlyInOne, List<Change> changes, List<Moved> moved) {

    private static final int MOST_MOVED = 10;

    /**
     * A figure before and after.
     *
     * @param better how many queries rose
     * @param worse how many fell
     * @param p the probability of such a difference by chance, by {@link PairedTest}
     */
    public record Change(
            String kind,
            Level level,
            Metric metric,
            int queries,
            double before,
            double after,
            int better,
            int worse,
            double p) {}

    /**
     * A query whose wanted note, or section where it names one, is found elsewhere.
     *
     * @param before the rank, from 1; 0 for not found
     * @param gain the difference of the reciprocal ranks
     */
    public record Moved(
            String id,
            String query,
            String kind,
            Level level,
            List<String> wanted,
            int before,
            int after,
            double gain) {}

    private record Pair(Answered before, Answered after) {

        double difference(Level level, Metric metric) {
            return after.at(level).scores().get(metric)
                    - before.at(level).scores().get(metric);
        }

        boolean judgedAt(Level level) {
            return before.judgedAt(level) && after.judgedAt(level);
        }

        Moved moved() {
            Level level = judgedAt(Level.SECTION) ? Level.SECTION : Level.NOTE;
            return new Moved(
                    after.id(),
                    after.query(),
                    after.kind(),
                    level,
                    after.wanted(),
                    before.at(level).rank(),
                    after.at(level).rank(),
                    difference(level, Metric.MRR));
        }
    }

    public Comparison {
        changes = List.copyOf(changes);
        moved = List.copyOf(moved);
    }

    /** @throws NotesException where no question is in both */
    static Comparison between(List<Answered> before, List<Answered> after) {
        Map<String, Answered> old = new LinkedHashMap<>();
        before.forEach(answer -> old.put(answer.id(), answer));
        List<Pair> pairs = new ArrayList<>();
        for (Answered answer : after) {
            Answered earlier = old.get(answer.id());
            if (earlier != null) {
                pairs.add(new Pair(earlier, answer));
            }
        }
        if (pairs.isEmpty()) {
            throw new NotesException(
                    "The evaluation to compare with has none of these queries; expected one of the same queries.");
        }
        int onlyInOne = before.size() + after.size() - 2 * pairs.size();
        return new Comparison(pairs.size(), onlyInOne, changes(pairs), moved(pairs));
    }

    private static List<Change> changes(List<Pair> pairs) {
        List<String> kinds = Stream.concat(
                        pairs.stream()
                                .map(pair -> pair.after().kind())
                                .filter(kind -> !kind.isEmpty())
                                .distinct(),
                        Stream.of(Figures.ALL))
                .toList();
        List<Change> changes = new ArrayList<>();
        for (Level level : Level.values()) {
            for (String kind : kinds) {
                List<Pair> own = pairs.stream()
                        .filter(pair -> Figures.isOf(kind, pair.after()) && pair.judgedAt(level))
                        .toList();
                Stream.of(Metric.values())
                        .map(metric -> change(kind, level, metric, own))
                        .filter(change -> change.better() + change.worse() > 0)
                        .forEach(changes::add);
            }
        }
        return changes;
    }

    private static Change change(String kind, Level level, Metric metric, List<Pair> pairs) {
        double[] differences = pairs.stream()
                .mapToDouble(pair -> pair.difference(level, metric))
                .toArray();
        double before = mean(metric, level, pairs.stream().map(Pair::before));
        double after = mean(metric, level, pairs.stream().map(Pair::after));
        int better = 0;
        int worse = 0;
        for (double difference : differences) {
            better += difference > 0 ? 1 : 0;
            worse += difference < 0 ? 1 : 0;
        }
        return new Change(kind, level, metric, pairs.size(), before, after, better, worse, PairedTest.p(differences));
    }

    private static double mean(Metric metric, Level level, Stream<Answered> answers) {
        return answers.mapToDouble(answer -> answer.at(level).scores().get(metric))
                .average()
                .orElse(0);
    }

    private static List<Moved> moved(List<Pair> pairs) {
        List<Moved> all = pairs.stream()
                .map(Pair::moved)
                .filter(moved -> moved.gain() != 0)
                .sorted(Comparator.comparingDouble(Moved::gain).thenComparing(Moved::id))
                .toList();
        List<Moved> down =
                all.stream().filter(moved -> moved.gain() < 0).limit(MOST_MOVED).toList();
        List<Moved> up = all.reversed().stream()
                .filter(moved -> moved.gain() > 0)
                .limit(MOST_MOVED)
                .toList();
        return Stream.concat(down.stream(), up.stream()).toList();
    }
}
