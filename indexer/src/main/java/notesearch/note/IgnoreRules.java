package notesearch.note;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the file {@value #FILE} at the top of the notes folder leaves out, in the patterns of a
 * {@code .gitignore}. The last pattern that fits decides; what lies in a folder that is left out is
 * left out with it.
 */
final class IgnoreRules {

    static final String FILE = ".notesearchignore";

    static final IgnoreRules NONE = new IgnoreRules(List.of());

    private static final int LARGEST = 1024 * 1024;

    private final List<IgnorePattern> patterns;

    private IgnoreRules(List<IgnorePattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * The rules of a notes folder as they are now.
     *
     * @throws NotesException where there are some and they cannot be read: what they leave out must not
     *     be found because of that
     */
    static IgnoreRules in(Path root) {
        Path file = root.resolve(FILE);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw unreadable("it is no file");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw unreadable("it has more than " + LARGEST + " bytes");
            }
            return of(new String(bytes, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return NONE;
        } catch (IOException e) {
            throw unreadable(Failure.reason(e));
        }
    }

    static IgnoreRules of(String text) {
        List<IgnorePattern> patterns = new ArrayList<>();
        String lines = text.startsWith("\uFEFF") ? text.substring(1) : text;
        lines.lines().forEach(line -> IgnorePattern.of(line).ifPresent(patterns::add));
        return patterns.isEmpty() ? NONE : new IgnoreRules(List.copyOf(patterns));
    }

    /**
     * Whether the file or folder is left out by itself, whatever becomes of the folders above it.
     *
     * @param path below the notes folder, with {@code /} between names
     */
    boolean leaveOut(String path, boolean folder) {
        if (patterns.isEmpty()) {
            return false;
        }
        String[] names = path.split("/");
        for (int i = patterns.size() - 1; i >= 0; i--) {
            if (patterns.get(i).fits(names, folder)) {
                return !patterns.get(i).negated();
            }
        }
        return false;
    }

    private static NotesException unreadable(String reason) {
        return new NotesException("The file " + FILE + " cannot be read (" + reason
                + "), so nothing changes in the index. Make it readable, or remove it.");
    }
}
