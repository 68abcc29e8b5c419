package notesearch.note;

import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The part of the {@link SectionWalk} that leads through what stands inside lines. */
final class InlineWalk {

    private final NoteTree tree;
    private final UnseenHtml unseen = new UnseenHtml();
    private SectionDraft section;
    private TextDraft out;
    private int linkStart;
    private int boldStart;
    /** The soft break behind a callout's title. */
    private @Nullable Node titleBreak;
    /** Everything up to this node is a script's or a style's. */
    private @Nullable Node resumeAt;

    InlineWalk(NoteTree tree, SectionDraft section) {
        this.tree = tree;
        this.section = section;
        this.out = section.body();
    }

    /** From here on, tags and targets belong to this section. */
    void in(SectionDraft begun) {
        section = begun;
    }

    void writeTo(TextDraft draft) {
        out = draft;
    }

    void endTitleAt(@Nullable Node lineBreak) {
        titleBreak = lineBreak;
    }

    /** @return whether the children are to be walked */
    boolean enter(Node node) {
        if (resumeAt != null) {
            if (!node.equals(resumeAt)) {
                return false;
            }
            resumeAt = null;
        }
        out.line(tree.lineOf(node, out.line()));
        switch (node) {
            case Text text -> out.prose(text.getLiteral());
            case SoftLineBreak soft -> afterLine(soft.equals(titleBreak));
            case HardLineBreak hard -> afterLine(true);
            case Code code -> code(code);
            case HashTag tag -> tag(tag);
            case WikiLink link -> wikiLink(link);
            case HtmlInline html -> html(html);
            case Link link -> {
                apartFromLinkBefore(link);
                linkStart = out.position();
            }
            case Image image -> out.space();
            case InlineFootnote note -> out.space();
            case StrongEmphasis bold -> {
                if (LeadIn.isAtStart(bold)) {
                    boldStart = out.position();
                }
            }
            default -> {}
        }
        return true;
    }

    void leave(Node node) {
        if (resumeAt != null) {
            return;
        }
        switch (node) {
            case Link link -> link(link);
            case Image image -> {
                out.space();
                section.tooltip(image.getTitle(), out.line());
                section.target(image.getDestination(), tree.lineOf(image, out.line()));
            }
            case StrongEmphasis bold -> leadIn(bold);
            case InlineFootnote note -> out.space();
            default -> {}
        }
    }

    private void afterLine(boolean ended) {
        if (ended) {
            out.endLine();
        } else {
            out.space();
        }
    }

    /** Code that goes over lines has spaces where they end. */
    private void code(Code code) {
        String literal = code.getLiteral();
        int start = out.position();
        int from = 0;
        int below = 0;
        for (int end : CodeLines.endsIn(code)) {
            out.verbatim(literal.substring(from, end));
            out.line(tree.lineOf(code, ++below, out.line()));
            from = end;
        }
        out.verbatim(literal.substring(from));
        if (!literal.isBlank()) {
            out.span(Span.Kind.INLINE_CODE, start);
        }
    }

    private void tag(HashTag tag) {
        out.prose(tag.written());
        if (!(tag.getParent() instanceof Link)) {
            section.tag(tag.name());
        }
    }

    private void wikiLink(WikiLink link) {
        apartFromLinkBefore(link);
        out.prose(link.text());
        section.target(link.target(), out.line());
    }

    /** Two links without anything between are two words. */
    private void apartFromLinkBefore(Node link) {
        if (link.getPrevious() instanceof Link || link.getPrevious() instanceof WikiLink) {
            out.space();
        }
    }

    /** A bare link is its own target, and stays where it stands; any other's goes to the end. */
    private void link(Link link) {
        int line = tree.lineOf(link, out.line());
        section.tooltip(link.getTitle(), line);
        boolean bare = link.getFirstChild() instanceof Text text
                && text.getNext() == null
                && isBare(link.getDestination(), text.getLiteral());
        if (bare && out.equals(section.body())) {
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
        if (LeadIn.isAtStart(bold)) {
            String text = out.since(boldStart);
            int length = LeadIn.length(text);
            if (length > 0 && LeadIn.isFollowed(bold, text)) {
                out.span(Span.Kind.LEAD_IN, boldStart, boldStart + length);
            }
        }
    }

    private void html(HtmlInline inline) {
        resumeAt = unseen.endOf(inline);
        if (resumeAt == null) {
            HtmlText.read(inline.getLiteral(), below -> tree.lineOf(inline, below, out.line()), section, out);
        }
    }
}
