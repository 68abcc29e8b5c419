package notesearch.note;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.Encoding;

/**
 * The words that a browser shows of some Markdown, counted: from commonmark's own HTML, without tags,
 * comments, scripts and styles. Numbers of footnotes and markers of callouts are left out, and two links that touch are two
 * words.
 */
final class RenderedWords {

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.builder().inlineFootnotes(true).build(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private static final Pattern FOOTNOTE_LINK =
            Pattern.compile("<sup class=\"footnote-ref\">.*?</sup>|<a[^>]*class=\"footnote-backref\".*?</a>");
    private static final Pattern UNSEEN = Pattern.compile(
            "(?is)<!--.*?(?:-->|$)|<(script|style)\\b.*?(?:</\\1\\s*>|$)|<\\?.*?(?:\\?>|$)|<!\\[CDATA\\[");
    private static final Pattern CALLOUT = Pattern.compile("(?<=<p>)\\[![\\w-]+\\][+-]?");
    private static final Pattern LINE_TAG =
            Pattern.compile("(?i)</?(?:p|br|div|li|ul|ol|td|th|tr|table|h\\d|pre|hr|blockquote|dd|dt)\\b[^>]*>");
    /** Two links with nothing between them are two words, as badges are. */
    private static final Pattern LINKS_TOGETHER = Pattern.compile("</a>(?=<a )");

    private static final Pattern TAG =
            Pattern.compile("(?s)</?[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*+>|<![A-Z][^>]*>");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private RenderedWords() {}

    static Map<String, Integer> ofMarkdown(String markdown) {
        return ofHtml(HTML.render(PARSER.parse(markdown)));
    }

    static Map<String, Integer> ofHtml(String html) {
        String shown = FOOTNOTE_LINK.matcher(html).replaceAll("").replace("</a><a", "</a> <a");
        shown = UNSEEN.matcher(shown).replaceAll("");
        shown = CALLOUT.matcher(shown).replaceAll(" ");
        shown = LINE_TAG.matcher(shown).replaceAll("\n");
        shown = LINKS_TOGETHER.matcher(shown).replaceAll("</a> ");
        return of(Encoding.decodeHtml(TAG.matcher(shown).replaceAll(""), false));
    }

    /** Every word of a note's headings and texts, counted. */
    static Map<String, Integer> ofNote(Note note) {
        StringBuilder all = new StringBuilder();
        for (Section section : note.sections()) {
            if (section.level() > 0) {
                all.append(section.heading()).append('\n');
            }
            all.append(section.text().text()).append('\n');
        }
        return of(all.toString());
    }

    private static Map<String, Integer> of(String text) {
        Map<String, Integer> words = new HashMap<>();
        WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .results()
                .map(MatchResult::group)
                .forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }

    /** What {@code seen} holds more of than {@code kept}; empty where no word was lost. */
    static Map<String, Integer> lost(Map<String, Integer> seen, Map<String, Integer> kept) {
        Map<String, Integer> lost = new HashMap<>();
        seen.forEach((word, count) -> {
            int missing = count - kept.getOrDefault(word, 0);
            if (missing > 0) {
                lost.put(word, missing);
            }
        });
        return lost;
    }
}
