package notesearch.server.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of one kind of query, or of all.
 *
 * @param levels without a level at which no query is judged
 */
public record Figures(String kind, Map<Level, Means> levels, Latency latencyMs) {

    /** The kind that holds every query. */
    public static final String ALL = "all";

    /** The means of so many queries. */
    public record Means(int queries, Scores scores) {}

    public Figures {
        levels = Map.copyOf(levels);
    }

    /** Those of each kind, in the order in which the kinds appear, and at last those of all. */
    static List<Figures> byKind(List<Answered> answers) {
        List<Figures> figures = new ArrayList<>();
        answers.stream()
                .map(Answered::kind)
                .distinct()
                .filter(kind -> !kind.isEmpty())
                .forEach(kind -> figures.add(of(kind, answers)));
        figures.add(of(ALL, answers));
        return figures;
    }

    private static Figures of(String kind, List<Answered> answers) {
        List<Answered> own =
                answers.stream().filter(answer -> isOf(kind, answer)).toList();
        Map<Level, Means> levels = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            means(level, own).ifPresent(means -> levels.put(level, means));
        }
        return new Figures(
                kind, levels, Latency.of(own.stream().map(Answered::ms).toList()));
    }

    static boolean isOf(String kind, Answered answer) {
        return kind.equals(ALL) || kind.equals(answer.kind());
    }

    private static Optional<Means> means(Level level, List<Answered> answers) {
        List<Scores> scores = answers.stream()
                .filter(answer -> answer.judgedAt(level))
                .map(answer -> answer.at(level).scores())
                .toList();
        return scores.isEmpty() ? Optional.empty() : Optional.of(new Means(scores.size(), Scores.mean(scores)));
    }
}
