package notesearch.index;

/**
 * The parts of a whole note that words are looked for in. They stand on the file's record, the first document of a
 * note's block, and tell what all its sections are about.
 */
public enum NoteField implements RankedField {
    /** The note's title and the headings of all its sections. */
    OUTLINE("outline", 0.67f, 0.5f);

    private final String field;
    private final float weight;
    private final float lengthPenalty;

    NoteField(String field, float weight, float lengthPenalty) {
        this.field = field;
        this.weight = weight;
        this.lengthPenalty = lengthPenalty;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public float weight() {
        return weight;
    }

    @Override
    public float lengthPenalty() {
        return lengthPenalty;
    }
}
