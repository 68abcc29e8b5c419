package notesearch.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import notesearch.note.NotesException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<Setting<?>, String> flags = new HashMap<>();

    @BeforeEach
    void liveInATemporaryHome() {
        environment.put("HOME", home.toString());
    }

    @Test
    void withoutAnythingGivenTheStandardHolds() {
        Settings settings = settings();
        assertEquals("127.0.0.1", settings.get(Setting.HOST));
        assertEquals(6683, settings.get(Setting.PORT));
        assertEquals(Duration.ofSeconds(2), settings.get(Setting.INTERVAL));
        assertEquals(false, settings.get(Setting.OPEN));
    }

    @Test
    void aFlagIsStrongerThanAVariableAndThatThanALine() throws IOException {
        write("port = 1\nhost = file.example\nlimit = 3\n");
        environment.put("NOTESEARCH_PORT", "2");
        environment.put("NOTESEARCH_HOST", "variable.example");
        flags.put(Setting.PORT, "3");
        Settings settings = settings();
        assertEquals(3, settings.get(Setting.PORT));
        assertEquals("variable.example", settings.get(Setting.HOST));
        assertEquals(3, settings.get(Setting.LIMIT));
    }

    @Test
    void theSettingsFileMayBeNamed() throws IOException {
        write("port = 1\n");
        Path other = Files.writeString(home.resolve("other"), "# ours\n\n  port=  2  \n");
        environment.put("NOTESEARCH_SETTINGS", other.toString());
        assertEquals(2, settings().get(Setting.PORT));
        flags.put(
                Setting.SETTINGS,
                Files.writeString(home.resolve("third"), "port = 4").toString());
        assertEquals(4, settings().get(Setting.PORT));
    }

    @Test
    void aNamedFileThatIsNotThereIsAnError() {
        flags.put(Setting.SETTINGS, home.resolve("nope").toString());
        assertTrue(failure().contains("nope could not be read"), failure());
    }

    @Test
    void anUnknownNameIsAnErrorThatNamesFileAndLine() throws IOException {
        Path file = write("# ours\nport = 1\nprot = 2\n");
        assertTrue(failure().startsWith(file + ", line 3 says \"prot = 2\"; expected a line"), failure());
        assertTrue(failure().contains("notes, data, host, port"), failure());
    }

    @Test
    void aLineWithoutAValueIsAnError() throws IOException {
        write("port\n");
        assertTrue(failure().contains("line 1 says \"port\""), failure());
    }

    @Test
    void aNameThatIsGivenTwiceIsAnError() throws IOException {
        write("port = 1\nport = 2\n");
        assertTrue(failure().contains("line 2 sets port again, which line 1 has set"), failure());
    }

    @Test
    void aBadValueIsAnErrorEvenWhereNothingAsksForIt() throws IOException {
        Path file = write("limit = many\n");
        assertEquals(file + ", line 1: limit is \"many\"; expected a whole number from 1 to 100.", failure());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORT     | 65536 | NOTESEARCH_PORT is "65536"; expected a whole number from 0 to 65535.
            PORT     | 1e3   | NOTESEARCH_PORT is "1e3"; expected a whole number from 0 to 65535.
            OPEN     | maybe | NOTESEARCH_OPEN is "maybe"; expected true or false.
            INTERVAL | 0     | NOTESEARCH_INTERVAL is "0"; expected a number of seconds from 0.1 to 86400.
            LOG      | loud  | NOTESEARCH_LOG is "loud"; expected one of error, warn, info, debug.
            """)
    void aBadVariableIsNamed(String name, String value, String message) {
        environment.put("NOTESEARCH_" + name, value);
        assertEquals(message, failure());
    }

    @Test
    void anEmptyVariableIsNone() {
        environment.put("NOTESEARCH_PORT", "");
        assertEquals(6683, settings().get(Setting.PORT));
    }

    @Test
    void aFlagIsNamedAsItWasTyped() {
        flags.put(Setting.PORT, "high");
        assertEquals("--port is \"high\"; expected a whole number from 0 to 65535.", failure());
    }

    @Test
    void aBackslashInAPathIsOnlyThat() throws IOException {
        write("host = a\\tb\n");
        assertEquals("a\\tb", settings().get(Setting.HOST));
    }

    private Path write(String lines) throws IOException {
        Path file = home.resolve(".config/notesearch/settings.properties");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, lines);
    }

    private Settings settings() {
        return Settings.of(flags, environment);
    }

    private String failure() {
        return String.valueOf(assertThrows(NotesException.class, this::settings).getMessage());
    }
}
