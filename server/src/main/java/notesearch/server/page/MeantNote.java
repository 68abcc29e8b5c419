package notesearch.server.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import notesearch.note.NoteNames;
import notesearch.note.NotePath;

/** Which note a path means that names none: one without its ending, or with a slash for it; one in other Unicode; a folder's own. */
final class MeantNote {

    private MeantNote() {}

    static Optional<NotePath> of(String path, NoteNames names) {
        if (path.startsWith("/") || path.contains("//")) {
            return Optional.empty();
        }
        if (path.isEmpty()) {
            return FolderNote.of(path, names);
        }
        if (path.endsWith("/")) {
            return FolderNote.of(path, names).or(() -> of(path.substring(0, path.length() - 1), names));
        }
        return spellings(path).stream()
                .flatMap(NotePath::meantBy)
                .filter(names::has)
                .findFirst()
                .or(() -> FolderNote.of(path + "/", names));
    }

    private static List<String> spellings(String path) {
        List<String> spellings = new ArrayList<>(List.of(path));
        spellings.add(Normalizer.normalize(path, Normalizer.Form.NFC));
        spellings.add(Normalizer.normalize(path, Normalizer.Form.NFD));
        return spellings.stream().distinct().toList();
    }
}
