package notesearch.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A query as its parts, all of which count.
 *
 * @param clauses in the order they were typed, each once
 * @param left how many more words there were than are searched
 */
public record ParsedQuery(List<Clause> clauses, int left) {

    public ParsedQuery {
        clauses = List.copyOf(clauses);
    }

    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** Whether it asks for properties, whatever the words. */
    public boolean filters() {
        return clauses.stream()
                .map(clause -> clause instanceof Clause.Without without ? without.clause() : clause)
                .anyMatch(Clause.Only.class::isInstance);
    }

    /** As it can be typed, with {@code other} in the place of {@code clause}. */
    public String typedWith(Clause clause, String other) {
        return clauses.stream()
                .map(each -> each.equals(clause) ? other : each.typed())
                .collect(Collectors.joining(" "));
    }
}
