package notesearch.server.eval;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Normalised discounted cumulative gain. */
final class Gain {

    private Gain() {}

    /** The gain of the ranking's first {@code depth} as a share of the most that these grades allow. */
    static double normalised(List<String> ranking, Map<String, Integer> grades, int depth) {
        Set<String> counted = new HashSet<>();
        double gain = 0;
        for (int i = 0; i < Math.min(depth, ranking.size()); i++) {
            if (counted.add(ranking.get(i))) {
                gain += discounted(grades.getOrDefault(ranking.get(i), 0), i);
            }
        }
        return gain / most(grades, depth);
    }

    private static double most(Map<String, Integer> grades, int depth) {
        List<Integer> best =
                grades.values().stream().sorted(Collections.reverseOrder()).toList();
        double gain = 0;
        for (int i = 0; i < Math.min(depth, best.size()); i++) {
            gain += discounted(best.get(i), i);
        }
        return gain;
    }

    private static double discounted(int grade, int index) {
        return grade * Math.log(2) / Math.log(index + 2.0);
    }
}
