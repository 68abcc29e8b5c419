package notesearch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import notesearch.note.Failure;
import notesearch.note.NoteNames;
import notesearch.note.NotePath;
import notesearch.note.Notebook;
import notesearch.note.NotesException;
import notesearch.note.SkippedNote;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The notes as Lucene keeps them, in a directory of its own that can be deleted at any time.
 *
 * <p>Thread-safe: any number of threads may read, while one applies plans. Whoever opens an index
 * closes it.
 */
public final class NoteIndex implements AutoCloseable {

    private final PartitionIndex open;
    private final AtomicInteger pending;
    private volatile List<SkippedNote> unlisted = List.of();
    private volatile boolean notesMissing;

    private NoteIndex(PartitionIndex open, int pending) {
        this.open = open;
        this.pending = new AtomicInteger(pending);
    }

    /**
     * Opens the index in {@code data} for reading and writing, creating it where there is none and
     * emptying it where it has another format or cannot be read.
     *
     * @throws NotesException where the directory cannot be written, or another process holds it
     */
    public static NoteIndex open(Path data) {
        try {
            Files.createDirectories(data);
            return new NoteIndex(PartitionIndex.open(folder(data)), 1);
        } catch (LockObtainFailedException e) {
            throw new NotesException(
                    "The index in " + data + " is in use by another notesearch. Stop that one, or name another "
                            + "directory with --data.",
                    e);
        } catch (IOException e) {
            throw new NotesException(
                    "The index directory " + data + " cannot be written (" + Failure.reason(e)
                            + "). Make it writable, or name another with --data.",
                    e);
        }
    }

    /**
     * Opens the last commit for reading alone, whoever holds the index; empty where there is no
     * commit of this format.
     */
    public static Optional<NoteIndex> openCommitted(Path data) {
        if (!Files.isDirectory(folder(data))) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(PartitionIndex.openCommitted(folder(data)))
                    .map(partition -> new NoteIndex(partition, 0));
        } catch (IOException e) {
            throw new NotesException("The index in " + data + " cannot be read (" + Failure.reason(e) + ").", e);
        }
    }

    private static Path folder(Path data) {
        return data.resolve(Partition.OPEN.name());
    }

    /** Why the index was emptied when it was opened, as a sentence; null where it was not. */
    public @Nullable String rebuildReason() {
        return open.rebuildReason();
    }

    /** What the index knows of each file, hidden and skipped ones too. */
    public Map<NotePath, IndexedFile> files() {
        Map<NotePath, IndexedFile> files = new HashMap<>();
        for (FileRecord record : records(View.everything())) {
            files.put(record.path(), record.file());
        }
        return files;
    }

    /**
     * Reads what the plan names and makes it searchable, a note at a time being replaced as a whole,
     * in batches; then commits. Where that fails, as on a full disk, the next plan begins with what the
     * last commit holds.
     *
     * @throws InterruptedException when the thread is interrupted; what was done by then stays
     */
    public Applied apply(IndexPlan plan, Notebook notebook, Progress progress) throws InterruptedException {
        unlisted = plan.skipped();
        pending.set(plan.size());
        try {
            return new PlanRun(plan, notebook, open, progress, pending).run();
        } catch (IOException e) {
            reopenAfter(e);
            throw unwritten(e);
        } catch (AlreadyClosedException e) {
            reopenAfter(e);
            throw unwritten(e);
        }
    }

    /** What the system refused is told to whoever runs notesearch; all else is an error of ours. */
    private static RuntimeException unwritten(Exception e) {
        Throwable first = e.getCause() == null ? e : e.getCause();
        if (first instanceof IOException refused && refused.getCause() == null) {
            return new NotesException(
                    "The index could not be written (" + Failure.reason(refused)
                            + "). See that its disk has room and is writable; what was committed is still there.",
                    e);
        }
        return e instanceof RuntimeException ours ? ours : new IllegalStateException(e);
    }

    private void reopenAfter(Exception failure) {
        try {
            open.reopenIfClosed();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Whether the view holds a note at this path that can be shown. */
    public boolean holds(NotePath path, View view) {
        try (Snapshot snapshot = snapshot(view)) {
            Query shown = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Schema.NOTE, path.value())), BooleanClause.Occur.FILTER)
                    .add(new TermQuery(new Term(Schema.TYPE, Schema.SECTION)), BooleanClause.Occur.FILTER)
                    .build();
            return new IndexSearcher(snapshot.reader()).count(shown) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the view's notes are called, for as long as the index is open. Thread-safe. */
    public NoteNames names(View view) {
        return new IndexedNames(this, view);
    }

    /** All notes of the view that can be shown, by path. */
    public List<NotePath> notes(View view) {
        return records(view).stream()
                .filter(record -> record.state() == FileRecord.State.INDEXED)
                .map(FileRecord::path)
                .sorted()
                .toList();
    }

    /** What the view sees now; the caller closes it. */
    public Snapshot snapshot(View view) {
        if (!view.partitions().contains(Partition.OPEN)) {
            return new Snapshot(List.of(), new IndexState(0, null, pending.get(), notesMissing));
        }
        Published published = open.acquire();
        return new Snapshot(
                List.of(published),
                new IndexState(published.generation(), published.indexedAt(), pending.get(), notesMissing));
    }

    public IndexStatus status(View view) {
        int notes = 0;
        int sections = 0;
        List<SkippedNote> skipped = new ArrayList<>(unlisted);
        List<SkippedNote> warnings = new ArrayList<>();
        for (FileRecord record : records(view)) {
            sections += record.sections();
            notes += record.state() == FileRecord.State.INDEXED ? 1 : 0;
            List<SkippedNote> remarks = record.state() == FileRecord.State.SKIPPED ? skipped : warnings;
            record.remarks().forEach(remark -> remarks.add(new SkippedNote(record.path(), remark)));
        }
        skipped.sort(Comparator.comparing(SkippedNote::path));
        warnings.sort(Comparator.comparing(SkippedNote::path));
        try (Snapshot snapshot = snapshot(view)) {
            return new IndexStatus(notes, sections, skipped, warnings, snapshot.state());
        }
    }

    /** Says that the notes folder is gone for now, or back. */
    public void notesMissing(boolean missing) {
        notesMissing = missing;
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FileRecord> records(View view) {
        try (Snapshot snapshot = snapshot(view)) {
            return FileRecord.readAll(snapshot.reader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
