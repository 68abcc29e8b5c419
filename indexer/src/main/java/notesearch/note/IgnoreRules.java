package notesearch.note;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the file {@value #FILE} at the top of the notes folder leaves out, in the patterns of a
 * {@code .gitignore}, accents written in one way or the other. The last pattern that fits decides; what lies in a folder
 * that is left out is left out with it.
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
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                throw unreadable("It is a link out of the notes folder.");
            }
            if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                throw unreadable("It is no file.");
            }
            NoteText text = NoteText.of(read(real));
            if (text.text() == null) {
                throw unreadable(String.valueOf(text.reason()));
            }
            return of(text.text());
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(file)) {
                throw unreadable("It is a link that leads nowhere.");
            }
            return NONE;
        } catch (IOException e) {
            throw unreadable("It fails: " + Failure.reason(e) + ".");
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw unreadable("It has more than " + LARGEST + " bytes.");
            }
            return bytes;
        }
    }

    static IgnoreRules of(String text) {
        List<IgnorePattern> patterns = new ArrayList<>();
        SourceText.nfc(text).lines().forEach(line -> IgnorePattern.of(line).ifPresent(patterns::add));
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
        String[] names = SourceText.nfc(path).split("/");
        for (int i = patterns.size() - 1; i >= 0; i--) {
            if (patterns.get(i).fits(names, folder)) {
                return !patterns.get(i).negated();
            }
        }
        return false;
    }

    /** @param found a sentence, or more */
    private static NotesException unreadable(String found) {
        return new NotesException("The file " + FILE + " cannot be read, so nothing changes in the index. " + found
                + " Mend it, or remove it.");
    }
}
