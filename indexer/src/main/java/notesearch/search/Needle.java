package notesearch.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A clause of the query as the index can answer it.
 *
 * @param typed as the person wrote it
 * @param query finds and scores the sections that hold it
 * @param shown finds it in a text, for marking: on the field {@link MatchFinder#TEXT}
 * @param positions the terms that each of its words may be, in order; for closeness to its neighbours
 * @param rarity the most that it can score
 * @param role whether it must be, may be, or must not be there
 * @param quoted whether nothing else will do, however few sections hold it
 * @param known whether any section holds it, as it was typed
 * @param spellings what it was searched as instead, the likeliest first; empty where it was not
 */
record Needle(
        String typed,
        Query query,
        Query shown,
        List<List<String>> positions,
        float rarity,
        Role role,
        boolean quoted,
        boolean known,
        List<Spelling> spellings) {

    enum Role {
        WANTED,
        OPTIONAL,
        EXCLUDED
    }

    Needle {
        positions = positions.stream().map(List::copyOf).toList();
        spellings = List.copyOf(spellings);
    }

    Needle as(Role newRole) {
        return new Needle(typed, query, shown, positions, rarity, newRole, quoted, known, spellings);
    }
}
