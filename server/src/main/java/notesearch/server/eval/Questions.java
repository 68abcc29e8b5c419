package notesearch.server.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import notesearch.note.NotesException;

/**
 * The questions of a file or folder.
 *
 * @param warnings what is odd about them, one sentence each
 */
public record Questions(List<Question> questions, List<String> warnings) {

    private static final int MOST_UNKNOWN = 5;

    public Questions {
        questions = List.copyOf(questions);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads {@link KnownItems} from a file, or {@link JudgedPairs} from a folder.
     *
     * @param notes the paths of all notes
     * @throws NotesException where a line cannot be understood, or there is no question
     */
    public static Questions read(Path path, Set<String> notes) {
        return Files.isDirectory(path) ? JudgedPairs.read(path, notes) : KnownItems.read(path, notes);
    }

    /** @throws NotesException where there is no question */
    static List<Question> notEmpty(List<Question> questions, Path file, String expected) {
        if (questions.isEmpty()) {
            throw new NotesException(file + " holds no query that could be judged; expected " + expected + ".");
        }
        return questions;
    }

    /** One sentence on the targets that are no notes; none where all are. */
    static List<String> unknown(List<String> targets) {
        if (targets.isEmpty()) {
            return List.of();
        }
        String some = targets.stream().distinct().limit(MOST_UNKNOWN).collect(Collectors.joining(", "));
        long rest = targets.stream().distinct().count() - MOST_UNKNOWN;
        return List.of(targets.size() + (targets.size() == 1 ? " target is" : " targets are")
                + " not among the notes, and cannot be found: " + some + (rest > 0 ? ", and " + rest + " more" : "")
                + ".");
    }
}
