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
        String path = Arrays.stream(note.value().split("/", -1))
                .map(PercentEncoding::encode)
                .collect(Collectors.joining("/", "/notes/", ""));
        return anchor == null ? path : path + "#" + PercentEncoding.encode(anchor);
    }

    /** {@code name=value}, for a query. */
    public static String parameter(String name, String value) {
        return PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value);
    }
}
