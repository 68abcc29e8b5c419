package notesearch.index;

/**
 * The parts of a whole note that words are looked for in. They stand on the file's record, the first document of a
 * note's block, and tell what all its sections are about.
 */
public enum NoteField implements RankedField {
    /** The note's title and the headings of all its sections. */
    OUTLINE;

    @Override
    public String field() {
        return "outline";
    }

    @Override
    public float weight() {
        return 0.67f;
    }

    @Override
    public float lengthPenalty() {
        return 0.5f;
    }
}
