package notesearch.server.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import notesearch.note.NotesException;
import org.jspecify.annotations.Nullable;

/** What holds for one run: a flag before an environment variable before a line in the settings file. */
public final class Settings {

    private record Given(String text, String where) {}

    private final Map<Setting<?>, Given> given = new HashMap<>();
    private final Map<String, String> environment;

    private Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Gathers what was given and checks all of it.
     *
     * @param flags what was typed, by setting; a switch as {@code true}
     * @throws NotesException where a value is not what its setting expects, or the settings file cannot be read
     */
    public static Settings of(Map<Setting<?>, String> flags, Map<String, String> environment) {
        Settings settings = new Settings(environment);
        settings.take(Setting.SETTINGS, flags);
        settings.file().ifPresent(settings::takeAll);
        for (Setting<?> setting : Setting.ALL) {
            settings.take(setting, flags);
        }
        settings.given.keySet().forEach(settings::find);
        return settings;
    }

    /** The value of a setting that has a standard value. */
    public <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow(() -> new IllegalStateException("no value for " + setting.name()));
    }

    /** The value as given, or else the setting's standard; empty where there is neither. */
    public <T> Optional<T> find(Setting<T> setting) {
        Given found = given.get(setting);
        if (found != null) {
            return Optional.of(read(setting, found));
        }
        return Optional.ofNullable(setting.standard()).map(text -> read(setting, new Given(text, setting.name())));
    }

    /** A variable that is not notesearch's own, as {@code NO_COLOR}; null where it is not set or empty. */
    public @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private void take(Setting<?> setting, Map<Setting<?>, String> flags) {
        String variable = variable(setting.variable());
        String flag = flags.get(setting);
        if (flag != null) {
            given.put(setting, new Given(flag, setting.flag()));
        } else if (variable != null) {
            given.put(setting, new Given(variable, setting.variable()));
        }
    }

    private void takeAll(SettingsFile file) {
        file.lines().forEach((setting, line) -> given.put(setting, new Given(line.value(), file.place(line, setting))));
    }

    private Optional<SettingsFile> file() {
        Optional<Path> named = find(Setting.SETTINGS);
        if (named.isPresent()) {
            return named.map(SettingsFile::read);
        }
        return folders().settingsFile().map(SettingsFile::read);
    }

    UserFolders folders() {
        return new UserFolders(environment);
    }

    private static <T> T read(Setting<T> setting, Given given) {
        return setting.format()
                .read()
                .apply(given.text())
                .orElseThrow(() -> new NotesException(given.where() + " is \"" + given.text() + "\"; expected "
                        + setting.format().expected() + "."));
    }
}
