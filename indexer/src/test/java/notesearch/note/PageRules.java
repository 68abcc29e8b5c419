package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/** What must hold for every page, whatever the note. */
final class PageRules {

    private static final Pattern TAG = Pattern.compile("</?([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)(?: /)?>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
    private static final Set<String> ATTRIBUTES =
            Set.of("align alt aria-label class colspan datetime dir height href id lang loading open rel reversed role"
                    .concat(" rowspan scope span src start title type value width")
                    .split(" "));
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:#|/notes/|/\\?|//|(?:https?|mailto|tel|ftp):).*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private PageRules() {}

    /** The page of a note that can be read. */
    static NoteHtml holdFor(String source) {
        return holdFor(Rendered.PATH, source);
    }

    static NoteHtml holdFor(NotePath path, String source) {
        NoteHtml page = Rendered.page(path, source, Highlighter.NONE);
        headingsHaveTheAnchorsOfSections(page);
        nothingIsThereThatMayNotBe(page.html());
        return page;
    }

    /** A note's front matter is no part of its page; it must not have any. */
    static void noWordIsLost(String source) {
        String html = holdFor(source).html();
        Map<String, Integer> seen = RenderedWords.ofMarkdown(source);
        String attributes = Encoding.decodeHtml(html.replaceAll("<[a-z0-9]+|[a-z-]+=\"|[\">]", " "), true);
        String all = html + "<p>" + html.replaceAll("<[^>]*>", " ") + attributes.replace("<", " ");
        Map<String, Integer> shown = RenderedWords.ofHtml(all + " " + decoded(attributes));
        assertEquals(Map.of(), RenderedWords.lost(seen, shown), source + "\n=>\n" + html);
    }

    private static void headingsHaveTheAnchorsOfSections(NoteHtml page) {
        List<String> anchors = page.note().anchors();
        List<String> ids = Rendered.ids(page.html());
        assertEquals(ids.size(), new HashSet<>(ids).size(), () -> "ids twice: " + ids);
        Set<String> wanted = new HashSet<>(anchors);
        assertEquals(
                anchors.stream().sorted().toList(),
                ids.stream().filter(wanted::contains).sorted().toList(),
                page::html);
    }

    static void nothingIsThereThatMayNotBe(String html) {
        assertFalse(html.contains(Trusted.mark("")), html);
        String rest = html.replace("<!-- -->", "");
        Matcher tag = TAG.matcher(rest);
        while (tag.find()) {
            assertTrue(HtmlRules.ELEMENTS.contains(tag.group(1)), tag::group);
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                String name = attribute.group(1);
                assertTrue(ATTRIBUTES.contains(name), tag::group);
                if (name.equals("href") || name.equals("src")) {
                    String value = Encoding.decodeHtml(attribute.group(2), true);
                    assertTrue(ADDRESS.matcher(value).matches(), tag::group);
                }
                if (name.equals("src")) {
                    assertTrue(attribute.group(2).startsWith("/notes/"), tag::group);
                }
            }
        }
        assertFalse(TAG.matcher(rest).replaceAll("").contains("<"), rest);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }
}
