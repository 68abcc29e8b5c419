package notesearch.server.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import notesearch.note.NotePath;

/** Which notes are called nearly as one that is not there. */
final class NearNames {

    private static final int MOST = 8;
    private static final double LEAST = 0.45;

    /** Only so much of a name is compared. */
    private static final int LONGEST = 100;

    private record Scored(NotePath note, double nearness) {}

    private NearNames() {}

    /** The nearest first. */
    static List<NotePath> to(String path, List<NotePath> notes) {
        String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String wanted = stem(name.substring(name.lastIndexOf('/') + 1));
        String folder = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        List<Scored> near = new ArrayList<>();
        for (NotePath note : notes) {
            double nearness = nearness(wanted, stem(note.fileName()));
            if (nearness >= LEAST) {
                near.add(new Scored(note, nearness + (note.folder().equals(folder) ? 0.1 : 0)));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingDouble(Scored::nearness).reversed().thenComparing(Scored::note))
                .limit(MOST)
                .map(Scored::note)
                .toList();
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
        return stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem;
    }

    /** From 0 to 1: by the words that both have, or by how few letters differ. */
    private static double nearness(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        double letters = 1 - (double) distance(a, b) / Math.max(a.length(), b.length());
        Set<String> shared = words(a);
        int all = shared.size() + words(b).size();
        shared.retainAll(words(b));
        return Math.max(letters, 2.0 * shared.size() / Math.max(1, all));
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>(Arrays.asList(name.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }

    /** How many letters to change, add or leave out. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
