package notesearch.note;

import java.util.List;

/**
 * A reading painted as text: each section's trail, anchor, level, line and tags, and its text with
 * the line of the file before each part, and its spans in {@code «kind:…»}.
 */
final class PaintedNote {

    private PaintedNote() {}

    static String of(Reading reading) {
        return switch (reading) {
            case HiddenNote hidden -> "hidden\n";
            case SkippedNote skipped -> "skipped  " + skipped.reason() + "\n";
            case UnreadNote unread -> "unread: " + unread.reason() + "\n";
            case Note note -> of(note);
        };
    }

    private static String of(Note note) {
        StringBuilder out = new StringBuilder();
        out.append("title    ").append(note.title()).append('\n');
        line(out, "tags     ", note.tags());
        line(out, "aliases  ", note.aliases());
        if (note.dated() != null) {
            out.append("dated    ").append(note.dated()).append('\n');
        }
        note.warnings()
                .forEach(warning -> out.append("warning  ").append(warning).append('\n'));
        for (Section section : note.sections()) {
            out.append('\n').append(String.join(" > ", section.headingPath())).append('\n');
            out.append("    ").append(section.anchor() == null ? "no anchor" : "#" + section.anchor());
            out.append(", level ").append(section.level()).append(", line ").append(section.line());
            if (!section.headingPath().getLast().equals(section.heading())) {
                out.append(", heading ").append(section.heading());
            }
            List<String> own = section.tags().stream()
                    .filter(tag -> !note.tags().contains(tag))
                    .toList();
            out.append(own.isEmpty() ? "" : ", tags " + String.join(" ", own)).append('\n');
            text(out, section.text());
        }
        return out.toString();
    }

    private static void text(StringBuilder out, SectionText text) {
        boolean lineStart = true;
        int line = -1;
        for (int i = 0; i <= text.text().length(); i++) {
            close(out, text.spans(), i);
            if (i == text.text().length()) {
                return;
            }
            int now = text.lines().lineAt(i);
            if (lineStart) {
                out.append("%4d| ".formatted(now));
            } else if (now != line) {
                out.append('¦').append(now).append("¦ ");
            }
            line = now;
            for (Span span : text.spans()) {
                if (span.start() == i) {
                    out.append('«').append(name(span.kind())).append(':');
                }
            }
            char c = text.text().charAt(i);
            out.append(c);
            lineStart = c == '\n';
        }
    }

    private static void close(StringBuilder out, List<Span> spans, int at) {
        spans.stream().filter(span -> span.end() == at).forEach(span -> out.append('»'));
    }

    private static String name(Span.Kind kind) {
        return switch (kind) {
            case INLINE_CODE -> "code";
            case CODE_BLOCK -> "block";
            case LINK_TARGET -> "to";
            case LEAD_IN -> "lead";
            case TABLE -> "table";
        };
    }

    private static void line(StringBuilder out, String label, List<String> values) {
        if (!values.isEmpty()) {
            out.append(label).append(String.join(", ", values)).append('\n');
        }
    }
}
