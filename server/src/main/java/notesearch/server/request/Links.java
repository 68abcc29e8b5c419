package notesearch.server.request;

import java.util.Arrays;
import java.util.stream.Collectors;
import notesearch.note.NotePath;
import org.jspecify.annotations.Nullable;

/** Where things are on this server: paths from its root, escaped. */
public final class Links {

    private Links() {}

    /** {@code /notes/aws/sqs.md#visibility-timeout}; without a fragment where {@code anchor} is null. */
    public static String note(NotePath note, @Nullable String anchor) {
        return inNotes(note.value(), anchor);
    }

    /**
     * A note, an image or a folder.
     *
     * @param path relative to the notes folder, a folder's with a {@code /} at its end
     */
    public static String inNotes(String path, @Nullable String fragment) {
        String escaped = Arrays.stream(path.split("/", -1))
                .map(PercentEncoding::encode)
                .collect(Collectors.joining("/", "/notes/", ""));
        return fragment == null ? escaped : escaped + fragment(fragment);
    }

    /** {@code #visibility-timeout}: a place on the same page. */
    public static String fragment(String anchor) {
        return "#" + PercentEncoding.encode(anchor);
    }

    /** The search page with what is found for {@code text}. */
    public static String search(String text) {
        return "/?" + parameter("q", text);
    }

    /** The search page with all that bears the tag. */
    public static String tag(String name) {
        return search(name) + "&" + parameter("tag", name);
    }

    /** {@code name=value}, for a query. */
    public static String parameter(String name, String value) {
        return PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value);
    }
}
