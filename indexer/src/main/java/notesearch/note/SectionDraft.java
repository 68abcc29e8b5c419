package notesearch.note;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Heading;
import org.jspecify.annotations.Nullable;

/** A section while the walk is in it. */
final class SectionDraft {

    private final int level;
    private final int line;
    private final String headingWithSpaces;
    private final TextDraft heading = new TextDraft();
    private final TextDraft body = new TextDraft();
    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<Appended> appended = new ArrayList<>();

    private SectionDraft(int level, int line, String headingWithSpaces) {
        this.level = level;
        this.line = line;
        this.headingWithSpaces = headingWithSpaces;
    }

    /** The text before the first heading. */
    static SectionDraft preamble() {
        return new SectionDraft(0, 1, "");
    }

    static SectionDraft under(Heading heading, int line) {
        return new SectionDraft(heading.getLevel(), line, SourceText.nfc(PlainText.withSpaces(heading)));
    }

    private record Appended(String text, boolean target, int line) {}

    /** 0 for the text before the first heading. */
    int level() {
        return level;
    }

    int line() {
        return level == 0 ? Math.max(1, body.firstLine()) : line;
    }

    boolean isEmpty() {
        return body.isEmpty() && appended.isEmpty();
    }

    TextDraft heading() {
        return heading;
    }

    /** The heading's words, with each space that was written between them. */
    String headingWithSpaces() {
        return headingWithSpaces;
    }

    TextDraft body() {
        return body;
    }

    Set<String> tags() {
        return tags;
    }

    void tag(String name) {
        tags.add(name);
    }

    /** Where a link or image leads to; the first of equal ones counts, and data held in the link itself does not. */
    void target(@Nullable String destination, int line) {
        if (destination != null && !destination.regionMatches(true, 0, "data:", 0, 5)) {
            append(destination, true, line);
        }
    }

    /** What a link or image says when it is pointed at. */
    void tooltip(@Nullable String title, int line) {
        if (title != null) {
            append(title, false, line);
        }
    }

    private void append(String text, boolean target, int line) {
        String plain = SourceText.of(text).replace('\n', ' ').strip();
        if (!plain.isEmpty() && seen.add(target ? plain : '"' + plain)) {
            appended.add(new Appended(plain, target, line));
        }
    }

    /** The text, with what was appended at its end: a line for each tooltip and each target. */
    SectionText text() {
        for (Appended each : appended) {
            body.endLine();
            body.line(each.line());
            int start = body.position();
            body.verbatim(each.text());
            if (each.target()) {
                body.span(Span.Kind.LINK_TARGET, start);
            }
        }
        appended.clear();
        return body.finish();
    }
}
