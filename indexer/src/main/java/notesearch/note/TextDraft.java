package notesearch.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A section's text while it is written: white space falls together as it does on a page, spans are
 * collected, and where each line of the file begins is kept.
 */
final class TextDraft {

    private static final Comparator<Span> BY_START_LONGER_FIRST =
            Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());

    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private int[] starts = new int[8];
    private int[] lines = new int[8];
    private int marks;
    private int line;
    /** What stands between the text so far and the text to come, if both are on one line. */
    private String gap = "";

    private boolean oneLine;

    /** While it is so, what would end a line is a space. */
    void oneLine(boolean kept) {
        oneLine = kept;
    }

    /** What comes next stands on this line of the file. */
    void line(int number) {
        line = number;
    }

    int line() {
        return line;
    }

    /** Where the text to come will begin, if it begins with a word. */
    int position() {
        return atLineStart() ? text.length() : text.length() + gap.length();
    }

    boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    void space() {
        if (gap.isEmpty()) {
            gap = " ";
        }
    }

    /** Sets {@code separator} before the next word, unless that begins a line. */
    void separate(String separator) {
        gap = separator;
    }

    void endLine() {
        if (oneLine) {
            space();
            return;
        }
        gap = "";
        if (!atLineStart()) {
            text.append('\n');
        }
    }

    /** Words: white space at the ends and runs of it become single spaces. */
    void prose(String words) {
        int from = 0;
        int end = words.length();
        while (from < end) {
            int start = from;
            while (start < end && isSpace(words.charAt(start))) {
                start++;
            }
            if (start > from) {
                space();
            }
            int stop = start;
            while (stop < end && !isGap(words, stop)) {
                stop++;
            }
            if (stop > start) {
                verbatim(words, start, stop);
            }
            from = stop;
        }
    }

    /** Text whose spaces are meant as they are. It must not hold a line feed. */
    void verbatim(String words) {
        verbatim(words, 0, words.length());
    }

    private void verbatim(String words, int from, int to) {
        if (from == to) {
            return;
        }
        if (!gap.isEmpty()) {
            if (!atLineStart()) {
                text.append(gap);
            }
            gap = "";
        }
        mark();
        text.append(words, from, to);
    }

    /** One line of code, which may be empty. */
    void codeLine(String code) {
        gap = "";
        mark();
        text.append(code).append('\n');
    }

    /** Covers the text from {@code start} to here. */
    void span(Span.Kind kind, int start) {
        span(kind, start, text.length());
    }

    void span(Span.Kind kind, int start, int end) {
        if (start < end) {
            spans.add(new Span(kind, start, end));
        }
    }

    String since(int start) {
        return start < text.length() ? text.substring(start) : "";
    }

    /** Where the text ends, without a line feed that ends it. */
    int end() {
        return atLineStart() && !text.isEmpty() ? text.length() - 1 : text.length();
    }

    /** The line of the file that the text begins on; 0 without text. */
    int firstLine() {
        return marks == 0 ? 0 : lines[0];
    }

    /** The text as one line. */
    String asLine() {
        return SourceText.nfc(text.toString().replace('\n', ' ').strip());
    }

    SectionText finish() {
        if (text.isEmpty()) {
            return SectionText.EMPTY;
        }
        endLine();
        spans.sort(BY_START_LONGER_FIRST);
        int[] from = Arrays.copyOf(starts, marks);
        int[] of = Arrays.copyOf(lines, marks);
        if (SourceText.isNfc(text)) {
            return new SectionText(text.toString(), spans, new LineTable(from, of));
        }
        return Recomposed.of(text.toString(), spans, from, of);
    }

    private void mark() {
        if (marks > 0 && (lines[marks - 1] == line || starts[marks - 1] == text.length())) {
            return;
        }
        if (marks == starts.length) {
            starts = Arrays.copyOf(starts, marks * 2);
            lines = Arrays.copyOf(lines, marks * 2);
        }
        starts[marks] = text.length();
        lines[marks] = line;
        marks++;
    }

    /** Whether white space that is more than one plain space begins here. */
    private static boolean isGap(String words, int at) {
        char c = words.charAt(at);
        if (c == ' ') {
            return at + 1 == words.length() || isSpace(words.charAt(at + 1));
        }
        return isSpace(c);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
