package notesearch.search;

/** A word of the query that was searched in another spelling. */
public record Correction(String from, String to) {}
