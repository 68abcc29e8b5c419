package notesearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {
    private static final int CLASS_FILE_OF_JAVA_8 = 52;

    @ParameterizedTest
    @CsvSource({"1.8, 8", "11, 11", "17, 17", "20, 20"})
    void anOlderJavaIsToldWhatIsNeeded(String specificationVersion, int found) {
        assertEquals(
                Optional.of("notesearch needs Java 21 or newer; this is Java " + found + " (/opt/java). "
                        + "Set JAVA_HOME to a newer one and start notesearch with $JAVA_HOME/bin/java."),
                Launcher.complaint(specificationVersion, "/opt/java"));
    }

    @ParameterizedTest
    @CsvSource({"21", "25", "100"})
    void aNewEnoughJavaIsToldNothing(String specificationVersion) {
        assertEquals(Optional.empty(), Launcher.complaint(specificationVersion, "/opt/java"));
    }

    @Test
    void theLauncherCanBeLoadedByJava8() throws IOException {
        try (DataInputStream in = new DataInputStream(Launcher.class.getResourceAsStream("Launcher.class"))) {
            in.skipBytes(6);
            assertEquals(CLASS_FILE_OF_JAVA_8, in.readUnsignedShort());
        }
    }
}
