package notesearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A file that holds what is expected, beside the test that reads it. {@code -Dgolden.update=true} writes what is found
 * instead, so that a change can be read as a diff; where {@code CI} is set that is refused.
 */
public final class Golden {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private final Path file;

    private Golden(Path file) {
        this.file = file;
    }

    /** @param name of a file in the resources of the test's package */
    public static Golden beside(Class<?> test, String name) {
        return new Golden(Path.of("src/test/resources")
                .resolve(test.getPackageName().replace('.', '/'))
                .resolve(name));
    }

    public String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void holds(String found) {
        if (UPDATE) {
            update(found);
        }
        List<String> expected = text().lines().toList();
        List<String> lines = found.lines().toList();
        for (int i = 0; i < Math.max(expected.size(), lines.size()); i++) {
            assertEquals(
                    i < expected.size() ? expected.get(i) : "the end of the file",
                    i < lines.size() ? lines.get(i) : "the end",
                    file + ", line " + (i + 1) + "; if the file is out of date, run with -Dgolden.update=true");
        }
    }

    /**
     * Asks again each question that the file holds, and expects the answers that follow it there. A question is a line
     * that begins with {@code > }, in which invisible characters may be written as {@code \}{@code u200B}; its answer
     * is all lines to the next question, {@code //} or blank line.
     */
    public void answersHold(Function<String, List<String>> answer) {
        List<String> found = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (line.startsWith("> ")) {
                found.add(line);
                answer.apply(Painted.read(line.substring(2))).forEach(each -> found.add("  " + Painted.visibly(each)));
            } else if (line.isBlank() || line.startsWith("//")) {
                found.add(line);
            }
        }
        holds(String.join("\n", found) + "\n");
    }

    /** Whether files are to be written; fails where that is refused. */
    public static boolean updating() {
        if (UPDATE) {
            assertNull(System.getenv("CI"), "golden files are not updated in CI; update them at home and commit them");
        }
        return UPDATE;
    }

    private void update(String found) {
        updating();
        try {
            Files.writeString(file, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
