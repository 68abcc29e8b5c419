package notesearch.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.note.Listing;
import notesearch.note.NoteFile;
import notesearch.note.NotePath;
import notesearch.note.SkippedNote;

/**
 * What has to happen for the index to say what the folder says.
 *
 * @param add files that the index does not know
 * @param replace files whose stamp differs from the index's, or was taken too soon after a write
 * @param remove notes whose file is gone
 * @param skipped what the listing itself could not reach
 * @param within what the listing looked at, as {@link Listing#within}
 */
public record IndexPlan(
        List<NoteFile> add,
        List<NoteFile> replace,
        List<NotePath> remove,
        List<SkippedNote> skipped,
        Set<NotePath> within) {

    public IndexPlan {
        add = List.copyOf(add);
        replace = List.copyOf(replace);
        remove = List.copyOf(remove);
        skipped = List.copyOf(skipped);
        within = Set.copyOf(within);
    }

    /**
     * Compares what a listing found with what the index knows. What the listing cannot tell of is kept.
     *
     * @param known by path; at least all that lies within the listing
     */
    public static IndexPlan between(Listing listing, Map<NotePath, IndexedFile> known) {
        List<NoteFile> add = new ArrayList<>();
        List<NoteFile> replace = new ArrayList<>();
        Map<NotePath, IndexedFile> gone = new HashMap<>(known);
        gone.keySet().removeIf(path -> !listing.tellsOf(path));
        for (NoteFile file : listing.files()) {
            IndexedFile before = known.get(file.path());
            gone.remove(file.path());
            if (before == null) {
                add.add(file);
            } else if (!before.stillHolds(file.stamp())) {
                replace.add(file);
            }
        }
        List<NotePath> remove = gone.keySet().stream().sorted().toList();
        return new IndexPlan(add, replace, remove, listing.skipped(), listing.within());
    }

    /** How many notes change. */
    public int size() {
        return add.size() + replace.size() + remove.size();
    }
}
