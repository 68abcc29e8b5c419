package notesearch.note;

import org.jspecify.annotations.Nullable;

/** What a note may cost to parse. Each line, and each mark of Markdown, takes up to a kilobyte of memory for the time. */
final class NoteLimits {

    static final int MOST_LINES = 250_000;
    static final int MOST_MARKS = 500_000;

    private static final String MARKS = "*_`~[]!<&\\#^@";

    private NoteLimits() {}

    /** Why the note is not read; null where it is. */
    static @Nullable String refusal(String source) {
        if (source.length() <= MOST_LINES) {
            return null;
        }
        int lines = 0;
        int marks = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n') {
                lines++;
            } else if (MARKS.indexOf(c) >= 0 || c == '/' && source.startsWith("/", i + 1)) {
                marks++;
            }
        }
        if (lines > MOST_LINES) {
            return "It has " + lines + " lines; at most " + MOST_LINES + " are read. Split it into smaller notes.";
        }
        return marks > MOST_MARKS
                ? "It has " + marks + " marks such as * and [; at most " + MOST_MARKS
                        + " are read. Split it into smaller notes, or leave out what is no text."
                : null;
    }
}
