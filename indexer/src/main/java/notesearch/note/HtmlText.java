package notesearch.note;

import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.owasp.html.Encoding;

/**
 * What a reader sees of raw HTML: its text, without tags, comments, scripts and styles, and with
 * character references decoded. What images and links say and lead to is kept as Markdown's own is.
 */
final class HtmlText {

    private static final Set<String> LINES = Set.of(
            "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption"
                    .concat(" figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe legend li main menu nav ol")
                    .concat(" optgroup option p pre search section summary table tbody tfoot thead title tr ul")
                    .split(" "));

    private final String html;
    private final SectionDraft section;
    private final TextDraft out;
    /** Where the last tag or declaration ends, if any does. */
    private final int lastEnd;

    private final IntUnaryOperator lines;
    private int linesRead;
    private int at;
    private boolean preformatted;
    private boolean tagsEnd = true;

    private HtmlText(String html, IntUnaryOperator lines, SectionDraft section, TextDraft out) {
        this.html = html;
        this.lines = lines;
        this.section = section;
        this.out = out;
        this.lastEnd = html.lastIndexOf('>');
    }

    /**
     * Writes to {@code out}, which stands on the line where {@code html} begins.
     *
     * @param lines the line of the file that lies so many lines below that one
     */
    static void read(String html, IntUnaryOperator lines, SectionDraft section, TextDraft out) {
        new HtmlText(html, lines, section, out).read();
    }

    private void read() {
        while (at < html.length()) {
            if (html.charAt(at) != '<') {
                text(endOfText());
            } else if (html.startsWith("<!--", at)) {
                skip(behind(html, "-->", at + 2));
            } else if (html.startsWith("<![CDATA[", at)) {
                skip(at + 9);
                int end = html.indexOf("]]>", at);
                text(end < 0 ? html.length() : end);
                skip(Math.min(at + 3, html.length()));
            } else if (html.startsWith("<?", at)) {
                skip(behind(html, "?>", at));
            } else if (isDeclaration(html, at, lastEnd)) {
                skip(behind(html, ">", at));
            } else {
                tagOrText();
            }
        }
    }

    /** A tag that nothing ends is text, and so is all that looks like one behind it. */
    private void tagOrText() {
        HtmlTag tag = tagsEnd && HtmlTag.startsAt(html, at) ? HtmlTag.at(html, at) : null;
        if (tag == null) {
            text(endOfText());
        } else if (tag.isEnded()) {
            tag(tag);
        } else {
            tagsEnd = false;
        }
    }

    private void tag(HtmlTag tag) {
        String name = tag.name();
        skip(tag.end());
        if (!tag.closing() && (name.equals("script") || name.equals("style"))) {
            skip(startOfClosing(html, name, at));
            return;
        }
        if (name.equals("td") || name.equals("th")) {
            if (!tag.closing()) {
                out.separate(" | ");
            }
        } else if (LINES.contains(name)) {
            out.endLine();
        }
        if (name.equals("pre")) {
            preformatted = !tag.closing();
        }
        attributes(name, tag.attributes());
    }

    private void attributes(String name, Map<String, String> attributes) {
        attributes.forEach((key, value) -> {
            switch (key) {
                case "alt" -> {
                    out.space();
                    out.prose(decoded(value));
                    out.space();
                }
                case "title" -> section.tooltip(decoded(value), out.line());
                case "src", "href" -> {
                    if (!name.equals("link")) {
                        section.target(decoded(value), out.line());
                    }
                }
                default -> {}
            }
        });
    }

    private int endOfText() {
        int end = html.indexOf('<', at + 1);
        return end < 0 ? html.length() : end;
    }

    /** Writes the text up to {@code end}, line by line. */
    private void text(int end) {
        String text = html.substring(at, end);
        int from = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
            words(text.substring(from, feed));
            out.line(lines.applyAsInt(++linesRead));
            if (preformatted) {
                out.endLine();
            } else {
                out.space();
            }
            from = feed + 1;
        }
        words(text.substring(from));
        at = end;
    }

    private void words(String raw) {
        String words = decoded(raw);
        if (preformatted) {
            out.verbatim(words.replace('\n', ' '));
        } else {
            out.prose(words);
        }
    }

    private void skip(int to) {
        for (; at < to; at++) {
            if (html.charAt(at) == '\n') {
                out.line(lines.applyAsInt(++linesRead));
            }
        }
    }

    /**
     * Whether a declaration stands there: one that nothing ends is text.
     *
     * @param lastEnd where the last {@code >} stands
     */
    static boolean isDeclaration(String html, int at, int lastEnd) {
        return at < lastEnd && html.startsWith("<!", at);
    }

    /** Where {@code ending} ends; the end of all where it does not stand there. */
    static int behind(String html, String ending, int from) {
        int found = html.indexOf(ending, from);
        return found < 0 ? html.length() : found + ending.length();
    }

    /** Where an element ends whose content is not HTML; the end of all where nothing closes it. */
    static int startOfClosing(String html, String name, int from) {
        int found = html.indexOf("</", from);
        while (found >= 0 && !html.regionMatches(true, found + 2, name, 0, name.length())) {
            found = html.indexOf("</", found + 2);
        }
        return found < 0 ? html.length() : found;
    }

    private static String decoded(String text) {
        return text.indexOf('&') < 0 ? text : Encoding.decodeHtml(text, false);
    }
}
