package notesearch.server.refresh;

import org.jspecify.annotations.Nullable;

/**
 * What the refresher is at.
 *
 * @param progress null unless changes are being read
 * @param error why the last walk failed, for people; null where it did not
 */
public record RefreshStatus(
        @Nullable Progress progress, @Nullable String error) {

    static final RefreshStatus IDLE = new RefreshStatus(null, null);

    /**
     * How far a plan has got.
     *
     * @param done notes that are done
     * @param all notes that have changed
     */
    public record Progress(int done, int all) {}
}
