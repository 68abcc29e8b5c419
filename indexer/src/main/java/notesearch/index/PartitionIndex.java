package notesearch.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import notesearch.note.Failure;
import notesearch.note.NotePath;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene index of one partition. {@link #replace} and {@link #remove} may be called from any
 * thread; {@link #publish} and {@link #commit} from one at a time; {@link #acquire} from any.
 */
final class PartitionIndex implements AutoCloseable {

    private static final double BUFFER_MB = 32;
    private static final Pattern LUCENE_RESOURCE = Pattern.compile("[.]?( \\(resource=.*)?$");

    private final Directory directory;
    private volatile @Nullable IndexWriter writer;
    private final @Nullable String rebuildReason;
    private final AtomicBoolean uncommitted = new AtomicBoolean();
    private volatile Published published;

    private PartitionIndex(
            Directory directory, @Nullable IndexWriter writer, Published published, @Nullable String rebuildReason) {
        this.directory = directory;
        this.writer = writer;
        this.published = published;
        this.rebuildReason = rebuildReason;
    }

    /** Opens for reading and writing; an index that cannot be used is replaced by an empty one. */
    static PartitionIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return open(directory);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static PartitionIndex open(Directory directory) throws IOException {
        Commit commit = Commit.NONE;
        String rebuildReason = null;
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            try {
                commit = Commit.verified(directory);
                rebuildReason = commit.current()
                        ? null
                        : "The index has format " + commit.format() + ", this version writes " + Commit.FORMAT
                                + "; rebuilding it from the notes.";
            } catch (AccessDeniedException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                rebuildReason = "The index cannot be read (" + reason(e) + "); rebuilding it from the notes.";
            }
            if (rebuildReason != null) {
                commit = Commit.NONE;
                empty(directory);
            }
        }
        return open(directory, commit, rebuildReason);
    }

    /** Without the Java objects that Lucene names behind it. */
    private static String reason(Exception e) {
        Throwable cause = e.getCause() instanceof FileSystemException refused ? refused : e;
        return LUCENE_RESOURCE.matcher(Failure.reason(cause)).replaceFirst("");
    }

    /** Lucene itself would read what is there before it overwrites it, and fail where it is damaged. */
    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (file.startsWith(IndexFileNames.SEGMENTS)
                    || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
                    || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
                directory.deleteFile(file);
            }
        }
    }

    private static PartitionIndex open(Directory directory, Commit commit, @Nullable String rebuildReason)
            throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(NoteAnalyzer.NOTES)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(directory, config);
        try {
            if (writer.getDocStats().maxDoc == 0) {
                writer.setLiveCommitData(commit.data().entrySet());
                writer.commit();
            }
            Published published = new Published(DirectoryReader.open(writer), commit.generation(), commit.indexedAt());
            return new PartitionIndex(directory, writer, published, rebuildReason);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Opens the last commit for reading alone; null where there is none of this format. */
    static @Nullable PartitionIndex openCommitted(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        Commit commit = Commit.last(directory);
        if (commit == null || !commit.current()) {
            directory.close();
            return null;
        }
        DirectoryReader reader = DirectoryReader.open(directory);
        Commit opened = Commit.of(reader.getIndexCommit().getUserData());
        return new PartitionIndex(
                directory, null, new Published(reader, opened.generation(), opened.indexedAt()), null);
    }

    @Nullable
    String rebuildReason() {
        return rebuildReason;
    }

    /** Replaces all that is known of the note, as one change. */
    void replace(NotePath path, List<Document> documents) throws IOException {
        writer().updateDocuments(new Term(Schema.NOTE, path.value()), documents);
        uncommitted.set(true);
    }

    void remove(NotePath path) throws IOException {
        writer().deleteDocuments(new Term(Schema.NOTE, path.value()));
        uncommitted.set(true);
    }

    /** Lets searches see all changes so far. */
    void publish() throws IOException {
        Published before = published;
        DirectoryReader newer = DirectoryReader.openIfChanged(before.reader(), writer());
        if (newer != null) {
            published = new Published(newer, before.generation() + 1, Instant.now());
            before.release();
        }
    }

    /** Makes all that is published survive a crash. */
    void commit() throws IOException {
        if (uncommitted.getAndSet(false)) {
            publish();
            Published now = published;
            Commit commit = new Commit(Commit.FORMAT, now.generation(), now.indexedAt());
            writer().setLiveCommitData(commit.data().entrySet());
            writer().commit();
        }
    }

    /**
     * Opens the index again where a write that failed has closed it: on a full disk, or when the directory
     * was deleted. What the last commit does not hold is then unknown again. To be called like
     * {@link #commit}.
     */
    void reopenIfClosed() throws IOException {
        if (writer().isOpen()) {
            return;
        }
        PartitionIndex again = open(directory);
        Published before = published;
        published = new Published(again.published.reader(), before.generation() + 1, before.indexedAt());
        writer = again.writer;
        uncommitted.set(false);
        before.release();
    }

    /** The state to search now; the caller releases it. */
    Published acquire() {
        while (true) {
            Published now = published;
            if (now.hold()) {
                return now;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            published.release();
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
