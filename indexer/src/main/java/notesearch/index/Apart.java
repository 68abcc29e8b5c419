package notesearch.index;

import java.io.IOException;
import java.nio.file.Path;
import notesearch.note.NotesException;

/** Notes and index lie apart: what notesearch writes is never among the notes, nor are these among what it may empty. */
public final class Apart {

    private Apart() {}

    /**
     * @param data the directory of an index, which need not exist
     * @param notes the absolute path of the notes folder, as it was named
     * @return the real path of {@code data}
     * @throws NotesException where one of them, by its real path, lies inside the other
     */
    public static Path real(Path data, Path notes) {
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
}
