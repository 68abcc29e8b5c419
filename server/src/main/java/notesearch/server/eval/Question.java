package notesearch.server.eval;

import java.util.Map;
import java.util.Set;

/**
 * A query whose right answers are known.
 *
 * @param id tells it from all others of its file
 * @param kind empty where none is given
 * @param notes the grade of each wanted note by its path; not empty
 * @param sections the grade of each wanted section by its {@link SectionKey}; empty where only notes are judged
 * @param leftOut notes that count neither as right nor as wrong, and are taken out of a ranking before it is judged
 */
public record Question(
        String id,
        String query,
        String kind,
        Map<String, Integer> notes,
        Map<String, Integer> sections,
        Set<String> leftOut) {

    public Question {
        notes = Map.copyOf(notes);
        sections = Map.copyOf(sections);
        leftOut = Set.copyOf(leftOut);
    }
}
