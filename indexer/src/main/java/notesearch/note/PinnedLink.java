package notesearch.note;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Which section an answer in a table names: by a link, a wikilink, or {@code note.md#heading} as text.
 *
 * @param written as the author wrote it
 * @param places where the note may lie, the likeliest first; empty where that is outside the notes
 * @param name what else the note may be called; null for a path
 * @param anchor null for the note's beginning
 */
record PinnedLink(
        String written,
        List<NotePath> places,
        @Nullable String name,
        @Nullable String anchor) {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    /** Null where the cell is empty. */
    static @Nullable PinnedLink in(Node cell, NotePath from) {
        Node link = firstLink(cell);
        if (link instanceof WikiLink wiki) {
            WikiTarget target = WikiTarget.of(wiki.target());
            return new PinnedLink(
                    wiki.target(), places(new LinkPath(target.path(), null), from), target.path(), target.anchor());
        }
        String written = link instanceof Link url ? url.getDestination() : PlainText.of(cell);
        if (written.isEmpty()) {
            return null;
        }
        LinkPath path = LinkPath.of(written);
        String fragment = path.fragment();
        return new PinnedLink(
                written,
                SCHEME.matcher(written).matches() ? List.of() : places(path, from),
                null,
                fragment == null || fragment.isEmpty() ? null : Anchors.slug(SourceText.nfc(fragment)));
    }

    private static @Nullable Node firstLink(Node within) {
        for (Node node = within.getFirstChild(); node != null; node = node.getNext()) {
            Node found = node instanceof Link || node instanceof WikiLink ? node : firstLink(node);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<NotePath> places(LinkPath link, NotePath from) {
        return link.path().isEmpty() ? List.of(from) : link.places(from);
    }
}
