package notesearch.search;

import java.util.List;
import notesearch.note.SectionText;
import notesearch.note.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a section's text that can be an excerpt.
 *
 * @param start in UTF-16 units of the text, included
 * @param end not included
 * @param limitStart where the code block or the prose that it is cut from begins
 * @param limitEnd where that ends
 * @param kind of that; null for prose
 */
record Window(int start, int end, int limitStart, int limitEnd, Span.@Nullable Kind kind) {

    /** How long an excerpt is meant to be, in UTF-16 units. */
    static final int GOAL = 200;

    /** How far before the match its sentence or line may begin. */
    private static final int LEAD = 70;

    private static final int SLACK = 40;

    /** The window to show a match in: from where its sentence or line begins, to a sentence's or word's end. */
    static Window at(SectionText section, int matchStart, int wholeMatchEnd) {
        String text = section.text();
        int matchEnd = whole(text, Math.min(wholeMatchEnd, matchStart + GOAL));
        int limitStart = 0;
        int limitEnd = text.length();
        Span.Kind kind = null;
        for (Span span : section.spans()) {
            if (span.kind() != Span.Kind.CODE_BLOCK && !section.isTarget(span)) {
                continue;
            }
            if (span.start() <= matchStart && matchStart < span.end()) {
                limitStart = span.start();
                limitEnd = span.end();
                kind = span.kind();
                break;
            }
            if (span.end() <= matchStart) {
                limitStart = Math.max(limitStart, span.end());
            } else if (span.start() >= matchEnd) {
                limitEnd = span.start();
                break;
            }
        }
        int start = startFor(section, Math.max(matchStart, limitStart), limitStart, kind == Span.Kind.CODE_BLOCK);
        int end = endFor(section, start, matchEnd, limitEnd, kind == Span.Kind.CODE_BLOCK);
        return trimmed(text, start, end, limitStart, limitEnd, kind);
    }

    private static Window trimmed(
            String text, int start, int end, int limitStart, int limitEnd, Span.@Nullable Kind kind) {
        int from = start;
        int to = end;
        boolean code = kind == Span.Kind.CODE_BLOCK;
        while (from < to && (code ? text.charAt(from) == '\n' : isSpace(text.charAt(from)))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Window(from, to, limitStart, limitEnd, kind);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static int startFor(SectionText section, int match, int limit, boolean code) {
        String text = section.text();
        int line = Math.max(limit, text.lastIndexOf('\n', match - 1) + 1);
        if (match - line <= LEAD) {
            return line;
        }
        if (!code) {
            int from = Math.max(line, match - 4 * GOAL);
            int sentence = Sentences.beginning(section, from, Math.min(text.length(), match + SLACK), match);
            if (sentence > from && match - sentence <= LEAD) {
                return sentence;
            }
        }
        return wordStart(text, match - SLACK, match);
    }

    private static int wordStart(String text, int from, int match) {
        for (int i = from; i < match; i++) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        for (int i = from; i < match; i++) {
            if (isSign(text.charAt(i - 1)) && !isSign(text.charAt(i))) {
                return i;
            }
        }
        return whole(text, from);
    }

    /** What an address, or text without spaces, is best cut behind. */
    private static boolean isSign(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
    }

    private static int endFor(SectionText section, int start, int matchEnd, int limit, boolean code) {
        String text = section.text();
        int goal = Math.max(start + GOAL, matchEnd);
        if (goal + SLACK >= limit) {
            return limit;
        }
        if (code) {
            int lineEnd = text.lastIndexOf('\n', goal);
            return lineEnd >= matchEnd ? lineEnd : wordEnd(text, goal, matchEnd);
        }
        int furthest = Math.min(limit, goal + SLACK);
        int sentence = Sentences.beginning(section, start, furthest, furthest - 1);
        int block = text.lastIndexOf('\n', furthest - 1);
        int least = Math.max(matchEnd, start + GOAL / 2);
        if (sentence >= least || block >= least) {
            return sentence >= least ? sentence : block;
        }
        return wordEnd(text, goal, matchEnd);
    }

    private static int wordEnd(String text, int goal, int matchEnd) {
        for (int i = goal; i > matchEnd && i > goal - 2 * SLACK; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return whole(text, goal);
    }

    /** An offset that splits no character. */
    private static int whole(String text, int offset) {
        boolean splits = offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return splits ? offset + 1 : offset;
    }

    boolean isEmpty() {
        return start >= end;
    }

    boolean holds(int offset) {
        return start <= offset && offset < end;
    }

    boolean overlaps(Window other) {
        return start < other.end && other.start < end;
    }

    /**
     * The excerpt of this window; where it is cut out of the middle, an ellipsis says so.
     *
     * @param matches in the whole text, sorted by start
     */
    Excerpt excerpt(SectionText section, List<MatchFinder.Match> matches) {
        boolean code = kind == Span.Kind.CODE_BLOCK;
        String text = section.text();
        List<Mark> marks = Marks.within(matches, text, start, end);
        Excerpt cut =
                new Excerpt(text.substring(start, end), marks, section.lines().lineAt(start), code);
        Excerpt shown = code ? cut : BlockJoin.of(cut);
        return shown.between(startsInside(text) ? "… " : "", endsInside(text) ? " …" : "");
    }

    private boolean startsInside(String text) {
        int line = text.lastIndexOf('\n', start - 1) + 1;
        return !text.substring(Math.max(Math.max(line, limitStart), start - GOAL), start)
                        .isBlank()
                && !".!?。！？:".contains(lastVisible(text));
    }

    private String lastVisible(String text) {
        int i = start - 1;
        while (i > limitStart && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return text.substring(i, i + 1);
    }

    private boolean endsInside(String text) {
        int rest = end;
        while (rest < limitEnd && Character.isWhitespace(text.charAt(rest))) {
            rest++;
        }
        return rest < limitEnd;
    }
}
