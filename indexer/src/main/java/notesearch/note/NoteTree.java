package notesearch.note;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** A note's syntax tree, and where in the file its nodes stand. */
final class NoteTree {

    private final Node document;
    private final BoundedSource source;
    private final int linesBefore;

    /** @param linesBefore how many lines of the file stand before the source */
    NoteTree(Node document, BoundedSource source, int linesBefore) {
        this.document = document;
        this.source = source;
        this.linesBefore = linesBefore;
    }

    Node document() {
        return document;
    }

    /** The first line of a node, from 1; {@code otherwise} where the parser does not say. */
    int lineOf(Node node, int otherwise) {
        return lineOf(node, 0, otherwise);
    }

    /** The line so many lines below the first of a node. */
    int lineOf(Node node, int below, int otherwise) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty()
                ? otherwise
                : source.lineInSource(spans.getFirst().getLineIndex() + below) + 1 + linesBefore;
    }
}
