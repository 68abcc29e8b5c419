package notesearch.server.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The README or a note of the manual.
 *
 * @param path from the module
 */
public record Document(Path path, List<String> lines) {

    /** The notes that ship with notesearch. */
    public static final Path NOTES = Path.of("..", "notes");

    private static final Path MANUAL = NOTES.resolve("notesearch");

    public Document {
        lines = List.copyOf(lines);
    }

    /**
     * A fenced block.
     *
     * @param line of the opening fence, from 1
     * @param language empty where the fence names none
     */
    public record Fence(int line, String language, String text) {}

    /** The README first, then the notes of the manual by name. */
    public static List<Document> all() {
        try (Stream<Path> notes = Files.list(MANUAL)) {
            return Stream.concat(Stream.of(Path.of("..", "README.md")), notes.sorted())
                    .map(Document::at)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name of a note of the manual, with its ending */
    public static Document ofTheManual(String name) {
        return at(MANUAL.resolve(name));
    }

    public static Document at(Path path) {
        try {
            return new Document(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Fence> fences() {
        List<Fence> fences = new ArrayList<>();
        int opened = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("```")) {
                continue;
            }
            if (opened < 0) {
                opened = i;
            } else {
                String text = String.join("\n", lines.subList(opened + 1, i));
                fences.add(new Fence(opened + 1, lines.get(opened).substring(3).strip(), text));
                opened = -1;
            }
        }
        return fences;
    }

    /**
     * The rows of all tables whose first column is called so, in order, each cell as Markdown.
     *
     * @param firstColumn as written, in the same case
     */
    public List<List<String>> rows(String firstColumn) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (!line.startsWith("|")) {
                inside = false;
            } else if (cells(line).getFirst().equals(firstColumn)) {
                inside = true;
            } else if (inside && !line.startsWith("|-")) {
                rows.add(cells(line));
            }
        }
        return rows;
    }

    /** What stands between single backticks, in order. */
    public static List<String> code(String markdown) {
        String[] pieces = markdown.split("`", -1);
        List<String> code = new ArrayList<>();
        for (int i = 1; i < pieces.length; i += 2) {
            code.add(pieces[i]);
        }
        return code;
    }

    private static List<String> cells(String row) {
        String inner = row.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
