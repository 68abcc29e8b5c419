package notesearch.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The only walk over a note's syntax tree: from the top to the bottom, each heading, wherever it
 * stands, ending one section and beginning the next.
 */
final class SectionWalk {

    private static final Pattern CALLOUT = Pattern.compile("\\[!([\\w-]+)(?:\\|[^\\]]*)?\\][+-]?");
    private static final Pattern MODULE_LINE = Pattern.compile("(?:import|export)\\s.*", Pattern.DOTALL);

    private final List<SectionDraft> drafts = new ArrayList<>();
    private final NoteTree tree;
    private final boolean mdx;
    private SectionDraft section = new SectionDraft(0, 1);
    private TextDraft out = section.body();

    private int tableStart;
    private int linkStart;
    private int boldStart;
    /** The soft break behind a callout's title. */
    private @Nullable Node titleBreak;
    /** Everything up to this node is a script's or a style's. */
    private @Nullable Node resumeAt;

    private final UnseenHtml unseen = new UnseenHtml();

    /**
     * A walk is made once.
     *
     * @param mdx whether lines of JavaScript may stand between the paragraphs
     */
    SectionWalk(NoteTree tree, boolean mdx) {
        this.tree = tree;
        this.mdx = mdx;
        drafts.add(section);
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
        if (resumeAt != null) {
            if (!node.equals(resumeAt)) {
                return false;
            }
            resumeAt = null;
        }
        if (node instanceof Block) {
            out.endLine();
        }
        out.line(lineOf(node));
        switch (node) {
            case Text text -> out.prose(text.getLiteral());
            case SoftLineBreak soft -> afterLine(soft.equals(titleBreak));
            case HardLineBreak hard -> afterLine(true);
            case Code code -> code(code.getLiteral());
            case HashTag tag -> tag(tag);
            case WikiLink link -> wikiLink(link);
            case HtmlInline inline -> htmlInline(inline);
            case Link link -> linkStart = out.position();
            case StrongEmphasis bold -> {
                if (LeadIn.is(bold)) {
                    boldStart = out.position();
                }
            }
            case InlineFootnote note -> out.space();
            case Heading heading -> begin(heading);
            case BlockQuote quote -> callout(quote);
            case FencedCodeBlock code -> codeBlock(code.getLiteral(), out.line() + 1);
            case IndentedCodeBlock code -> codeBlock(code.getLiteral(), out.line());
            case HtmlBlock block -> HtmlText.read(block.getLiteral(), section, out);
            case TableBlock table -> tableStart = out.position();
            case TableRow row -> out.oneLine(true);
            case TableCell cell -> out.separate(" | ");
            case Paragraph paragraph -> {
                return !(mdx && isModuleLine(paragraph));
            }
            default -> {}
        }
        return true;
    }

    private void leave(Node node) {
        if (resumeAt != null) {
            return;
        }
        switch (node) {
            case Text text -> {}
            case Link link -> link(link);
            case Image image -> {
                section.tooltip(image.getTitle(), out.line());
                section.target(image.getDestination(), lineOf(image));
            }
            case StrongEmphasis bold -> leadIn(bold);
            case InlineFootnote note -> out.space();
            case Heading heading -> out = section.body();
            case TableRow row -> {
                out.oneLine(false);
                out.endLine();
            }
            case TableBlock table -> out.span(Span.Kind.TABLE, tableStart, out.end());
            case Block block -> out.endLine();
            default -> {}
        }
    }

    private void begin(Heading heading) {
        section = new SectionDraft(heading.getLevel(), lineOf(heading));
        drafts.add(section);
        out = section.heading();
        out.oneLine(true);
    }

    private void afterLine(boolean hard) {
        if (hard) {
            out.endLine();
        } else {
            out.space();
        }
    }

    private void code(String literal) {
        int start = out.position();
        out.verbatim(literal);
        if (!literal.isBlank()) {
            out.span(Span.Kind.INLINE_CODE, start);
        }
    }

    private void codeBlock(String literal, int line) {
        int start = out.position();
        int from = 0;
        while (from < literal.length()) {
            int end = literal.indexOf('\n', from);
            end = end < 0 ? literal.length() : end;
            out.line(line++);
            out.codeLine(literal.substring(from, end));
            from = end + 1;
        }
        out.span(Span.Kind.CODE_BLOCK, start, out.end());
    }

    private void tag(HashTag tag) {
        out.prose(tag.written());
        if (!(tag.getParent() instanceof Link)) {
            section.tag(tag.name());
        }
    }

    private void wikiLink(WikiLink link) {
        out.prose(link.text());
        section.target(link.target(), out.line());
    }

    /** A bare link is its own target, and stays where it stands; any other's goes to the end. */
    private void link(Link link) {
        int line = lineOf(link);
        section.tooltip(link.getTitle(), line);
        boolean bare = link.getFirstChild() instanceof Text text
                && text.getNext() == null
                && isBare(link.getDestination(), text.getLiteral());
        if (bare && out == section.body()) {
            out.span(Span.Kind.LINK_TARGET, linkStart);
        } else {
            section.target(link.getDestination(), line);
        }
    }

    private static boolean isBare(String destination, String text) {
        return destination.endsWith(text)
                && switch (destination.substring(0, destination.length() - text.length())) {
                    case "", "mailto:", "http://" -> true;
                    default -> false;
                };
    }

    private void leadIn(StrongEmphasis bold) {
        if (LeadIn.is(bold)) {
            String text = out.since(boldStart);
            int length = LeadIn.length(text);
            if (length > 0 && LeadIn.isFollowed(bold, text)) {
                out.span(Span.Kind.LEAD_IN, boldStart, boldStart + length);
            }
        }
    }

    /** Leaves out {@code [!note]}, and lets the callout's title be a line. */
    private void callout(BlockQuote quote) {
        if (quote.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text first) {
            Matcher marker = CALLOUT.matcher(first.getLiteral());
            if (marker.lookingAt()) {
                first.setLiteral(first.getLiteral().substring(marker.end()));
                titleBreak = first;
                while (titleBreak != null && !(titleBreak instanceof SoftLineBreak)) {
                    titleBreak = titleBreak.getNext();
                }
            }
        }
    }

    private void htmlInline(HtmlInline inline) {
        resumeAt = unseen.endOf(inline);
        if (resumeAt == null) {
            HtmlText.read(inline.getLiteral(), section, out);
        }
    }

    /** Whether it is JavaScript between the paragraphs of an {@code .mdx} file. */
    static boolean isModuleLine(Paragraph paragraph) {
        return paragraph.getParent().getParent() == null
                && paragraph.getFirstChild() instanceof Text text
                && MODULE_LINE.matcher(text.getLiteral()).matches();
    }

    private int lineOf(Node node) {
        return tree.lineOf(node, out.line());
    }
}
