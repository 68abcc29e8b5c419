package notesearch.note;

import java.util.Optional;

/** Which notes there are for whoever is looking, and what they are called. */
public interface NoteNames {

    /** Whether there is a note at this path. */
    boolean has(NotePath path);

    /**
     * The note of this file name, title or alias, in any case.
     *
     * @param from where it was named: of several, the one next to it counts
     */
    Optional<NotePath> named(String name, NotePath from);
}
