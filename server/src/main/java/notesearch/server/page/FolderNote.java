package notesearch.server.page;

import java.util.List;
import java.util.Optional;
import notesearch.note.NoteNames;
import notesearch.note.NotePath;

/** The note that introduces a folder: {@code index.md}, {@code README.md}, or one of the folder's own name in it. */
final class FolderNote {

    private FolderNote() {}

    /** @param folder with a {@code /} at its end; empty for the notes folder */
    static Optional<NotePath> of(String folder, NoteNames names) {
        String within = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
        String own = within.substring(within.lastIndexOf('/') + 1);
        return List.of("index", "README", "readme", own).stream()
                .filter(name -> !name.isEmpty())
                .map(name -> new NotePath(folder + name + ".md"))
                .filter(names::has)
                .findFirst();
    }
}
