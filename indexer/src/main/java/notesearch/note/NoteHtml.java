package notesearch.note;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.Handler;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;

/**
 * A note as a part of a page.
 *
 * @param html sanitized: it can be put into a page as it is; without what the note says of itself at
 *     its top. Each heading's id is its section's anchor
 */
public record NoteHtml(Note note, String html) {

    /** A note of more characters takes so much memory that only one is rendered at a time. */
    private static final int LARGE = 1 << 20;

    private static final Semaphore LARGE_ONES = new Semaphore(1, true);

    /**
     * Reads a note as it is now, and renders it. Thread-safe.
     *
     * @return empty where there is no such note that can be read, or it is not to be shown
     */
    public static Optional<NoteHtml> of(
            Notebook notebook, NotePath path, NoteNames names, Addresses addresses, Highlighter highlighter) {
        return notebook.source(path)
                .flatMap(source -> source.length() < LARGE
                        ? of(path, source, names, addresses, highlighter)
                        : afterOthers(path, source, names, addresses, highlighter));
    }

    private static Optional<NoteHtml> afterOthers(
            NotePath path, String source, NoteNames names, Addresses addresses, Highlighter highlighter) {
        LARGE_ONES.acquireUninterruptibly();
        try {
            return of(path, source, names, addresses, highlighter);
        } finally {
            LARGE_ONES.release();
        }
    }

    static Optional<NoteHtml> of(
            NotePath path, String source, NoteNames names, Addresses addresses, Highlighter highlighter) {
        if (!(MarkdownReader.read(path, source) instanceof Note note)) {
            return Optional.empty();
        }
        String text = note.source();
        Node document = NoteSyntax.parse(text, FrontMatter.of(text).end()).document();
        UnseenNodes.removeFrom(document, path.isMdx());
        NoteLinks links = new NoteLinks(path, names, addresses);
        String html = unsanitized(document, HeadingAnchors.of(document, note), links);
        return Optional.of(new NoteHtml(note, sanitized(html, note, links, highlighter)));
    }

    /** What has marks or columns beside its text has them on the side where that begins. */
    private static void direct(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof ListBlock || node instanceof BlockQuote || node instanceof TableBlock) {
            attributes.put("dir", "auto");
        }
    }

    private static String unsanitized(Node document, HeadingAnchors anchors, NoteLinks links) {
        return HtmlRenderer.builder()
                .nodeRendererFactory(context -> new NoteNodes(context, anchors, links))
                .nodeRendererFactory(FootnoteNodes::new)
                .attributeProviderFactory(context -> NoteHtml::direct)
                .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .build()
                .render(document);
    }

    private static String sanitized(String html, Note note, NoteLinks links, Highlighter highlighter) {
        StringBuilder out = new StringBuilder(html.length() + html.length() / 4);
        HtmlStreamEventReceiver page = HtmlStreamRenderer.create(out, Handler.DO_NOTHING);
        HtmlRules.sanitize(html, new PageElements(new HighlightedHtml(page, highlighter), links, note.anchors()));
        return out.toString();
    }
}
