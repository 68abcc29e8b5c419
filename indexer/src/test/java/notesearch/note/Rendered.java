package notesearch.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Encoding;

/** Notes as pages show them, in a folder where there are two other notes. */
final class Rendered {

    static final NotePath PATH = new NotePath("aws/sqs.md");

    private static final Pattern ID = Pattern.compile("<[a-z0-9]+[^>]*? id=\"([^\"]*)\"");
    private static final Pattern NEEDLESSLY_ESCAPED = Pattern.compile("&#(3[3-7]|39|4\\d|5\\d|6[0-4]|96|12[3-6]);");

    /** {@code aws/sns.md}, which is called “Topics” too, and {@code index.md}. */
    private static final NoteNames NAMES = new NoteNames() {
        @Override
        public boolean has(NotePath path) {
            return Set.of("aws/sns.md", "index.md").contains(path.value());
        }

        @Override
        public List<NotePath> in(String folder, String stem) {
            return List.of();
        }

        @Override
        public Optional<NotePath> named(String name, NotePath from) {
            return Set.of("sns", "Topics").contains(name) ? Optional.of(new NotePath("aws/sns.md")) : Optional.empty();
        }
    };

    private static final Addresses ADDRESSES = new Addresses() {
        @Override
        public String of(String path, @Nullable String fragment) {
            return "/notes/" + path.replace(" ", "%20") + (fragment == null ? "" : "#" + fragment);
        }

        @Override
        public String search(String text) {
            return "/?q=" + text;
        }

        @Override
        public String tag(String name) {
            return "/?tag=" + name;
        }
    };

    private Rendered() {}

    static NoteHtml page(String source) {
        return page(PATH, source, Highlighter.NONE);
    }

    static NoteHtml page(NotePath path, String source, Highlighter highlighter) {
        return NoteHtml.of(path, source, NAMES, ADDRESSES, highlighter).orElseThrow();
    }

    static String html(String source) {
        return page(source).html();
    }

    /** For people to read: without the escapes that no browser needs. */
    static String readable(String html) {
        Matcher escaped = NEEDLESSLY_ESCAPED.matcher(html);
        return escaped.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1)))));
    }

    static List<String> ids(String html) {
        List<String> ids = new ArrayList<>();
        Matcher id = ID.matcher(html);
        while (id.find()) {
            ids.add(Encoding.decodeHtml(id.group(1), true));
        }
        return ids;
    }

    /** What a reader sees. */
    static String text(String html) {
        return Encoding.decodeHtml(html.replaceAll("<!--.*?-->", "").replaceAll("<[^>]*>", " "), false);
    }
}
