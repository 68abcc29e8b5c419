package notesearch.note;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What stands within a node, as words alone. */
final class PlainText {

    private PlainText() {}

    static String of(Node parent) {
        return withSpaces(parent).strip();
    }

    /** With white space as it was written, also at the ends. */
    static String withSpaces(Node parent) {
        StringBuilder text = new StringBuilder();
        append(parent, text);
        return text.toString();
    }

    private static void append(Node parent, StringBuilder text) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text words -> text.append(words.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case SoftLineBreak end -> text.append(' ');
                case HardLineBreak end -> text.append(' ');
                case HashTag tag -> text.append(tag.written());
                case WikiLink link -> text.append(link.text());
                default -> append(node, text);
            }
        }
    }
}
