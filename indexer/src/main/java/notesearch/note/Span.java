package notesearch.note;

/**
 * A part of a section's text that is more than prose.
 *
 * @param start in UTF-16 units of the section's text, included
 * @param end in UTF-16 units of the section's text, not included
 */
public record Span(Kind kind, int start, int end) {

    /** What a span is; the code is how the index stores it, so it never changes its meaning. */
    public enum Kind {
        /** Code inside a line; prose as well. */
        INLINE_CODE(0),
        /** A fenced or indented code block, all its lines. */
        CODE_BLOCK(1),
        /** Where a link or an image leads to. */
        LINK_TARGET(2),
        /** Bold text that opens a paragraph or list item and serves as a small heading. */
        LEAD_IN(3),
        /** A table, all its rows. */
        TABLE(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        /**
         * The kind of a code.
         *
         * @throws IllegalArgumentException where no kind has it
         */
        public static Kind of(int code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of span has code " + code);
        }
    }

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span from " + start + " to " + end);
        }
    }

    public boolean holds(int offset) {
        return start <= offset && offset < end;
    }
}
