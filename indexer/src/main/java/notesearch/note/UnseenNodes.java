package notesearch.note;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Takes out of a tree what no reader is to see: scripts and styles within lines, and an {@code .mdx} file's JavaScript. */
final class UnseenNodes extends AbstractVisitor {

    private final List<HtmlInline> tags = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();

    private UnseenNodes() {}

    static void removeFrom(Node document, boolean mdx) {
        UnseenNodes found = new UnseenNodes();
        document.accept(found);
        UnseenHtml unseen = new UnseenHtml();
        for (HtmlInline tag : found.tags) {
            Node end = tag.getParent() == null ? null : unseen.endOf(tag);
            while (end != null && tag.getNext() != null && !tag.getNext().equals(end)) {
                tag.getNext().unlink();
            }
        }
        if (mdx) {
            found.paragraphs.stream().filter(ModuleCode::isAllOf).forEach(Node::unlink);
        }
    }

    @Override
    public void visit(HtmlInline tag) {
        tags.add(tag);
    }

    @Override
    public void visit(Paragraph paragraph) {
        paragraphs.add(paragraph);
        visitChildren(paragraph);
    }
}
