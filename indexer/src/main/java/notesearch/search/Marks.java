package notesearch.search;

import java.util.ArrayList;
import java.util.List;

/** From overlapping matches to sorted, disjoint marks. */
final class Marks {

    private static final String ZERO_WIDTH_JOINER = "\u200D";
    private static final String AS_EMOJI = "\uFE0F";
    private static final String CONNECTORS = "_-./:@\\=&~+#$'’" + ZERO_WIDTH_JOINER + AS_EMOJI;

    private Marks() {}

    /**
     * Marks of the matches that begin within a window of the text, counted from the window's start; what
     * reaches out of it is cut.
     *
     * @param matches sorted by start
     */
    static List<Mark> within(List<MatchFinder.Match> matches, String text, int from, int to) {
        List<Mark> marks = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (MatchFinder.Match match : matches) {
            if (match.start() < from || match.start() >= to) {
                continue;
            }
            int matchEnd = Math.min(match.end(), to);
            if (start >= 0 && (match.start() <= end || onlyConnectors(text, end, match.start()))) {
                end = Math.max(end, matchEnd);
            } else {
                if (start >= 0) {
                    marks.add(new Mark(start - from, end - from));
                }
                start = match.start();
                end = matchEnd;
            }
        }
        if (start >= 0) {
            marks.add(new Mark(start - from, end - from));
        }
        return marks;
    }

    /** Two words with nothing but the signs of an identifier between them are one mark, and so are parts of an emoji. */
    private static boolean onlyConnectors(String text, int from, int to) {
        if (to - from > 2) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (CONNECTORS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
