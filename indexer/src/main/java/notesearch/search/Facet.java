package notesearch.search;

/** How many matching sections bear a value. */
public record Facet(String value, int count) {}
