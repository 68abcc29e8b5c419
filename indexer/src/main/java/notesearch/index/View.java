package notesearch.index;

import java.util.Set;

/** Who is looking: the partitions of the notes that a reader may see. Every read takes one. */
public record View(Set<Partition> partitions) {

    public View {
        partitions = Set.copyOf(partitions);
    }

    /** All there is, for as long as there are no access rules. */
    public static View everything() {
        return new View(Set.of(Partition.OPEN));
    }
}
