package notesearch.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final String BEGIN = "<!-- options: made from the settings, see OptionsTable -->\n";
    private static final String END = "<!-- end of options -->";

    @Test
    void theReadmesTableOfOptionsIsTheOneOfTheSettings() throws IOException {
        assumeTrue(Files.exists(README), "there is no README yet");
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        assertTrue(begin >= 0 && end > begin, "README.md has no table of options between " + BEGIN + "and " + END);
        assertEquals(
                OptionsTable.markdown(),
                readme.substring(begin + BEGIN.length(), end).strip() + "\n");
    }
}
