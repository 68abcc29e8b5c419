package notesearch.note;

import java.util.List;

/**
 * What a walk over the notes folder found.
 *
 * @param files sorted by path
 * @param skipped what could not be listed: folders that cannot be opened, names that are not UTF-8,
 *     links out of the folder
 */
public record Listing(List<NoteFile> files, List<SkippedNote> skipped) {

    public Listing {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }
}
