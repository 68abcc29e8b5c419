package notesearch.note;

import org.jspecify.annotations.Nullable;

/** Where a page finds things: URLs, escaped, from the root of the server that shows it. */
public interface Addresses {

    /**
     * A note, an image or, with a {@code /} at its end, a folder.
     *
     * @param path relative to the notes folder; empty for the folder itself
     * @param fragment an anchor; null for none
     */
    String of(String path, @Nullable String fragment);

    /** What a search for {@code text} finds. */
    String search(String text);

    /** Everything that bears the tag. */
    String tag(String name);
}
