package notesearch.note;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines between two fences at the very top of a note, whatever they say.
 *
 * @param text between the fences
 * @param toml fenced by {@code +++} instead of {@code ---}
 * @param end where the note goes on behind the closing fence, in UTF-16 units of the source
 */
record FrontMatterBlock(String text, boolean toml, int end) {

    private static final Pattern KEY = Pattern.compile("[^\\s:=#-][^\\n:=]{0,80}+[:=](?:\\s.*)?");

    /** Null where the source does not begin with a fence, or nothing closes it. */
    static @Nullable FrontMatterBlock in(String source) {
        String fence = fenceOf(source);
        if (fence == null) {
            return null;
        }
        int start = endOfLine(source, 0) + 1;
        for (int line = start; line < source.length(); ) {
            int end = endOfLine(source, line);
            if (closes(source, line, end, fence)) {
                int next = Math.min(end + 1, source.length());
                return new FrontMatterBlock(source.substring(start, line), fence.equals("+++"), next);
            }
            line = end + 1;
        }
        return null;
    }

    /** Whether the source begins as front matter does, and nothing closes it. */
    static boolean unclosed(String source) {
        if (fenceOf(source) == null || in(source) != null) {
            return false;
        }
        int second = endOfLine(source, 0) + 1;
        return KEY.matcher(source.substring(second, endOfLine(source, second))).matches();
    }

    /** Whether most lines are of the form {@code key: value}, or belong to one that is. */
    boolean saysKeysAndValues() {
        long lines = text.lines().filter(line -> !line.isBlank()).count();
        return text.lines().filter(FrontMatterBlock::isMetadata).count() * 2 > lines;
    }

    private static boolean isMetadata(String line) {
        return !line.isBlank()
                && (" \t#-]}".indexOf(line.charAt(0)) >= 0 || KEY.matcher(line).matches());
    }

    private static boolean closes(String source, int from, int to, String fence) {
        if (to - from < 3 || !source.startsWith(fence, from) && !source.startsWith("...", from)) {
            return false;
        }
        String words = source.substring(from, to).stripTrailing();
        return words.equals(fence) || words.equals("...") && fence.equals("---");
    }

    private static @Nullable String fenceOf(String source) {
        if (!source.startsWith("---") && !source.startsWith("+++")) {
            return null;
        }
        int end = endOfLine(source, 0);
        String fence = source.substring(0, 3);
        return end < source.length() && source.substring(0, end).stripTrailing().equals(fence) ? fence : null;
    }

    private static int endOfLine(String source, int from) {
        int end = source.indexOf('\n', from);
        return end < 0 ? source.length() : end;
    }
}
