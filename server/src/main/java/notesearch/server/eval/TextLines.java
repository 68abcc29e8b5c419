package notesearch.server.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import notesearch.note.NotesException;

/** A text file whose lines have numbers. */
final class TextLines {

    private TextLines() {}

    /** @throws NotesException where the file cannot be read */
    static List<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new NotesException(file + " is no file. Name a text file in UTF-8 that exists.");
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new NotesException(file + " could not be read. Name a text file in UTF-8.", e);
        }
    }

    /** @param found completes the sentence "file, line 7 …" */
    static NotesException wrong(Path file, int number, String found) {
        return new NotesException(file + ", line " + number + " " + found);
    }
}
