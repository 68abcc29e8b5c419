package notesearch.server.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where in a ranking that which is wanted stands. */
final class Ranks {

    private Ranks() {}

    /** The place of the first that is wanted, from 1; 0 where none is among the first {@code depth}. */
    static int first(List<String> ranking, Set<String> wanted, int depth) {
        for (int i = 0; i < Math.min(depth, ranking.size()); i++) {
            if (wanted.contains(ranking.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** How much of what is wanted is among the first {@code depth}, from 0 to 1. */
    static double share(List<String> ranking, Set<String> wanted, int depth) {
        Set<String> found = new HashSet<>(ranking.subList(0, Math.min(depth, ranking.size())));
        found.retainAll(wanted);
        return (double) found.size() / wanted.size();
    }
}
