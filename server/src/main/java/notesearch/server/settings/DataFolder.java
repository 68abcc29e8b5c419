package notesearch.server.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import notesearch.index.Apart;
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
        return Apart.real(data, notes);
    }

    private static Path inCache(Settings settings, Path notes) {
        Path cache = settings.folders()
                .cache()
                .orElseThrow(() -> new NotesException(
                        "There is no home folder to keep the index in. Name a data directory with --data."));
        Path name = notes.getFileName();
        return cache.resolve((name == null ? "root" : name) + "-" + hash(notes.toString()));
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
