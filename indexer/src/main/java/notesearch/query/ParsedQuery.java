package notesearch.query;

import java.util.List;

/**
 * A query as its parts.
 *
 * @param clauses in the order they were typed, each once
 * @param left how many more there were than are searched
 */
public record ParsedQuery(List<Clause> clauses, int left) {

    public ParsedQuery {
        clauses = List.copyOf(clauses);
    }

    public boolean isEmpty() {
        return clauses.isEmpty();
    }
}
