package notesearch.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query as it is run.
 *
 * @param query finds and scores sections
 * @param shown finds what to mark, in one text
 * @param needles in the order they were typed
 * @param relaxed whether sections that hold only most of the words are answers too
 */
record Interpretation(Query query, Query shown, List<Needle> needles, boolean relaxed) {

    Interpretation {
        needles = List.copyOf(needles);
    }

    /** Words that were searched in another spelling. */
    List<Correction> corrections() {
        return needles.stream()
                .filter(needle -> !needle.spellings().isEmpty())
                .map(needle -> new Correction(
                        needle.typed(), needle.spellings().getFirst().term()))
                .toList();
    }

    /** Words that no note holds. */
    List<String> missing() {
        return needles.stream()
                .filter(needle -> needle.role() != Needle.Role.EXCLUDED && !needle.known())
                .map(Needle::typed)
                .toList();
    }
}
