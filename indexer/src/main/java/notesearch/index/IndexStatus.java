package notesearch.index;

import java.util.List;
import notesearch.note.SkippedNote;

/**
 * What the index holds for a view.
 *
 * @param skipped files that could not be read, and notes read with a warning, by path
 */
public record IndexStatus(
        int notes, int sections, List<SkippedNote> skipped, List<SkippedNote> warnings, IndexState state) {

    public IndexStatus {
        skipped = List.copyOf(skipped);
        warnings = List.copyOf(warnings);
    }
}
