package notesearch.note;

import java.util.List;
import java.util.Set;

/**
 * What a walk over the notes folder, or over parts of it, found.
 *
 * @param files sorted by path
 * @param skipped what could not be listed: folders that cannot be opened, names that are not UTF-8,
 *     links to what is not read
 * @param unreached folders of which nobody knows for now what they hold, as when there are no file
 *     handles left
 * @param within the paths that were looked at, with all that lies below them; empty for the whole
 *     folder
 */
public record Listing(List<NoteFile> files, List<SkippedNote> skipped, Set<NotePath> unreached, Set<NotePath> within) {

    public Listing {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
        unreached = Set.copyOf(unreached);
        within = Set.copyOf(within);
    }

    /** Whether a file at this path would be among the files. */
    public boolean tellsOf(NotePath path) {
        return (within.isEmpty() || path.liesIn(within)) && !path.liesIn(unreached);
    }
}
