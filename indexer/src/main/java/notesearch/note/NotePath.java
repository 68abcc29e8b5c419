package notesearch.note;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a note lies: its path relative to the notes folder, with {@code /} between names on every
 * platform, no leading {@code /}, and no {@code .} or {@code ..}. It names a note; it is never
 * resolved on disk except by the {@link Notebook} that listed it.
 */
public record NotePath(String value) implements Comparable<NotePath> {

    /** With one of these a note's file ends, in any case. */
    static final List<String> ENDINGS = List.of(".md", ".markdown", ".mdx");

    /** Notes of these names stand for the folder that they lie in, in any case; the first is the likeliest. */
    public static final List<String> OF_FOLDERS = List.of("index", "_index", "readme");

    public NotePath {
        if (value.isEmpty() || value.startsWith("/") || value.endsWith("/")) {
            throw new IllegalArgumentException("not a path of a note: \"" + value + "\"");
        }
    }

    /** Whether a path or a file's name ends as a note's does, behind at least one character. */
    public static boolean isOfNote(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot).toLowerCase(Locale.ROOT));
    }

    /** What may be meant by a path that a person wrote: itself, and with each ending behind it. */
    public static Stream<NotePath> meantBy(String path) {
        return Stream.concat(Stream.of(""), ENDINGS.stream()).map(ending -> new NotePath(path + ending));
    }

    /** Whether JavaScript may stand between its paragraphs. */
    boolean isMdx() {
        return value.toLowerCase(Locale.ROOT).endsWith(".mdx");
    }

    /** The file's name with its ending. */
    public String fileName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The file's name without its ending: {@code sqs} for {@code messaging/sqs.md}. */
    public String stem() {
        String name = fileName();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Whether it stands for its folder. */
    public boolean isOfFolder() {
        return OF_FOLDERS.contains(stem().toLowerCase(Locale.ROOT));
    }

    /** The folder, without a {@code /} at its end; empty for a note at the top. */
    public String folder() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? "" : value.substring(0, slash);
    }

    /** Whether it is one of these paths, or lies below one. */
    public boolean liesIn(Set<NotePath> paths) {
        if (paths.isEmpty()) {
            return false;
        }
        for (NotePath at = this; ; at = new NotePath(at.folder())) {
            if (paths.contains(at)) {
                return true;
            }
            if (at.folder().isEmpty()) {
                return false;
            }
        }
    }

    @Override
    public int compareTo(NotePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
