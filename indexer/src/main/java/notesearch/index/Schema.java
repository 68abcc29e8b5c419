package notesearch.index;

/**
 * The other fields of the index, beside those of {@link SearchField} and {@link NoteField}.
 *
 * <p>A note is a block of documents that share {@link #NOTE}: first the file's record, then one per
 * section in the order of the file. A file that was skipped or is hidden has its record alone.
 */
public final class Schema {

    /** Raise it when an index written before could not be read, or would answer otherwise. */
    static final int FORMAT = 12;

    /** The note's path: a term, by which the block is replaced, and a sorted doc value. */
    public static final String NOTE = "note";

    /** The note's path and each folder above it in NFC, as terms to filter by. */
    public static final String UNDER = "under";

    /** The note's folder in NFC, a sorted doc value; empty at the top. */
    public static final String FOLDER = "folder";

    /** Tags and the tags above them, as terms to filter by; the tags themselves as doc values. */
    public static final String TAG = "tag";

    /** What a section holds beside prose, as terms: {@code code}, {@code table}, {@code link}. */
    public static final String HAS = "has";

    /** When the note was last changed, in milliseconds since 1970: a point and a doc value. */
    public static final String MODIFIED = "modified";

    /** The section's place in its note, from 0: a doc value. */
    public static final String ORDER = "order";

    /** The heading's words, folded, one space between them: a term. */
    public static final String WHOLE_HEADING = "whole_heading";

    /** The note's title, file name and aliases, as {@link #WHOLE_HEADING}: terms on the section that stands for the note. */
    public static final String WHOLE_TITLE = "whole_title";

    /** The heading as it is shown, a sorted doc value; none where it is too long to be suggested. */
    public static final String SHOWN_HEADING = "shown_heading";

    /** The title as it is shown, a sorted doc value, where {@link #WHOLE_TITLE} is; none where it is too long to be suggested. */
    public static final String SHOWN_TITLE = "shown_title";

    /** {@value #SECTION} on each section, {@value #GLOSSARY} on the file of a note that says what things are called; a term. */
    public static final String TYPE = "type";

    public static final String SECTION = "section";

    static final String GLOSSARY = "glossary";

    /** The {@link Trigrams} of a section as a reader sees it and as its file writes it; kept as {@link TrigramFormat} does. */
    public static final String TRIGRAMS = "trigrams";

    /** A {@link SectionPack}: a binary doc value on the first of its sections. */
    static final String PACK = "pack";

    /** How many sections stand before this one in its pack: a doc value. */
    static final String PACKED_BEFORE = "packed_before";

    private Schema() {}
}
