package notesearch.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import notesearch.server.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTableTest {

    private static final String BEGIN = "<!-- options: made from the settings, see OptionsTable -->\n";
    private static final String END = "<!-- end of options -->";

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "notes/notesearch/self-hosting.md"})
    void theTableOfOptionsIsTheOneOfTheSettings(String path) throws IOException {
        String text = Files.readString(Path.of("..", path));
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        assertTrue(begin >= 0 && end > begin, path + " has no table of options between " + BEGIN + "and " + END);
        assertEquals(
                OptionsTable.markdown(),
                text.substring(begin + BEGIN.length(), end).strip() + "\n");
    }

    @Test
    void everySettingHasALineThatNamesItsCommands() {
        String table = OptionsTable.markdown();
        assertEquals(Setting.ALL.size() + 3, table.lines().count());
        assertTrue(table.contains("| `--notes DIR` | `NOTESEARCH_NOTES` | `.` | all | The folder"), table);
        assertTrue(table.contains("| `--port PORT` | `NOTESEARCH_PORT` | `6683` | `serve` | The port"), table);
        assertTrue(table.contains("| `--json` | `NOTESEARCH_JSON` |  | `index`, `search`, `eval` | Prints"), table);
    }
}
