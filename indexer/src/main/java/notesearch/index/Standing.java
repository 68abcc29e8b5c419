package notesearch.index;

/** Where a text stands in a section. */
public enum Standing {
    /** In what a reader sees, heading and text. */
    SEEN,
    /** Only in what the file writes. */
    ONLY_WRITTEN,
    NOWHERE
}
