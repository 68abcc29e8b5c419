package notesearch.note;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The keys and values of a front matter block, keys in lower case.
 *
 * @param broken why the block as a whole could not be read, with the line in the file; null where it
 *     could. Its plain {@code key: value} lines count even then.
 */
record FrontMatterYaml(Map<String, Object> values, @Nullable String broken) {

    private static final int LONGEST = 256 * 1024;
    private static final int MOST_ALIASES = 10;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("front matter")
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(MOST_ALIASES)
            .setCodePointLimit(LONGEST)
            .build();

    private static final Pattern YAML_LINE = Pattern.compile("(?m)^([A-Za-z_][\\w-]*):[ \\t]+(\\S.*)$");
    private static final Pattern TOML_LINE = Pattern.compile("(?m)^([A-Za-z_][\\w-]*)[ \\t]*=[ \\t]*(\\S.*)$");
    private static final Pattern LOOSE_MARKS = Pattern.compile("^[\\[\"']+|[\\]\"']+$");
    private static final Pattern PERIODS = Pattern.compile("[.]+$");
    private static final Pattern TOML_TABLE = Pattern.compile("(?m)^\\s*\\[");

    /** Null where the block holds no keys and values, but text that happens to stand between two rules. */
    static @Nullable FrontMatterYaml of(FrontMatterBlock block) {
        String text = block.text();
        if (text.length() > LONGEST || block.toml()) {
            return unparsed(block);
        }
        try {
            Object loaded = load(text);
            return loaded == null || loaded instanceof Map ? new FrontMatterYaml(keyed(loaded), null) : null;
        } catch (YamlEngineException e) {
            return block.saysKeysAndValues() ? new FrontMatterYaml(lines(YAML_LINE, text), reason(e)) : null;
        } catch (StackOverflowError e) {
            return new FrontMatterYaml(lines(YAML_LINE, text), "line 2: it nests too deeply");
        }
    }

    private static @Nullable FrontMatterYaml unparsed(FrontMatterBlock block) {
        if (!block.saysKeysAndValues()) {
            return null;
        }
        String text = block.text();
        if (text.length() > LONGEST) {
            String broken = "line 1: it has " + text.length() + " characters; at most " + LONGEST + " are read";
            return new FrontMatterYaml(lines(YAML_LINE, text.substring(0, LONGEST)), broken);
        }
        Matcher table = TOML_TABLE.matcher(text);
        return new FrontMatterYaml(lines(TOML_LINE, table.find() ? text.substring(0, table.start()) : text), null);
    }

    private static @Nullable Object load(String yaml) {
        return new Load(SETTINGS).loadFromString(yaml);
    }

    private static Map<String, Object> keyed(@Nullable Object loaded) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (loaded instanceof Map<?, ?> map) {
            map.forEach((key, value) -> put(values, String.valueOf(key), value));
        }
        return values;
    }

    /** Each line's value by itself, as text where it is no YAML either; what begins as a mapping says nothing. */
    private static Map<String, Object> lines(Pattern line, String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        Matcher found = line.matcher(text);
        while (found.find()) {
            put(values, found.group(1), valueOf(found.group(2).strip()));
        }
        return values;
    }

    private static @Nullable Object valueOf(String written) {
        if (written.startsWith("{")) {
            return null;
        }
        try {
            Object value = load(written);
            return value instanceof Map ? written : value;
        } catch (YamlEngineException | StackOverflowError e) {
            return written.startsWith("!") ? null : LOOSE_MARKS.matcher(written).replaceAll("");
        }
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key.toLowerCase(Locale.ROOT), value);
        }
    }

    private static String reason(YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            int line = marked.getProblemMark().get().getLine() + 2;
            return "line " + line + ": " + withoutPeriod(marked.getProblem());
        }
        return "line 2: " + withoutPeriod(e.getMessage());
    }

    private static String withoutPeriod(@Nullable String problem) {
        String line =
                problem == null ? "" : problem.lines().findFirst().orElse("").strip();
        return line.isEmpty() ? "it cannot be parsed" : PERIODS.matcher(line).replaceAll("");
    }
}
