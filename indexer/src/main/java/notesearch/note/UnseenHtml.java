package notesearch.note;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Finds where a script or style ends that stands inside a line, so that the text between is left out. */
final class UnseenHtml {

    private @Nullable Node searched;
    private final Set<String> endless = new HashSet<>();

    /** The closing tag's node; null where {@code tag} opens neither, or nothing closes it. */
    @Nullable
    Node endOf(HtmlInline tag) {
        String name = nameOf(tag.getLiteral());
        if (!name.equals("script") && !name.equals("style")) {
            return null;
        }
        if (!tag.getParent().equals(searched)) {
            searched = tag.getParent();
            endless.clear();
        }
        if (endless.contains(name)) {
            return null;
        }
        for (Node next = tag.getNext(); next != null; next = next.getNext()) {
            if (next instanceof HtmlInline inline && nameOf(inline.getLiteral()).equals("/" + name)) {
                return next;
            }
        }
        endless.add(name);
        return null;
    }

    private static String nameOf(String literal) {
        int end = 1;
        while (end < literal.length() && (literal.charAt(end) == '/' || Character.isLetter(literal.charAt(end)))) {
            end++;
        }
        return literal.substring(1, end).toLowerCase(Locale.ROOT);
    }
}
