package notesearch.note;

/**
 * A part of a section's text that is more than prose.
 *
 * @param start in UTF-16 units of the section's text, included
 * @param end in UTF-16 units of the section's text, not included
 */
public record Span(Kind kind, int start, int end) {

    /** Stored in the index by ordinal: add at the end, and raise the index format on any other change. */
    public enum Kind {
        /** Code inside a line; prose as well. */
        INLINE_CODE,
        /** A fenced or indented code block, all its lines. */
        CODE_BLOCK,
        /** Where a link or an image leads to. */
        LINK_TARGET,
        /** Bold text that opens a paragraph or list item and serves as a small heading. */
        LEAD_IN,
        /** A table, all its rows. */
        TABLE
    }

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span from " + start + " to " + end);
        }
    }
}
