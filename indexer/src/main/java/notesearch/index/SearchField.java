package notesearch.index;

/**
 * The parts of a section that words are looked for in, with their weights: all that ranking knows of
 * the fields of sections stands here.
 */
public enum SearchField implements RankedField {
    /** The note's title, on each of its sections. */
    TITLE("title", 4.5f, 0.4f),
    /** The section's own heading. */
    HEADING("heading", 9f, 0.4f),
    /** The headings above the section's own, without the title. */
    TRAIL("trail", 1f, 0.4f),
    /** Bold text that opens a paragraph or list item, as a small heading. */
    LEAD("lead", 2f, 0.4f),
    /** What a reader reads, without code blocks. */
    BODY("body", 1f, 0.5f),
    /** Code blocks and code in lines. */
    CODE("code", 0.6f, 0.7f),
    /** The tags that hold for the section. */
    TAGS("tags", 1f, 0f),
    /** Other names of the note. */
    ALIASES("aliases", 2.5f, 0.4f),
    /** The file's name and folders. */
    NAME("name", 4f, 0.4f),
    /** Where the section's links lead to. */
    LINKS("links", 0.1f, 0.7f);

    private final String field;
    private final float weight;
    private final float lengthPenalty;

    SearchField(String field, float weight, float lengthPenalty) {
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
