package notesearch.note;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The text of a file that may change while it is read. */
final class StableText {

    private static final int MOST_READINGS = 3;

    private StableText() {}

    /** Where it changes it is read again; where it goes on changing, its stamp will tell. */
    static NoteText of(Path file) throws IOException {
        FileAttributes attributes = FileAttributes.of(file);
        FileAttributes.Found before = attributes.read(file);
        for (int attempt = 1; ; attempt++) {
            if (!before.file()) {
                return NoteText.none("It is no file.");
            }
            long size = before.stamp().size();
            NoteText text = size > Notebook.LARGEST_NOTE ? tooLarge(size) : read(file);
            FileAttributes.Found after = attributes.read(file);
            if (attempt == MOST_READINGS || after.equals(before)) {
                return text;
            }
            before = after;
        }
    }

    private static NoteText read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(Notebook.LARGEST_NOTE + 1);
            return bytes.length > Notebook.LARGEST_NOTE ? tooLarge(bytes.length) : NoteText.of(bytes);
        }
    }

    private static NoteText tooLarge(long size) {
        return NoteText.none("It has " + size + " bytes; at most " + Notebook.LARGEST_NOTE
                + " are read. Split it into smaller notes.");
    }
}
