package notesearch.note;

import java.util.Arrays;

/**
 * Markdown changed where the parser would take time that grows with the square of its length. No
 * note that anyone wrote by hand is changed.
 */
final class BoundedSource {

    /** For each link the parser looks through all open brackets of the paragraph. */
    private static final int MOST_OPEN_BRACKETS = 1_000;

    /** For each line of a paragraph the parser copies the lines before it. */
    private static final int MOST_LINES_TOGETHER = 5_000;

    private final String markdown;
    private final int[] addedLines;

    /** @param addedLines the lines of {@code markdown}, from 0, that the source does not have, ascending */
    private BoundedSource(String markdown, int[] addedLines) {
        this.markdown = markdown;
        this.addedLines = addedLines;
    }

    static BoundedSource of(String source) {
        boolean small = source.length() < MOST_LINES_TOGETHER;
        return small ? new BoundedSource(source, new int[0]) : separated(withoutEndlessBrackets(source));
    }

    String markdown() {
        return markdown;
    }

    /** The line of the source, from 0, that a line of {@code markdown} is; of an added one, the line behind it. */
    int lineInSource(int line) {
        int found = Arrays.binarySearch(addedLines, line);
        return line - (found >= 0 ? found : -found - 1);
    }

    /** Brackets that open when very many are open already cannot be meant as links, and become spaces. */
    private static String withoutEndlessBrackets(String source) {
        int open = 0;
        StringBuilder limited = null;
        for (int i = source.indexOf('['); i >= 0 && i < source.length(); i++) {
            switch (source.charAt(i)) {
                case '[' -> {
                    if (open < MOST_OPEN_BRACKETS) {
                        open++;
                    } else {
                        limited = limited == null ? new StringBuilder(source) : limited;
                        limited.setCharAt(i, ' ');
                    }
                }
                case ']' -> open = Math.max(0, open - 1);
                case '\n' -> open = source.startsWith("\n", i + 1) ? 0 : open;
                default -> {}
            }
        }
        return limited == null ? source : limited.toString();
    }

    /** Adds an empty line where too many lines stand together. */
    private static BoundedSource separated(String source) {
        StringBuilder markdown = null;
        int[] added = new int[0];
        int together = 0;
        int lines = 0;
        int copied = 0;
        for (int start = 0; start < source.length(); ) {
            int end = source.indexOf('\n', start);
            end = end < 0 ? source.length() : end;
            together = end == start ? 0 : together + 1;
            if (together > MOST_LINES_TOGETHER) {
                markdown = markdown == null ? new StringBuilder(source.length() + 1024) : markdown;
                markdown.append(source, copied, start).append('\n');
                copied = start;
                added = Arrays.copyOf(added, added.length + 1);
                added[added.length - 1] = lines + added.length - 1;
                together = 1;
            }
            lines++;
            start = end + 1;
        }
        String bounded = markdown == null
                ? source
                : markdown.append(source, copied, source.length()).toString();
        return new BoundedSource(bounded, added);
    }
}
