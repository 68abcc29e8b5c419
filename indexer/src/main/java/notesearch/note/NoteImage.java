package notesearch.note;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An image in the notes folder, as it is now.
 *
 * @param file by its real path
 * @param type its media type
 * @param stamp its size is at most {@link #LARGEST}
 */
public record NoteImage(Path file, String type, FileStamp stamp) {

    /** Larger images are not shown, in bytes. */
    public static final long LARGEST = 50L * 1024 * 1024;

    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "avif", "image/avif",
            "svg", "image/svg+xml");

    /** Whether a path ends as an image's does. */
    public static boolean isNamedBy(String path) {
        return TYPES.containsKey(ending(path));
    }

    /**
     * Finds an image by its real path: one that lies in the notes folder, behind no name that begins
     * with a dot, whichever links lead to it, and that is named as an image there too.
     *
     * @param path relative to the notes folder, from whoever may ask for anything
     * @return empty for everything else
     */
    public static Optional<NoteImage> find(Notebook notebook, String path) {
        if (!isNamedBy(path) || path.indexOf('\\') >= 0 || path.startsWith("/")) {
            return Optional.empty();
        }
        try {
            Path folder = notebook.root();
            Path named = folder.resolve(path);
            if (!named.normalize().equals(named) || !named.startsWith(folder) || hasHiddenPart(folder, named)) {
                return Optional.empty();
            }
            Path real = named.toRealPath();
            return real.startsWith(folder) && !hasHiddenPart(folder, real) ? image(real) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<NoteImage> image(Path real) throws IOException {
        String type = TYPES.get(ending(String.valueOf(real.getFileName())));
        FileAttributes.Found found = FileAttributes.of(real).read(real);
        return type == null || !found.file() || found.stamp().size() > LARGEST
                ? Optional.empty()
                : Optional.of(new NoteImage(real, type, found.stamp()));
    }

    private static boolean hasHiddenPart(Path folder, Path file) {
        for (Path name : folder.relativize(file)) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
