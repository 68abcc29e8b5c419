package notesearch.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import notesearch.server.documents.Document;
import notesearch.server.documents.Document.Fence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentedSettingsTest {

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
