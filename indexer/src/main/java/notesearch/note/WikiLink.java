package notesearch.note;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** {@code [[target]]}, {@code [[target#heading|text]]} or, embedded, {@code ![[target]]}. */
final class WikiLink extends CustomNode {

    private static final Pattern SIZE = Pattern.compile("\\d+(x\\d+)?");

    private final String target;
    private final String text;
    private final boolean embedded;

    private WikiLink(String target, String text, boolean embedded) {
        this.target = target;
        this.text = text;
        this.embedded = embedded;
    }

    /** The note, and perhaps {@code #heading} in it, as written. */
    String target() {
        return target;
    }

    /** What a reader sees. */
    String text() {
        return text;
    }

    boolean embedded() {
        return embedded;
    }

    private static @Nullable WikiLink of(String inside, boolean embedded) {
        String link = inside.replace("\\|", "|");
        int bar = link.indexOf('|');
        String target = (bar < 0 ? link : link.substring(0, bar)).strip();
        String text = bar < 0 ? "" : link.substring(bar + 1).strip();
        if (target.isEmpty()) {
            return null;
        }
        if (text.isEmpty() || embedded && SIZE.matcher(text).matches()) {
            text = target.startsWith("#") ? target.substring(1).strip() : target;
        }
        return new WikiLink(target, text, embedded);
    }

    /**
     * Sees the inner brackets as a link of Markdown, and empties the outer opening bracket. The outer
     * closing bracket is left to the parser, which so forgets the opening one; {@link #complete}
     * removes it. {@code [[1]](url)} stays the link that it is.
     */
    static final class Processor implements LinkProcessor {

        @Override
        public @Nullable LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            if (link.destination() != null || link.label() != null || link.marker() != null) {
                return LinkResult.none();
            }
            if (!(link.openingBracket().getPrevious() instanceof Text outer)
                    || !outer.getLiteral().equals("[")) {
                return LinkResult.none();
            }
            scanner.setPosition(link.afterTextBracket());
            if (!scanner.next(']') || scanner.peek() == '(' || link.text().indexOf('\n') >= 0) {
                return LinkResult.none();
            }
            Text mark = outer.getPrevious() instanceof Text before
                            && before.getLiteral().equals("!")
                    ? before
                    : null;
            WikiLink found = of(link.text(), mark != null);
            if (found == null) {
                return LinkResult.none();
            }
            outer.setLiteral("");
            if (mark != null) {
                mark.setLiteral("");
            }
            return LinkResult.replaceWith(found, link.afterTextBracket());
        }
    }

    /** Removes what is left of the brackets behind wikilinks. */
    static void complete(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof WikiLink
                        && node.getNext() instanceof Text text
                        && text.getLiteral().startsWith("]")) {
                    text.setLiteral(text.getLiteral().substring(1));
                    if (text.getLiteral().isEmpty()) {
                        text.unlink();
                    }
                }
                visitChildren(node);
            }
        });
    }
}
