package notesearch.search;

/**
 * A word of the query that was searched in another spelling.
 *
 * @param other a query that asks for {@code from} just as it was typed
 */
public record Correction(String from, String to, String other) {}
