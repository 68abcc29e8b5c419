package notesearch.server.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import notesearch.note.NotesException;

/**
 * A file of lines {@code name = value}. Blank lines and lines that begin with {@code #} say nothing; a value is taken
 * as it stands, without escapes, so that a backslash in a path is only that.
 */
record SettingsFile(Path path, Map<Setting<?>, Line> lines) {

    /** @param number from 1 */
    record Line(int number, String value) {}

    private static final Map<String, Setting<?>> BY_NAME =
            Setting.ALL.stream().collect(Collectors.toMap(Setting::name, setting -> setting));

    SettingsFile {
        lines = Map.copyOf(lines);
    }

    /** @throws NotesException where the file cannot be read or a line means nothing */
    static SettingsFile read(Path path) {
        Map<Setting<?>, Line> lines = new LinkedHashMap<>();
        Map<Setting<?>, Integer> seen = new HashMap<>();
        int number = 0;
        for (String line : linesOf(path)) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals).strip();
            Setting<?> setting = BY_NAME.get(name);
            if (equals < 0 || setting == null) {
                throw new NotesException(at(path, number) + " says \"" + text + "\"; expected a line \"name = value\""
                        + " with one of these names: " + names() + ".");
            }
            Integer before = seen.put(setting, number);
            if (before != null) {
                throw new NotesException(at(path, number) + " sets " + name + " again, which line " + before
                        + " has set; expected each name once. Remove one of them.");
            }
            lines.put(setting, new Line(number, text.substring(equals + 1).strip()));
        }
        return new SettingsFile(path, lines);
    }

    String place(Line line, Setting<?> setting) {
        return at(path, line.number()) + ": " + setting.name();
    }

    private static List<String> linesOf(Path path) {
        try {
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new NotesException(
                    "The settings file " + path + " could not be read. Name a text file in UTF-8 that exists.", e);
        }
    }

    private static String at(Path path, int number) {
        return path + ", line " + number;
    }

    private static String names() {
        return Setting.ALL.stream().map(Setting::name).collect(Collectors.joining(", "));
    }
}
