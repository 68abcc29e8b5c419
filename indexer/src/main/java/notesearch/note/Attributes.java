package notesearch.note;

import java.util.LinkedHashMap;
import java.util.Map;

/** An element's attributes in the order of their writing. */
final class Attributes {

    private Attributes() {}

    static Map<String, String> of(String name, String value) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(name, value);
        return attributes;
    }

    /** Those that only the page itself may give, as {@link Trusted} marks them. */
    static Map<String, String> ours(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], Trusted.mark(namesAndValues[i + 1]));
        }
        return attributes;
    }
}
