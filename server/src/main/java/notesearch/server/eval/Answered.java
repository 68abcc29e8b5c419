package notesearch.server.eval;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a question was answered.
 *
 * @param kind empty where the question has none
 * @param ms how long the first page took, in milliseconds
 * @param places at each level at which the question is judged
 * @param wanted notes, or sections as {@code note#heading} where the question names one
 * @param found the first ten hits, without those that are left out
 */
public record Answered(
        String id,
        String query,
        String kind,
        double ms,
        Map<Level, Place> places,
        List<String> wanted,
        List<String> found) {

    /**
     * What a ranking is worth at one level.
     *
     * @param rank of the first that is wanted, from 1; 0 where none was found
     */
    public record Place(int rank, Scores scores) {

        /** The place of what is wanted in a ranking. */
        static Place of(List<String> ranking, Map<String, Integer> wanted) {
            return new Place(Ranks.first(ranking, wanted.keySet(), ranking.size()), Scores.of(ranking, wanted));
        }
    }

    public Answered {
        places = Map.copyOf(places);
        wanted = List.copyOf(wanted);
        found = List.copyOf(found);
    }

    boolean judgedAt(Level level) {
        return places.containsKey(level);
    }

    /** @param level at which the question is judged */
    Place at(Level level) {
        return Objects.requireNonNull(places.get(level));
    }
}
