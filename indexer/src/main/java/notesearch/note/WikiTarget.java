package notesearch.note;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a wikilink before its {@code |}: {@code note#heading}.
 *
 * @param path of the note or its name; empty for the note that the link stands in
 * @param heading as written, the last of several; null without one
 */
record WikiTarget(String path, @Nullable String heading) {

    static WikiTarget of(String target) {
        int hash = target.indexOf('#');
        if (hash < 0) {
            return new WikiTarget(target, null);
        }
        String heading = target.substring(target.lastIndexOf('#') + 1).strip();
        return new WikiTarget(target.substring(0, hash).strip(), heading.isEmpty() ? null : heading);
    }

    /** Null without a heading, and for a block's name, which begins with {@code ^}. */
    @Nullable
    String anchor() {
        return heading == null || heading.startsWith("^") ? null : Anchors.slug(heading);
    }

    /** What a reader sees where the author gave no other text. */
    String text() {
        if (heading == null) {
            return path;
        }
        return path.isEmpty() ? heading : path + " › " + heading;
    }

    boolean isImage() {
        return NoteImage.isNamedBy(path);
    }

    /** As a relative URL. */
    String escapedPath() {
        return path.replace("%", "%25").replace("#", "%23").replace("?", "%3F").replace(":", "%3A");
    }
}
