package notesearch.note;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * A quote that begins with {@code [!note]}, and perhaps a title behind it.
 *
 * @param kind one of the five that GitHub has
 * @param title what stands on its first line; without children where the author gave none
 * @param name of the kind as written, with a capital
 */
record Callout(Kind kind, String name, Folding folding, Paragraph title) {

    enum Kind {
        NOTE,
        TIP,
        IMPORTANT,
        WARNING,
        CAUTION;

        /** By the names that Obsidian and others have beside GitHub's. */
        static Kind of(String name) {
            return switch (name) {
                case "tip", "hint", "success", "check", "done" -> TIP;
                case "important" -> IMPORTANT;
                case "warning", "attention", "question", "help", "faq" -> WARNING;
                case "caution", "danger", "error", "failure", "fail", "missing", "bug" -> CAUTION;
                default -> NOTE;
            };
        }
    }

    enum Folding {
        NONE,
        OPEN,
        CLOSED
    }

    /** Its groups are the kind, and the sign that says whether it is folded. */
    static final Pattern MARKER = Pattern.compile("\\[!([\\w-]+)(?:\\|[^\\]]*)?\\]([+-]?)[ \\t]*");

    /** Takes marker and title out of the quote, if it has them. */
    static Optional<Callout> takenFrom(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof Text first)) {
            return Optional.empty();
        }
        Matcher marker = MARKER.matcher(first.getLiteral());
        if (!marker.lookingAt()) {
            return Optional.empty();
        }
        first.setLiteral(first.getLiteral().substring(marker.end()));
        String name = marker.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(new Callout(Kind.of(name), capital(name), folding(marker.group(2)), title(paragraph)));
    }

    private static Folding folding(String sign) {
        return switch (sign) {
            case "-" -> Folding.CLOSED;
            case "+" -> Folding.OPEN;
            default -> Folding.NONE;
        };
    }

    private static Paragraph title(Paragraph paragraph) {
        Paragraph title = new Paragraph();
        Node node = paragraph.getFirstChild();
        while (node != null && !(node instanceof SoftLineBreak) && !(node instanceof HardLineBreak)) {
            Node next = node.getNext();
            if (node instanceof Text text && text.getLiteral().isEmpty()) {
                node.unlink();
            } else {
                title.appendChild(node);
            }
            node = next;
        }
        if (node == null) {
            paragraph.unlink();
        } else {
            node.unlink();
        }
        return title;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
    }
}
