package notesearch.note;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * What HTML a page may have, whoever wrote it: about what GitHub lets through. No scripts, styles,
 * forms, frames or event handlers; nothing that could pass for a part of the page around the note.
 * Thread-safe.
 */
final class HtmlRules {

    static final Set<String> ELEMENTS = Set.of(
            "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption"
                    .concat(" figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section")
                    .concat(" small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul")
                    .concat(" var wbr")
                    .split(" "));

    static final Set<String> VOID = Set.of("br", "col", "hr", "img", "wbr");

    /** What a link may begin with, if it is not an address in the notes. */
    private static final String[] PROTOCOLS = {"http", "https", "mailto", "tel", "ftp"};

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}%?");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern ALIGNMENT = Pattern.compile("(?i)left|right|center|justify");
    private static final Pattern DIRECTION = Pattern.compile("(?i)ltr|rtl|auto");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z0-9-]{1,35}");
    private static final Pattern NUMBERING = Pattern.compile("[1aAiI]");
    private static final Pattern SCOPE = Pattern.compile("(?i)row|col|rowgroup|colgroup");
    private static final Pattern NAME = Pattern.compile("\\S+");

    private static final AttributePolicy OURS = HtmlRules::ours;
    private static final AttributePolicy FLAG = (element, attribute, value) -> attribute;

    private static final PolicyFactory RULES = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS.toArray(String[]::new))
            .allowWithoutAttributes("a", "span")
            .allowUrlProtocols(PROTOCOLS)
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("id")
            .matching(NAME)
            .globally()
            .allowAttributes("name")
            .matching(NAME)
            .onElements("a")
            .allowAttributes("title")
            .globally()
            .allowAttributes("dir")
            .matching(DIRECTION)
            .globally()
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .globally()
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img", "td", "th", "col", "table")
            .allowAttributes("align")
            .matching(ALIGNMENT)
            .onElements("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "img", "table", "td", "th", "tr", "col")
            .allowAttributes("colspan", "rowspan", "span")
            .matching(SMALL_NUMBER)
            .onElements("td", "th", "col", "colgroup")
            .allowAttributes("scope")
            .matching(SCOPE)
            .onElements("th")
            .allowAttributes("start")
            .matching(WHOLE_NUMBER)
            .onElements("ol")
            .allowAttributes("value")
            .matching(WHOLE_NUMBER)
            .onElements("li")
            .allowAttributes("type")
            .matching(NUMBERING)
            .onElements("ol", "li")
            .allowAttributes("reversed")
            .matching(FLAG)
            .onElements("ol")
            .allowAttributes("open")
            .matching(FLAG)
            .onElements("details")
            .allowAttributes("datetime")
            .onElements("time", "ins", "del")
            .allowAttributes("class", "role", "aria-label")
            .matching(OURS)
            .globally()
            .toFactory();

    private HtmlRules() {}

    /** Sends to {@code out} what is left of {@code html}: every element that is opened is closed. */
    static void sanitize(String html, HtmlStreamEventReceiver out) {
        HtmlSanitizer.sanitize(html, RULES.apply(out));
    }

    /** Whether a URL that was let through is none within the notes. */
    static boolean isExternal(String url) {
        return url.startsWith("//") || protocolOf(url) != null;
    }

    /** Whether following an external URL opens another host's page. */
    static boolean isOnAnotherHost(String url) {
        String protocol = protocolOf(url);
        return !"mailto".equals(protocol) && !"tel".equals(protocol);
    }

    private static @Nullable String protocolOf(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        for (String protocol : PROTOCOLS) {
            if (lower.startsWith(protocol + ":")) {
                return protocol;
            }
        }
        return null;
    }

    private static @Nullable String ours(String element, String attribute, String value) {
        return Trusted.isMarked(value) ? Trusted.unmark(value) : null;
    }
}
