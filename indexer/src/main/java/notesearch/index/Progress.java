package notesearch.index;

/** Told how a plan gets on; called from several threads, so an implementation must be thread-safe. */
public interface Progress {

    Progress NONE = (done, all, bytes) -> {};

    /**
     * @param done notes of the plan that are done
     * @param all notes of the plan
     * @param bytes of the files read so far
     */
    void at(int done, int all, long bytes);
}
