package notesearch.note;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** Writes, before anything is sanitized, what notes have beyond CommonMark, or write otherwise. For one note. */
final class NoteNodes implements NodeRenderer {

    /** Code of at most so many characters has room in a line of a phone. */
    private static final int SHORT = 30;

    private static final Pattern LANGUAGE = Pattern.compile("[\\w+#.-]{1,40}");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final HeadingAnchors anchors;
    private final NoteLinks links;
    private final RawHtml raw = new RawHtml();

    private final Map<Class<? extends Node>, Consumer<Node>> writers = Map.ofEntries(
            entry(Heading.class, node -> heading((Heading) node)),
            entry(BlockQuote.class, node -> quote((BlockQuote) node)),
            entry(Code.class, node -> code((Code) node)),
            entry(FencedCodeBlock.class, node -> code((FencedCodeBlock) node)),
            entry(HtmlBlock.class, node -> htmlBlock((HtmlBlock) node)),
            entry(HtmlInline.class, node -> htmlInline((HtmlInline) node)),
            entry(Image.class, node -> image((Image) node)),
            entry(WikiLink.class, node -> wikiLink((WikiLink) node)),
            entry(HashTag.class, node -> tag((HashTag) node)),
            entry(TaskListItemMarker.class, node -> task((TaskListItemMarker) node)));

    NoteNodes(HtmlNodeRendererContext context, HeadingAnchors anchors, NoteLinks links) {
        this.context = context;
        this.html = context.getWriter();
        this.anchors = anchors;
        this.links = links;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return writers.keySet();
    }

    @Override
    public void render(Node node) {
        Consumer<Node> writer = writers.get(node.getClass());
        if (writer != null) {
            writer.accept(node);
        }
    }

    /** The id is on an element of its own, which the sanitizer lets stand even where it takes the heading away. */
    private void heading(Heading heading) {
        String name = "h" + heading.getLevel();
        String anchor = anchors.of(heading);
        html.line();
        html.tag(name);
        if (anchor != null) {
            html.tag("span", Attributes.ours("id", anchor));
            html.tag("/span");
        }
        children(heading);
        html.tag("/" + name);
        html.line();
    }

    private void quote(BlockQuote quote) {
        Optional<Callout> callout = Callout.takenFrom(quote);
        html.line();
        if (callout.isEmpty()) {
            html.tag("blockquote");
            children(quote);
            html.tag("/blockquote");
        } else {
            callout(callout.get(), quote);
        }
        html.line();
    }

    private void callout(Callout callout, BlockQuote quote) {
        boolean folds = callout.folding() != Callout.Folding.NONE;
        String box = folds ? "details" : "div";
        String title = folds ? "summary" : "p";
        Map<String, String> attributes =
                Attributes.ours("class", "callout " + callout.kind().name().toLowerCase(Locale.ROOT));
        if (callout.folding() == Callout.Folding.OPEN) {
            attributes.put("open", "open");
        }
        html.tag(box, attributes);
        html.tag(title, Attributes.ours("class", "callout-title"));
        if (callout.title().getFirstChild() == null) {
            html.text(callout.name());
        } else {
            children(callout.title());
        }
        html.tag("/" + title);
        children(quote);
        html.tag("/" + box);
    }

    /** Browsers break lines after hyphens, which would cut an option in two: {@code --} and its name. */
    private void code(Code code) {
        String text = code.getLiteral();
        boolean stays = text.length() <= SHORT && text.indexOf('-') >= 0;
        html.tag("code", stays ? Attributes.ours("class", "short") : Map.of());
        html.text(text);
        html.tag("/code");
    }

    private void code(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        Matcher language = LANGUAGE.matcher(info);
        html.line();
        html.tag("pre");
        html.tag("code", language.lookingAt() ? Attributes.ours("class", "language-" + language.group()) : Map.of());
        html.text(code.getLiteral());
        html.tag("/code");
        html.tag("/pre");
        html.line();
    }

    private void htmlBlock(HtmlBlock block) {
        html.line();
        html.raw(raw.cleaned(block.getLiteral()));
        html.line();
    }

    private void htmlInline(HtmlInline inline) {
        html.raw(raw.cleaned(inline.getLiteral()));
    }

    private void image(Image image) {
        Map<String, String> attributes = Attributes.of("src", image.getDestination());
        attributes.put("alt", PlainText.of(image));
        if (image.getTitle() != null) {
            attributes.put("title", image.getTitle());
        }
        html.tag("img", attributes, true);
    }

    private void wikiLink(WikiLink link) {
        WikiTarget target = WikiTarget.of(link.target());
        String text = link.text().equals(link.target()) ? target.text() : link.text();
        if (target.isImage() && link.embedded()) {
            Map<String, String> image = Attributes.of("src", target.escapedPath());
            image.put("alt", text);
            html.tag("img", image, true);
            return;
        }
        Optional<NotePath> note = target.path().isEmpty() ? Optional.empty() : links.named(target.path());
        if (note.isPresent()) {
            link(links.of(note.get(), target.anchor()), link.embedded() ? "embed" : null, text);
        } else if (target.path().isEmpty() && target.anchor() != null) {
            link(links.fragment(target.anchor()), null, text);
        } else {
            link(links.search(target.path()), "missing", text);
        }
    }

    private void tag(HashTag tag) {
        if (tag.getParent() instanceof Link) {
            html.text(tag.written());
        } else {
            link(links.tag(tag.name()), "tag", tag.written());
        }
    }

    private void link(String address, @Nullable String kind, String text) {
        Map<String, String> attributes = Attributes.ours("href", address);
        if (kind != null) {
            attributes.put("class", Trusted.mark(kind));
        }
        html.tag("a", attributes);
        html.text(text);
        html.tag("/a");
    }

    private void task(TaskListItemMarker marker) {
        html.tag(
                "span",
                Attributes.ours(
                        "class",
                        marker.isChecked() ? "task done" : "task",
                        "role",
                        "img",
                        "aria-label",
                        marker.isChecked() ? "done" : "to do"));
        html.tag("/span");
        html.text(" ");
    }

    private void children(Node parent) {
        Node node = parent.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            context.render(node);
            node = next;
        }
    }
}
