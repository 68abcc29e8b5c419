package notesearch.index;

import java.util.List;
import notesearch.note.SkippedNote;

/**
 * What the index holds for a view.
 *
 * @param skipped what could not be read, by path
 * @param warnings notes that were read, with something for their author to mend, by path
 */
public record IndexStatus(
        int notes, int sections, List<SkippedNote> skipped, List<SkippedNote> warnings, IndexState state) {

    public IndexStatus {
        skipped = List.copyOf(skipped);
        warnings = List.copyOf(warnings);
    }
}
