package notesearch.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import notesearch.note.NotePath;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene index of one partition. {@link #replace} and {@link #remove} may be called from any
 * thread, and so may {@link #acquire}; what publishes or commits excludes each other.
 */
final class PartitionIndex implements AutoCloseable {

    private final Directory directory;
    private final String folder;
    private final String identity;
    private volatile @Nullable IndexWriter writer;
    private final @Nullable String rebuildReason;
    private volatile boolean damaged;
    private final AtomicBoolean uncommitted = new AtomicBoolean();

    private final Publications publications;
    private final Settling settling;

    private PartitionIndex(
            Directory directory,
            String folder,
            String identity,
            @Nullable IndexWriter writer,
            Published opened,
            @Nullable String rebuildReason) {
        this.directory = directory;
        this.folder = folder;
        this.identity = identity;
        this.writer = writer;
        this.publications = new Publications(opened);
        this.settling = new Settling(publications::changes, this::commit);
        this.rebuildReason = rebuildReason;
    }

    /**
     * Opens for reading and writing; an index that cannot be used, or is of other notes, is replaced by an empty
     * one.
     *
     * @param notes the absolute path of the notes folder, as it was named; empty where it does not matter
     */
    static PartitionIndex open(Path folder, String notes) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return open(directory, notes);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static PartitionIndex open(Directory directory, String notes) throws IOException {
        Inspection inspection = Inspection.of(directory, notes);
        return open(directory, inspection.commit(), notes, inspection.rebuildReason());
    }

    private static PartitionIndex open(Directory directory, Commit commit, String notes, @Nullable String rebuildReason)
            throws IOException {
        IndexWriter writer = IndexWriters.open(directory, commit);
        try {
            Published opened = new Published(DirectoryReader.open(writer), commit.generation(), commit.indexedAt());
            return new PartitionIndex(directory, notes, commit.identity(), writer, opened, rebuildReason);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Opens the last commit for reading alone; null where there is none of this format and of these notes. */
    static @Nullable PartitionIndex openCommitted(Path folder, String notes) throws IOException {
        Directory directory = FSDirectory.open(folder);
        PartitionIndex committed = null;
        try {
            committed = openCommitted(directory, notes);
            return committed;
        } finally {
            if (committed == null) {
                directory.close();
            }
        }
    }

    private static @Nullable PartitionIndex openCommitted(Directory directory, String notes) throws IOException {
        Commit commit = Commit.last(directory);
        if (commit == null || !commit.current() || !commit.mayBeOf(notes)) {
            return null;
        }
        DirectoryReader reader = DirectoryReader.open(directory);
        Commit opened = Commit.of(reader.getIndexCommit().getUserData());
        return new PartitionIndex(
                directory,
                notes,
                opened.identity(),
                null,
                new Published(reader, opened.generation(), opened.indexedAt()),
                null);
    }

    /** As it was committed when this was opened. */
    String identity() {
        return identity;
    }

    boolean isWritable() {
        return writer != null;
    }

    @Nullable
    String rebuildReason() {
        return rebuildReason;
    }

    /** Replaces all that is known of the note, as one change. */
    void replace(NotePath path, List<Document> documents) throws IOException {
        publications.changing();
        writer().updateDocuments(new Term(Schema.NOTE, path.value()), documents);
        uncommitted.set(true);
    }

    void remove(NotePath path) throws IOException {
        publications.changing();
        writer().deleteDocuments(new Term(Schema.NOTE, path.value()));
        uncommitted.set(true);
    }

    /** Writes the largest of Lucene's buffers as a segment, which nobody sees before {@link #publish}. */
    void writeBuffer() throws IOException {
        writer().flushNextBuffer();
    }

    /**
     * Lets searches see all changes so far. It is a new generation where notes may have changed, and not where segments
     * were only merged.
     *
     * @return false where they go on seeing what they saw before, until the index has caught up
     */
    synchronized boolean publish() throws IOException {
        return publications.publish(writer());
    }

    /** Says that all notes are in the index, so that searches may see it after it was begun anew. */
    synchronized void caughtUp() throws IOException {
        publications.caughtUp();
    }

    /**
     * Begins to merge in the background what many changes have left, so that searches look into few segments; when all are
     * merged, they are published and committed.
     *
     * @param ofFolder as for {@link #commit}
     * @param atRest whether all notes were compared just now, and nothing new was found
     */
    void settle(String ofFolder, boolean atRest) throws IOException {
        IndexWriters.atRest(writer(), atRest);
        settling.begin(writer(), ofFolder);
    }

    /** Waits until nothing is merged any more. */
    void awaitMerges() throws IOException {
        IndexWriters.atRest(writer(), true);
        IndexWriters.mergeToTheEnd(writer(), () -> true);
    }

    /**
     * Makes all that is written survive a crash, and be seen; segments merged since, too, or each start would merge them
     * again.
     *
     * @param identity of the folder that the notes were found in
     */
    synchronized void commit(String identity) throws IOException {
        publish();
        if (uncommitted.getAndSet(false) || writer().hasUncommittedChanges()) {
            Published now = publications.written();
            Commit commit = new Commit(Commit.FORMAT, now.generation(), now.indexedAt(), folder, identity);
            writer().setLiveCommitData(commit.data().entrySet());
            writer().commit();
        }
    }

    /**
     * Opens the index again where a write that failed has closed it, on a full disk or when the directory was deleted, or
     * where files of it are gone, or its lock is not what it was. What the last commit does not hold has to be written again; searches see what they saw
     * until then.
     */
    synchronized void reopenAfter(Exception failure) throws IOException {
        if (failure instanceof NoSuchFileException
                || failure instanceof FileNotFoundException
                || failure instanceof AlreadyClosedException) {
            closeAsItIs();
        }
        if (!writer().isOpen()) {
            reopen();
        }
    }

    /** Says that files of it were found to be damaged. Any thread may say so, also while others search. */
    void damaged() {
        damaged = true;
    }

    /**
     * Opens the index again where files of it are damaged, as a rule an empty one; searches see it at once, for what they
     * saw before cannot be read.
     *
     * @return a sentence about it; null where nothing is known of damage
     */
    synchronized @Nullable String mend() throws IOException {
        // who still searched what is no longer searched may tell of damage that is mended
        if (!damaged
                || writer().isOpen() && Integrity.holds(publications.written().reader())) {
            damaged = false;
            return null;
        }
        closeAsItIs();
        String reason = reopen();
        caughtUp();
        damaged = false;
        return reason == null ? "Files of the index could not be read; they can be now." : reason;
    }

    private @Nullable String reopen() throws IOException {
        PartitionIndex again = open(directory, folder);
        writer = again.writer;
        publications.beginAnew(again.publications.written());
        uncommitted.set(false);
        return again.rebuildReason;
    }

    private void closeAsItIs() {
        try {
            writer().rollback();
        } catch (IOException | RuntimeException e) {
            // it is opened again, and says then what it lacks
        }
    }

    /** What the next change will change; the caller releases it. */
    Published acquireWritten() {
        return publications.acquireWritten();
    }

    /** The state to search now; the caller releases it. */
    Published acquire() {
        return publications.acquire();
    }

    @Override
    public synchronized void close() throws IOException {
        try (directory) {
            publications.close();
            if (writer != null) {
                writer.rollback();
            }
        }
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("opened for reading alone");
        }
        return writer;
    }
}
