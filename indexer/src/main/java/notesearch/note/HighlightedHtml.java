package notesearch.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import notesearch.note.Highlighter.Range;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Sets {@code <mark>} around what a {@link Highlighter} finds in the text of a note, which it is given
 * piece by piece: each heading, and what stands between one and the next. A mark of more than one
 * element becomes one in each. For one note.
 */
final class HighlightedHtml implements HtmlStreamEventReceiver {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> WITHIN_LINES = Set.of(
            "a abbr b bdi bdo cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strike strong"
                    .concat(" sub sup time tt u var wbr")
                    .split(" "));

    private static final List<String> HIT = List.of("class", "hit");
    private static final List<String> PASSAGE = List.of("class", "hit passage");

    private sealed interface Event {}

    private record Open(String name, List<String> attributes) implements Event {}

    private record Close(String name) implements Event {}

    private record Words(String text, int start) implements Event {}

    private final HtmlStreamEventReceiver out;
    private final Highlighter highlighter;

    private final List<Event> events = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private int code;
    private int codeStart;
    private int leadStart = -1;

    HighlightedHtml(HtmlStreamEventReceiver out, Highlighter highlighter) {
        this.out = out;
        this.highlighter = highlighter;
    }

    @Override
    public void openDocument() {
        out.openDocument();
    }

    @Override
    public void closeDocument() {
        flush(true);
        out.closeDocument();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        if (HEADINGS.contains(name)) {
            flush(true);
        }
        if (isCell(name)) {
            text.append(atLineStart() ? "" : " | ");
        } else if (!WITHIN_LINES.contains(name)) {
            endLine();
        }
        if (name.equals("pre") && code++ == 0) {
            codeStart = text.length();
        } else if (isBold(name) && atLineStart()) {
            leadStart = text.length();
        }
        events.add(new Open(name, List.copyOf(attributes)));
    }

    @Override
    public void closeTag(String name) {
        events.add(new Close(name));
        if (name.equals("pre") && --code == 0) {
            spans.add(new Span(Span.Kind.CODE_BLOCK, codeStart, text.length()));
        } else if (isBold(name) && leadStart >= 0) {
            spans.add(new Span(Span.Kind.LEAD_IN, leadStart, text.length()));
            leadStart = -1;
        }
        if (!WITHIN_LINES.contains(name) && !isCell(name)) {
            endLine();
        }
        if (HEADINGS.contains(name)) {
            flush(false);
        }
    }

    @Override
    public void text(String words) {
        events.add(new Words(words, text.length()));
        text.append(code > 0 ? words : words.replace('\n', ' '));
    }

    /** The cells of a row are a line, as in the text of a section. */
    private static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }

    private static boolean isBold(String name) {
        return name.equals("strong") || name.equals("b");
    }

    private boolean atLineStart() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end == 0 || text.charAt(end - 1) == '\n';
    }

    private void endLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void flush(boolean withPassage) {
        if (!text.toString().isBlank()) {
            Highlighter.Found found = highlighter.in(new SectionText(text.toString(), spans, LineTable.EMPTY));
            write(found.ranges(), withPassage ? found.passage() : -1);
        } else {
            write(List.of(), -1);
        }
        events.clear();
        text.setLength(0);
        spans.clear();
        leadStart = -1;
    }

    private void write(List<Range> ranges, int passage) {
        int next = 0;
        for (Event event : events) {
            switch (event) {
                case Open open -> out.openTag(open.name(), open.attributes());
                case Close close -> out.closeTag(close.name());
                case Words words -> next = write(words, ranges, next, passage);
            }
        }
    }

    /** @return the first range that the words to come may share */
    private int write(Words words, List<Range> ranges, int first, int passage) {
        String all = words.text();
        int end = words.start() + all.length();
        int written = 0;
        int next = first;
        while (next < ranges.size() && ranges.get(next).start() < end) {
            Range range = ranges.get(next);
            int from = Math.max(range.start() - words.start(), 0);
            int to = Math.min(range.end() - words.start(), all.length());
            if (from < to && !all.substring(from, to).isBlank()) {
                plain(all.substring(written, from));
                out.openTag("mark", range.start() <= passage && passage < range.end() ? PASSAGE : HIT);
                out.text(all.substring(from, to));
                out.closeTag("mark");
                written = to;
            }
            if (range.end() > end) {
                break;
            }
            next++;
        }
        plain(all.substring(written));
        return next;
    }

    private void plain(String words) {
        if (!words.isEmpty()) {
            out.text(words);
        }
    }
}
