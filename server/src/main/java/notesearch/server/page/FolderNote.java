package notesearch.server.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import notesearch.note.NoteNames;
import notesearch.note.NotePath;

/** The note that introduces a folder: one that stands for the folder by its name, else one of the folder's own name. */
final class FolderNote {

    private FolderNote() {}

    /** @param folder with a {@code /} at its end; empty for the notes folder */
    static Optional<NotePath> of(String folder, NoteNames names) {
        String within = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
        String own = within.substring(within.lastIndexOf('/') + 1);
        return Stream.concat(NotePath.OF_FOLDERS.stream(), Stream.of(own))
                .filter(name -> !name.isEmpty())
                .map(name -> names.in(folder, name))
                .flatMap(List::stream)
                .findFirst();
    }
}
