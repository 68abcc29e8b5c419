package notesearch.note;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a note says of itself at its top.
 *
 * @param end where the note itself begins, in UTF-16 units of the source
 */
record FrontMatter(
        @Nullable String title,
        List<String> tags,
        List<String> aliases,
        @Nullable Instant dated,
        boolean hidden,
        List<String> warnings,
        int end) {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static FrontMatter of(String source) {
        FrontMatterBlock block = FrontMatterBlock.in(source);
        FrontMatterYaml yaml = block == null ? null : FrontMatterYaml.of(block);
        if (block == null || yaml == null) {
            return none(source);
        }
        Map<String, Object> values = yaml.values();
        KeptOut keptOut = KeptOut.of(values);
        List<String> warnings = new ArrayList<>(keptOut.warnings());
        if (yaml.broken() != null) {
            warnings.addFirst("The front matter is not valid YAML, " + yaml.broken()
                    + ". Only its plain \"key: value\" lines are used; mend it to use all.");
        }
        return new FrontMatter(
                title(values),
                tags(values, warnings),
                aliases(values),
                dated(values),
                keptOut.hidden(),
                List.copyOf(warnings),
                block.end());
    }

    private static FrontMatter none(String source) {
        List<String> warnings = FrontMatterBlock.unclosed(source)
                ? List.of("The front matter that begins on line 1 is not closed; expected a line \""
                        + source.substring(0, 3) + "\". It is read as text.")
                : List.of();
        return new FrontMatter(null, List.of(), List.of(), null, false, warnings, 0);
    }

    private static @Nullable String title(Map<String, Object> values) {
        Object title = values.get("title");
        if (title == null || title instanceof Map || title instanceof Iterable) {
            return null;
        }
        String line = oneLine(title);
        return line.isEmpty() ? null : line;
    }

    private static List<String> tags(Map<String, Object> values, List<String> warnings) {
        Set<String> tags = new LinkedHashSet<>();
        for (String written : words(values, SPACE, "tags", "tag")) {
            String name = HashTag.nameOf(written);
            if (name.length() > HashTag.LONGEST) {
                warnings.add("A tag of " + name.length() + " characters is left out; a tag has at most "
                        + HashTag.LONGEST + ".");
            } else if (!name.isEmpty()) {
                tags.add(name);
            }
        }
        return List.copyOf(tags);
    }

    private static List<String> aliases(Map<String, Object> values) {
        return List.copyOf(new LinkedHashSet<>(words(values, COMMA, "aliases", "alias")));
    }

    private static @Nullable Instant dated(Map<String, Object> values) {
        for (String key : List.of("updated", "modified", "date")) {
            Object written = values.get(key);
            Instant date = written == null ? null : FrontMatterDates.read(written.toString());
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** A list's entries, or a text's parts: between commas where it has any, else as {@code between} says. */
    private static List<String> words(Map<String, Object> values, Pattern between, String... keys) {
        List<String> words = new ArrayList<>();
        for (String key : keys) {
            switch (values.get(key)) {
                case null -> {}
                case Iterable<?> list -> list.forEach(entry -> addPlain(words, entry));
                case Map<?, ?> ignored -> {}
                case Object single -> {
                    String text = single.toString();
                    Pattern separator = text.contains(",") ? COMMA : between;
                    separator.splitAsStream(text).forEach(part -> addPlain(words, part));
                }
            }
        }
        return words;
    }

    private static void addPlain(List<String> words, @Nullable Object entry) {
        if (entry != null && !(entry instanceof Iterable) && !(entry instanceof Map)) {
            String word = oneLine(entry);
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
    }

    private static String oneLine(Object value) {
        return SourceText.nfc(value.toString().strip().replaceAll("\\s+", " "));
    }
}
