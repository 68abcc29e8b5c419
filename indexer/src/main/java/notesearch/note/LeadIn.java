package notesearch.note;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Bold text that opens a paragraph and says what follows is about, as a small heading does. */
final class LeadIn {

    private static final int LONGEST = 120;

    private LeadIn() {}

    static boolean isAtStart(StrongEmphasis bold) {
        if (!(bold.getParent() instanceof Paragraph)) {
            return false;
        }
        Node before = bold.getPrevious();
        while (isBlank(before)) {
            before = before.getPrevious();
        }
        return before == null;
    }

    /** Whether there is anything that it leads to: a colon, more of the paragraph, or a block below it. */
    static boolean isFollowed(StrongEmphasis bold, String text) {
        Node below = bold.getParent().getNext();
        return text.endsWith(":") || bold.getNext() != null || below != null && !(below instanceof Heading);
    }

    /** How much of the bold text it is, without the colon at its end; 0 where that is too much. */
    static int length(String text) {
        int end = text.length();
        while (end > 0 && (isColon(text.charAt(end - 1)) || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        return end > LONGEST || text.indexOf('\n') >= 0 ? 0 : end;
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '\uff1a';
    }

    private static boolean isBlank(@Nullable Node node) {
        return node instanceof Text text && text.getLiteral().isBlank();
    }
}
