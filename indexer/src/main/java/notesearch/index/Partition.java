package notesearch.index;

/** The notes that one set of access rules covers. Each partition is a Lucene index of its own. */
public record Partition(String name) {

    /** The notes that no rule covers. */
    public static final Partition OPEN = new Partition("open");
}
