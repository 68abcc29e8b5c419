package notesearch.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Makes sanitized HTML fit the page: ids are given once, headings' first; links lead through the
 * server; images of other hosts become links; tables scroll in a box of their own. For one note.
 */
final class PageElements implements HtmlStreamEventReceiver {

    private final HtmlStreamEventReceiver out;
    private final NoteLinks links;
    private final Set<String> ids;

    private @Nullable String heading;
    /** A span that gave its id to the heading around it. */
    private boolean idGiven;

    private boolean inLink;
    private int tables;

    /** @param anchors of the note's headings, which nothing else may have */
    PageElements(HtmlStreamEventReceiver out, NoteLinks links, List<String> anchors) {
        this.out = out;
        this.links = links;
        this.ids = new HashSet<>(anchors);
    }

    @Override
    public void openDocument() {
        out.openDocument();
    }

    @Override
    public void closeDocument() {
        flushHeading(Map.of());
        out.closeDocument();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        Map<String, String> given = withOwnId(attributes);
        String id = given.get("id");
        if (name.equals("span") && id != null && ids.contains(id) && heading != null) {
            flushHeading(Map.of("id", id));
            idGiven = true;
            return;
        }
        flushHeading(Map.of());
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                if (given.isEmpty()) {
                    heading = name;
                } else {
                    open(name, given);
                }
            }
            case "a" -> {
                inLink = true;
                open(name, link(given));
            }
            case "img" -> image(given);
            case "table" -> {
                if (tables++ == 0) {
                    open("div", Map.of("class", "scroll"));
                }
                open(name, given);
            }
            default -> open(name, given);
        }
    }

    @Override
    public void closeTag(String name) {
        if (idGiven && name.equals("span")) {
            idGiven = false;
            return;
        }
        flushHeading(Map.of());
        out.closeTag(name);
        if (name.equals("a")) {
            inLink = false;
        } else if (name.equals("table") && --tables == 0) {
            out.closeTag("div");
        }
    }

    @Override
    public void text(String text) {
        flushHeading(Map.of());
        out.text(text);
    }

    private void flushHeading(Map<String, String> attributes) {
        if (heading != null) {
            String name = heading;
            heading = null;
            open(name, attributes);
        }
    }

    private void open(String name, Map<String, String> attributes) {
        List<String> list = new ArrayList<>(attributes.size() * 2);
        attributes.forEach((key, value) -> {
            list.add(key);
            list.add(value);
        });
        out.openTag(name, list);
    }

    /** An id that an author wrote stays where nothing has it yet; a link's name counts as one. */
    private Map<String, String> withOwnId(List<String> attributes) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            given.putIfAbsent(attributes.get(i), attributes.get(i + 1));
        }
        String name = given.remove("name");
        String id = given.containsKey("id") ? given.get("id") : name;
        given.remove("id");
        if (id != null && Trusted.isMarked(id)) {
            given.put("id", Trusted.unmark(id));
        } else if (id != null && ids.add(id)) {
            given.put("id", id);
        }
        return given;
    }

    private Map<String, String> link(Map<String, String> given) {
        String url = given.remove("href");
        if (url == null) {
            return given;
        }
        Map<String, String> link = new LinkedHashMap<>();
        if (Trusted.isMarked(url)) {
            link.put("href", Trusted.unmark(url));
        } else if (HtmlRules.isExternal(url)) {
            link.put("href", url);
            if (HtmlRules.isOnAnotherHost(url)) {
                link.put("rel", "noopener noreferrer");
                given.merge("class", "external", (own, added) -> own + " " + added);
            }
        } else {
            links.to(url).ifPresent(address -> link.put("href", address));
        }
        link.putAll(given);
        return link;
    }

    private void image(Map<String, String> given) {
        String url = given.remove("src");
        String words = given.getOrDefault("alt", "");
        if (url == null) {
            out.text(words);
        } else if (HtmlRules.isExternal(url)) {
            externalImage(url, words);
        } else {
            Optional<String> address = links.to(url);
            if (address.isEmpty()) {
                out.text(words);
                return;
            }
            Map<String, String> image = new LinkedHashMap<>();
            image.put("src", address.get());
            image.put("alt", words);
            image.put("loading", "lazy");
            given.forEach(image::putIfAbsent);
            open("img", image);
        }
    }

    /** Other hosts are not to learn who reads which note. */
    private void externalImage(String url, String words) {
        String text = words.isBlank() ? url : words;
        if (inLink) {
            out.text(text);
        } else {
            Map<String, String> link = Attributes.of("href", url);
            link.put("rel", "noopener noreferrer");
            link.put("class", "external image");
            open("a", link);
            out.text(text);
            out.closeTag("a");
        }
    }
}
