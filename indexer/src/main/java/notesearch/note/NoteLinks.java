package notesearch.note;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the links of one note lead. */
final class NoteLinks {

    private final NotePath note;
    private final NoteNames names;
    private final Addresses addresses;
    private final Map<String, Optional<NotePath>> named = new HashMap<>();

    NoteLinks(NotePath note, NoteNames names, Addresses addresses) {
        this.note = note;
        this.names = names;
        this.addresses = addresses;
    }

    /** The address of what a relative URL leads to; empty where that is outside the notes. */
    Optional<String> to(String url) {
        LinkPath link = LinkPath.of(url);
        if (link.path().isEmpty()) {
            String fragment = link.fragment();
            return Optional.of(fragment == null ? of(note, null) : fragmentOf(of(note, fragment)));
        }
        Optional<String> near = link.from(note.folder());
        Optional<String> fromTop = link.from("");
        boolean meantFromTop = !near.equals(fromTop) && !isNote(near) && isNote(fromTop);
        return (meantFromTop ? fromTop : near).map(path -> addresses.of(path, link.fragment()));
    }

    private boolean isNote(Optional<String> path) {
        return path.isPresent()
                && !path.get().isEmpty()
                && !path.get().endsWith("/")
                && names.has(new NotePath(path.get()));
    }

    /** The note that a wikilink means, without its {@code #heading}: by its path, with or without ending, or by a name. */
    Optional<NotePath> named(String target) {
        return named.computeIfAbsent(target, this::find);
    }

    private Optional<NotePath> find(String target) {
        return new LinkPath(target, null)
                .places(note).stream().filter(names::has).findFirst().or(() -> byName(target));
    }

    private Optional<NotePath> byName(String target) {
        String name = NotePath.ENDINGS.stream()
                .filter(target::endsWith)
                .findFirst()
                .map(ending -> target.substring(0, target.length() - ending.length()))
                .orElse(target);
        return names.named(name, note);
    }

    String of(NotePath path, @Nullable String fragment) {
        return addresses.of(path.value(), fragment);
    }

    /** In this note. */
    String fragment(String anchor) {
        return fragmentOf(of(note, anchor));
    }

    String search(String text) {
        return addresses.search(text);
    }

    String tag(String name) {
        return addresses.tag(name);
    }

    private static String fragmentOf(String address) {
        return address.substring(Math.max(0, address.indexOf('#')));
    }
}
