package notesearch.index;

/**
 * A field that words are looked for in, with what BM25F has to know of it (Robertson, Zaragoza, Taylor:
 * Simple BM25 extension to multiple weighted fields, 2004).
 */
public sealed interface RankedField permits SearchField, NoteField {

    /** The name of the field in the index. */
    String field();

    /** How many occurrences in the body of a section one occurrence here is worth. */
    float weight();

    /** BM25's {@code b} for this field: 0 where length tells nothing, 1 where it tells all. */
    float lengthPenalty();
}
