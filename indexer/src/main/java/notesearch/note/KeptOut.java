package notesearch.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a note's front matter keeps it out of searches: {@code search} is false, or {@code draft} is true. YAML 1.1
 * and many tools write that in other words too, and MkDocs has {@code search: {exclude: true}}.
 *
 * @param warnings of values that say neither
 */
record KeptOut(boolean hidden, List<String> warnings) {

    private static final Set<String> TRUE = Set.of("true", "yes", "on", "y", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "n", "0");

    static KeptOut of(Map<String, Object> values) {
        List<String> warnings = new ArrayList<>();
        boolean draft = is("draft", TRUE, values.get("draft"), warnings);
        boolean hidden = values.get("search") instanceof Map<?, ?> search
                ? is("search: exclude", TRUE, search.get("exclude"), warnings)
                : is("search", FALSE, values.get("search"), warnings);
        return new KeptOut(draft || hidden, List.copyOf(warnings));
    }

    private static boolean is(String name, Set<String> wanted, @Nullable Object value, List<String> warnings) {
        String written = value == null ? "" : value.toString().strip().toLowerCase(Locale.ROOT);
        if (!written.isEmpty() && !TRUE.contains(written) && !FALSE.contains(written)) {
            warnings.add("\"" + name + "\" in the front matter is \"" + value
                    + "\"; expected true or false. The note can be found.");
        }
        return wanted.contains(written);
    }
}
