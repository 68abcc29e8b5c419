package notesearch.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import notesearch.server.documents.Document;
import notesearch.server.documents.Document.Fence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedSettingsTest {

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
    void theSettingsFileOfTheManualCanBeRead(@TempDir Path folder) throws IOException {
        List<Fence> files = Document.ofTheManual("self-hosting.md").fences().stream()
                .filter(fence -> fence.language().equals("properties"))
                .toList();
        assertFalse(files.isEmpty());
        for (Fence file : files) {
            Path written = Files.writeString(folder.resolve("settings.properties"), file.text());
            Settings settings = Settings.of(Map.of(Setting.SETTINGS, written.toString()), Map.of());
            assertEquals(8080, settings.get(Setting.PORT));
            assertEquals(Path.of(System.getProperty("user.home"), "notes"), settings.get(Setting.NOTES));
        }
    }
}
