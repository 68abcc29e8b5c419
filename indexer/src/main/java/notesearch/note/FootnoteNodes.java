package notesearch.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes footnotes, numbered as they are referred to, at the end of the note; those that nothing
 * refers to come last, for they may be read too. For one note.
 */
final class FootnoteNodes implements NodeRenderer {

    private static final class Numbered {
        private final Node note;
        private final int number;
        private int references;

        Numbered(Node note, int number) {
            this.note = note;
            this.number = number;
        }
    }

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final List<FootnoteDefinition> definitions = new ArrayList<>();
    private final Map<String, FootnoteDefinition> byLabel = new HashMap<>();
    private final List<Numbered> notes = new ArrayList<>();
    private final IdentityHashMap<Node, Numbered> numbers = new IdentityHashMap<>();
    private int written;

    FootnoteNodes(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FootnoteReference.class, InlineFootnote.class, FootnoteDefinition.class);
    }

    @Override
    public void beforeRoot(Node root) {
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition definition) {
                    definitions.add(definition);
                    byLabel.putIfAbsent(label(definition.getLabel()), definition);
                }
                visitChildren(block);
            }
        });
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case FootnoteReference reference -> {
                FootnoteDefinition definition = byLabel.get(label(reference.getLabel()));
                if (definition == null) {
                    html.text("[^" + reference.getLabel() + "]");
                } else {
                    reference(definition);
                }
            }
            case InlineFootnote inline -> reference(inline);
            default -> {}
        }
    }

    @Override
    public void afterRoot(Node root) {
        if (!(root instanceof Document) || definitions.isEmpty() && notes.isEmpty()) {
            return;
        }
        html.line();
        html.tag("section", Attributes.ours("class", "footnotes", "aria-label", "Footnotes"));
        html.tag("ol");
        writeAll();
        for (FootnoteDefinition definition : definitions) {
            numbered(definition);
            writeAll();
        }
        html.tag("/ol");
        html.tag("/section");
        html.line();
    }

    private Numbered numbered(Node note) {
        Numbered known = numbers.get(note);
        if (known != null) {
            return known;
        }
        Numbered added = new Numbered(note, notes.size() + 1);
        notes.add(added);
        numbers.put(note, added);
        return added;
    }

    private void reference(Node node) {
        Numbered note = numbered(node);
        note.references++;
        html.tag("sup");
        html.tag(
                "a",
                Attributes.ours(
                        "href",
                        "#" + id(note.number),
                        "id",
                        backId(note.number, note.references),
                        "class",
                        "footnote"));
        html.text(Integer.toString(note.number));
        html.tag("/a");
        html.tag("/sup");
    }

    /** Those that a footnote refers to are numbered on the way, and follow. */
    private void writeAll() {
        while (written < notes.size()) {
            write(notes.get(written++));
        }
    }

    private void write(Numbered note) {
        html.line();
        html.tag("li", Attributes.ours("id", id(note.number)));
        Node last = note.note.getLastChild();
        for (Node child = note.note.getFirstChild(); child != null; child = child.getNext()) {
            if (child.equals(last) && child instanceof Paragraph) {
                html.tag("p");
                for (Node inline = child.getFirstChild(); inline != null; inline = inline.getNext()) {
                    context.render(inline);
                }
                back(note);
                html.tag("/p");
            } else {
                context.render(child);
            }
        }
        if (!(last instanceof Paragraph)) {
            back(note);
        }
        html.tag("/li");
    }

    private void back(Numbered note) {
        int times = note.references;
        for (int time = 1; time <= times; time++) {
            html.text(" ");
            html.tag(
                    "a",
                    Attributes.ours(
                            "href",
                            "#" + backId(note.number, time),
                            "class",
                            "back",
                            "aria-label",
                            "Back to the text"));
            html.text("↩");
            html.tag("/a");
        }
    }

    /** No heading's slug holds a colon. */
    private static String id(int number) {
        return "fn:" + number;
    }

    private static String backId(int number, int time) {
        return "fnref:" + number + (time == 1 ? "" : ":" + time);
    }

    private static String label(String label) {
        return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }
}
