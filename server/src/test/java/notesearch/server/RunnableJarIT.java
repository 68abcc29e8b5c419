package notesearch.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong when many jars become one, and shows itself to users first. */
class RunnableJarIT {
    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(Path.of("target", "notesearch.jar").toFile());
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void theManifestNamesTheLauncherAndWhatTheLibrariesNeed() throws IOException {
        Attributes manifest = jar.getManifest().getMainAttributes();
        assertEquals("notesearch.server.Launcher", manifest.getValue("Main-Class"));
        assertEquals("true", manifest.getValue("Multi-Release"));
        assertEquals("ALL-UNNAMED", manifest.getValue("Enable-Native-Access"));
        assertNotNull(manifest.getValue("Implementation-Version"));
    }

    @Test
    void whatLuceneLooksUpByNameIsListedForAllItsJarsTogether() throws IOException {
        List<String> tokenizers = lines("META-INF/services/org.apache.lucene.analysis.TokenizerFactory");
        assertTrue(tokenizers.contains("org.apache.lucene.analysis.standard.StandardTokenizerFactory"), "lucene-core");
        assertTrue(tokenizers.contains("org.apache.lucene.analysis.core.WhitespaceTokenizerFactory"), "analysis");
        List<String> codecs = lines("META-INF/services/org.apache.lucene.codecs.Codec");
        assertTrue(codecs.stream().anyMatch(line -> line.startsWith("org.apache.lucene.codecs.lucene")), "codec");
    }

    @Test
    void noSignatureOfOneJarVouchesForTheWhole() {
        assertEquals(
                List.of(),
                jar.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA)|(.*/)?module-info\\.class"))
                        .toList());
    }

    @Test
    void theLicencesOfWhatIsPackedComeAlong() throws IOException {
        assertTrue(lines("META-INF/LICENSE").contains("MIT License"));
        assertTrue(lines("META-INF/LICENSE.txt").stream().anyMatch(line -> line.contains("Apache License")));
        assertTrue(lines("META-INF/NOTICE.txt").stream().anyMatch(line -> line.contains("Apache Lucene")));
    }

    @Test
    void theFilesForTheBrowserArePacked() {
        assertTrue(jar.stream().anyMatch(entry -> entry.getName().startsWith("notesearch/web/")));
    }

    private List<String> lines(String name) throws IOException {
        JarEntry entry = jar.getJarEntry(name);
        assertNotNull(entry, name);
        return new String(jar.getInputStream(entry).readAllBytes(), UTF_8)
                .lines()
                .toList();
    }
}
