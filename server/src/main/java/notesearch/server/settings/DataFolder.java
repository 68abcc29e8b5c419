package notesearch.server.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import notesearch.note.NotesException;

/** Where the index of a notes folder is kept. */
public final class DataFolder {

    private DataFolder() {}

    /**
     * The folder that {@code --data} names, or else one of its own for these notes in the user's cache.
     *
     * @param notes the absolute path of the notes folder, as it was named
     * @throws NotesException where the index would lie inside the notes or around them
     */
    public static Path of(Settings settings, Path notes) {
        Path data = settings.find(Setting.DATA).orElseGet(() -> inCache(settings, notes));
        Path real = real(data.toAbsolutePath().normalize());
        Path realNotes = real(notes);
        if (real.startsWith(realNotes)) {
            throw new NotesException("The data directory " + data + " lies inside the notes folder " + notes
                    + "; notesearch never writes there. Name another with --data.");
        }
        if (realNotes.startsWith(real) || notes.startsWith(real)) {
            throw new NotesException("The data directory " + data + " holds the notes folder " + notes
                    + "; it may hold nothing but the index. Name another with --data.");
        }
        return real;
    }

    private static Path inCache(Settings settings, Path notes) {
        Path cache = settings.folders()
                .cache()
                .orElseThrow(() -> new NotesException(
                        "There is no home folder to keep the index in. Name a data directory with --data."));
        Path name = notes.getFileName();
        return cache.resolve((name == null ? "root" : name) + "-" + hash(notes.toString()));
    }

    /** The real path of what exists of it, with the rest behind. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path parent = path.getParent();
            Path name = path.getFileName();
            return parent == null || name == null ? path : real(parent).resolve(name);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
