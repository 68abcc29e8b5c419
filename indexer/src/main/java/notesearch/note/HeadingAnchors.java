package notesearch.note;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The anchors of a note's headings, wherever in the tree these stand: those of its sections, in the same order. */
final class HeadingAnchors extends AbstractVisitor {

    private static final Pattern CHOSEN = Pattern.compile("\\s*\\{#[^\\s{}]+\\}\\s*$");

    private final IdentityHashMap<Heading, String> anchors = new IdentityHashMap<>();
    private final List<String> inOrder;

    private HeadingAnchors(List<String> inOrder) {
        this.inOrder = inOrder;
    }

    /** @param document the tree of the note, in which anchors that authors chose are not shown from here on */
    static HeadingAnchors of(Node document, Note note) {
        HeadingAnchors anchors = new HeadingAnchors(note.anchors());
        document.accept(anchors);
        return anchors;
    }

    /** Null for a heading of another note. */
    @Nullable
    String of(Heading heading) {
        return anchors.get(heading);
    }

    @Override
    public void visit(Heading heading) {
        if (anchors.size() < inOrder.size()) {
            anchors.put(heading, inOrder.get(anchors.size()));
        }
        takeChosen(heading);
    }

    /** Takes {@code {#anchor}} from the end of a heading, which may be several nodes. */
    private static void takeChosen(Heading heading) {
        if (!(heading.getLastChild() instanceof Text last) || !last.getLiteral().endsWith("}")) {
            return;
        }
        StringBuilder end = new StringBuilder();
        Node node = last;
        while (node != null && end.indexOf("{") < 0) {
            if (!(node instanceof Text) && !(node instanceof HashTag)) {
                return;
            }
            end.insert(0, literal(node));
            node = node.getPrevious();
        }
        Matcher chosen = CHOSEN.matcher(end);
        if (chosen.find()) {
            cut(heading, end.length() - chosen.start());
        }
    }

    private static void cut(Heading heading, int length) {
        int left = length;
        while (left > 0 && heading.getLastChild() != null) {
            Node last = heading.getLastChild();
            String literal = literal(last);
            if (last instanceof Text text && literal.length() > left) {
                text.setLiteral(literal.substring(0, literal.length() - left));
            } else {
                last.unlink();
            }
            left -= literal.length();
        }
    }

    private static String literal(Node node) {
        return node instanceof HashTag tag ? tag.written() : ((Text) node).getLiteral();
    }
}
