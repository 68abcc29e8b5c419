package notesearch.index;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/** How notes are written by Lucene. */
final class IndexWriters {

    /**
     * Lucene would merge the small segments before each publication, again and again while many notes are read: a
     * quarter of the time of a first index. They are merged in the background, once there are enough of them.
     */
    private static final long NO_MERGE_ON_PUBLISH = 0;

    /** So little that it is written and committed in the second and a half that a stop may take; four times as much is no faster. */
    private static final double BUFFER_MEGABYTES = 16;

    private IndexWriters() {}

    /**
     * Opens a writer of the index that is there, or of a new one.
     *
     * @param commit what the first commit says of itself, where the index is empty
     */
    static IndexWriter open(Directory directory, Commit commit) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(NoteAnalyzer.NOTES)
                .setCodec(TrigramFormat.codec())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(new SettledMerges())
                .setMergeScheduler(new QuietMerges())
                .setMaxFullFlushMergeWaitMillis(NO_MERGE_ON_PUBLISH)
                .setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(directory, config);
        try {
            if (writer.getDocStats().maxDoc == 0) {
                writer.setLiveCommitData(commit.data().entrySet());
                writer.commit();
            }
            return writer;
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Says whether notes are at rest, so that all of the index may be written again. */
    static void atRest(IndexWriter writer, boolean atRest) {
        ((SettledMerges) writer.getConfig().getMergePolicy()).atRest(atRest);
    }

    static QuietMerges merges(IndexWriter writer) {
        return (QuietMerges) writer.getConfig().getMergeScheduler();
    }

    /**
     * Waits for the merges that are under way, and for those that are due then.
     *
     * @param goOn whether to begin others yet
     */
    static void mergeToTheEnd(IndexWriter writer, BooleanSupplier goOn) throws IOException {
        QuietMerges merges = merges(writer);
        merges.sync();
        while (goOn.getAsBoolean() && beginsMerges(writer, merges)) {
            merges.sync();
        }
    }

    private static boolean beginsMerges(IndexWriter writer, QuietMerges merges) throws IOException {
        writer.maybeMerge();
        return merges.mergeThreadCount() > 0 || writer.hasPendingMerges();
    }
}
