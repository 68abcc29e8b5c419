package notesearch.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The only walk over a note's syntax tree: from the top to the bottom, each heading, wherever it
 * stands, ending one section and beginning the next.
 */
final class SectionWalk {

    private final NoteTree tree;
    private final boolean mdx;
    private final List<SectionDraft> drafts = new ArrayList<>();
    private final InlineWalk inlines;
    private TextDraft out;
    private int tableStart;

    /**
     * A walk is made once.
     *
     * @param mdx whether lines of JavaScript may stand between the paragraphs
     */
    SectionWalk(NoteTree tree, boolean mdx) {
        this.tree = tree;
        this.mdx = mdx;
        SectionDraft preamble = SectionDraft.preamble();
        drafts.add(preamble);
        out = preamble.body();
        inlines = new InlineWalk(tree, preamble);
    }

    /** The sections in the order of the file; the first is the text before the first heading, and may be empty. */
    List<SectionDraft> sections() {
        Node node = tree.document();
        while (node != null) {
            Node next = enter(node) ? node.getFirstChild() : null;
            while (next == null && node != null) {
                leave(node);
                next = node.getNext();
                if (next == null) {
                    node = node.getParent();
                }
            }
            node = next;
        }
        return drafts;
    }

    /** @return whether the children are to be walked */
    private boolean enter(Node node) {
        if (!(node instanceof Block)) {
            return enterPart(node);
        }
        out.endLine();
        out.line(tree.lineOf(node, out.line()));
        switch (node) {
            case Heading heading -> begin(heading);
            case BlockQuote quote -> callout(quote);
            case FencedCodeBlock code -> codeBlock(code, code.getLiteral(), 1);
            case IndentedCodeBlock code -> codeBlock(code, code.getLiteral(), 0);
            case HtmlBlock html -> html(html);
            case TableBlock table -> tableStart = out.position();
            case Paragraph paragraph -> {
                return !(mdx && ModuleCode.isAllOf(paragraph));
            }
            default -> {}
        }
        return true;
    }

    /** Rows and cells of tables, and what stands inside lines. */
    private boolean enterPart(Node node) {
        switch (node) {
            case TableRow row -> out.oneLine(true);
            case TableCell cell -> out.separate(" | ");
            default -> {
                return inlines.enter(node);
            }
        }
        return true;
    }

    private void leave(Node node) {
        switch (node) {
            case Text text -> {}
            case Heading heading -> writeTo(drafts.getLast().body());
            case TableBlock table -> out.span(Span.Kind.TABLE, tableStart, out.end());
            case TableRow row -> {
                out.oneLine(false);
                out.endLine();
            }
            case Block block -> out.endLine();
            default -> inlines.leave(node);
        }
    }

    private void begin(Heading heading) {
        SectionDraft section = SectionDraft.under(heading, out.line());
        drafts.add(section);
        inlines.in(section);
        writeTo(section.heading());
        out.line(section.line());
    }

    private void writeTo(TextDraft draft) {
        out = draft;
        inlines.writeTo(draft);
    }

    private void html(HtmlBlock html) {
        HtmlText.read(html.getLiteral(), below -> tree.lineOf(html, below, out.line()), drafts.getLast(), out);
    }

    /** @param below how many lines below the block's first its code begins */
    private void codeBlock(Node block, String literal, int below) {
        int start = out.position();
        int from = 0;
        while (from < literal.length()) {
            int end = literal.indexOf('\n', from);
            end = end < 0 ? literal.length() : end;
            out.line(tree.lineOf(block, below++, out.line()));
            out.codeLine(literal.substring(from, end));
            from = end + 1;
        }
        out.span(Span.Kind.CODE_BLOCK, start, out.end());
    }

    /** Leaves out {@code [!note]}, and lets the callout's title be a line. */
    private void callout(BlockQuote quote) {
        if (quote.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text first) {
            Matcher marker = Callout.MARKER.matcher(first.getLiteral());
            if (marker.lookingAt()) {
                first.setLiteral(first.getLiteral().substring(marker.end()));
                inlines.endTitleAt(firstBreak(first));
            }
        }
    }

    private static @Nullable Node firstBreak(Node from) {
        Node node = from;
        while (node != null && !(node instanceof SoftLineBreak)) {
            node = node.getNext();
        }
        return node;
    }
}
