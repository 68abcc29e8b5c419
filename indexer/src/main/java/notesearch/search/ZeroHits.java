package notesearch.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing was found.
 *
 * @param missing words of the query that no note holds
 * @param suggestion a query that has results; null where none is known
 */
public record ZeroHits(
        Reason reason, List<String> missing, @Nullable String suggestion) {

    public enum Reason {
        NOT_IN_NOTES,
        FILTERED_OUT,
        INDEX_BEHIND,
        EMPTY_QUERY
    }

    public ZeroHits {
        missing = List.copyOf(missing);
    }
}
