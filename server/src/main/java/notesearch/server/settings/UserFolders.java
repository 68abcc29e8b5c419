package notesearch.server.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The folders that belong to the person who runs notesearch, as the XDG base directory rules place them. */
record UserFolders(Map<String, String> environment) {

    UserFolders {
        environment = Map.copyOf(environment);
    }

    /** Empty where there is no such file. */
    Optional<Path> settingsFile() {
        return folder("XDG_CONFIG_HOME", ".config")
                .map(folder -> folder.resolve("notesearch/settings.properties"))
                .filter(Files::exists);
    }

    /** Empty where not even the home folder is known. */
    Optional<Path> cache() {
        return folder("XDG_CACHE_HOME", ".cache").map(folder -> folder.resolve("notesearch"));
    }

    private Optional<Path> folder(String variable, String inHome) {
        Optional<Path> named = Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute);
        return named.or(() -> home().map(home -> home.resolve(inHome)));
    }

    private Optional<Path> home() {
        return Optional.ofNullable(environment.get("HOME"))
                .or(() -> Optional.ofNullable(System.getProperty("user.home")))
                .filter(text -> !text.isEmpty())
                .map(Path::of);
    }
}
