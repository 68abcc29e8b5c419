package notesearch.note;

import java.util.List;
import java.util.Optional;

/** Which notes there are for whoever is looking, and what they are called. */
public interface NoteNames {

    /** Whether there is a note at this path. */
    boolean has(NotePath path);

    /**
     * The notes of this file name in a folder, in any case and with any ending; the shortest first.
     *
     * @param folder with a {@code /} at its end; empty for the notes folder
     * @param stem the name without its ending
     */
    List<NotePath> in(String folder, String stem);

    /**
     * The note of this file name, title or alias, in any case.
     *
     * @param from where it was named: of several, the one next to it counts
     */
    Optional<NotePath> named(String name, NotePath from);
}
