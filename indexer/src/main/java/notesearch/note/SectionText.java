package notesearch.note;

import java.util.ArrayList;
import java.util.List;

/**
 * A section's text as a reader sees it, in NFC, with what is special about its parts.
 *
 * <p>Blocks (paragraphs, list items, table rows, code lines) end with a line feed; a line break
 * inside a paragraph is a space, unless the author made it a hard one. Cells of a table row stand
 * between {@code " | "}. Targets of links and images stand on lines of their own at the end, each a
 * {@link Span.Kind#LINK_TARGET}, equal ones once; a bare link, which is its own target, is one where
 * it stands. What links and images say when they are pointed at stands on lines before their targets.
 *
 * @param spans sorted by start, then longer first; spans of one kind do not overlap
 */
public record SectionText(String text, List<Span> spans, LineTable lines) {

    public static final SectionText EMPTY = new SectionText("", List.of(), LineTable.EMPTY);

    public SectionText {
        spans = List.copyOf(spans);
    }

    /** The pieces of the text that {@code kind} covers, in order. */
    public List<String> pieces(Span.Kind kind) {
        return spans.stream()
                .filter(span -> span.kind() == kind)
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    /** The pieces of the text that are neither code block nor link target, in order. */
    public List<String> prose() {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (Span span : spans) {
            if (span.kind() == Span.Kind.CODE_BLOCK || span.kind() == Span.Kind.LINK_TARGET) {
                if (span.start() > from) {
                    pieces.add(text.substring(from, span.start()));
                }
                from = Math.max(from, span.end());
            }
        }
        if (from < text.length()) {
            pieces.add(text.substring(from));
        }
        return pieces;
    }

    /** The link targets that stand on lines of their own: a bare link within a line is read with it. */
    public List<Span> targets() {
        return spans.stream().filter(this::isTarget).toList();
    }

    /** Whether it is one of {@link #targets()}. */
    public boolean isTarget(Span span) {
        return span.kind() == Span.Kind.LINK_TARGET
                && (span.start() == 0 || text.charAt(span.start() - 1) == '\n')
                && (span.end() == text.length() || text.charAt(span.end()) == '\n');
    }

    public boolean has(Span.Kind kind) {
        return spans.stream().anyMatch(span -> span.kind() == kind);
    }
}
