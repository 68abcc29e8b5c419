package notesearch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import notesearch.note.NoteNames;
import notesearch.note.NotePath;
import notesearch.note.Notebook;
import notesearch.note.NotesException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The notes as Lucene keeps them, in a directory of its own that can be deleted at any time.
 *
 * <p>Thread-safe: any number of threads may read, while one applies plans. Whoever opens an index
 * closes it.
 */
public final class NoteIndex implements AutoCloseable {

    private final DataDirectory data;
    private final PartitionIndex open;
    private final Backlog backlog;
    private final Catalogue catalogue = new Catalogue();
    private final Integrity integrity = new Integrity();

    private NoteIndex(DataDirectory data, PartitionIndex open, int pending) {
        this.data = data;
        this.open = open;
        this.backlog = new Backlog(pending);
    }

    /**
     * Opens the index in {@code data} for reading and writing, creating it where there is none and
     * emptying it where it has another format or cannot be read.
     *
     * @throws UnwritableIndex where the directory cannot be written, or another process holds it
     */
    public static NoteIndex open(Path data) {
        return open(data, "");
    }

    /**
     * As {@link #open(Path)}; an index of other notes is emptied as well.
     *
     * @param notes {@link Notebook#folder}
     */
    public static NoteIndex open(Path data, Path notes) {
        return open(data, notes.toString());
    }

    private static NoteIndex open(Path path, String notes) {
        DataDirectory data = new DataDirectory(path);
        try {
            data.create();
            PartitionIndex open = PartitionIndex.open(data.files(), notes);
            data.holder().isThisProcess();
            return new NoteIndex(data, open, 1);
        } catch (IOException e) {
            throw data.cannotBeOpened(e);
        }
    }

    /**
     * Opens the last commit for reading alone, whoever holds the index; empty where there is no
     * commit of this format, or it is of other notes.
     *
     * @param notes {@link Notebook#folder}
     * @throws NotesException where it cannot be read
     */
    public static Optional<NoteIndex> openCommitted(Path path, Path notes) {
        DataDirectory data = new DataDirectory(path);
        if (!Files.isDirectory(data.files())) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(PartitionIndex.openCommitted(data.files(), notes.toString()))
                    .map(partition -> new NoteIndex(data, partition, 0));
        } catch (IOException | RuntimeException e) {
            throw data.cannotBeRead(e);
        }
    }

    /** Whether there are files of an index, but no commit that says what they hold. */
    public static boolean hasLostItsCommit(Path path) {
        DataDirectory data = new DataDirectory(path);
        if (!Files.isDirectory(data.files())) {
            return false;
        }
        try (Directory directory = FSDirectory.open(data.files())) {
            return Commit.last(directory) == null && Inspection.holdsSegments(directory);
        } catch (IOException e) {
            throw data.cannotBeRead(e);
        }
    }

    /**
     * Reads all of the files that it answers from: a tenth of a second for a hundred megabytes.
     *
     * @throws NotesException where one of them is not what was written
     */
    public void verify() {
        try (Snapshot snapshot = snapshot(View.everything())) {
            Commit.verify(snapshot.reader());
        } catch (IOException | RuntimeException e) {
            throw data.cannotBeRead(e);
        }
    }

    /** Why the index was emptied when it was opened, as a sentence; null where it was not. */
    public @Nullable String rebuildReason() {
        return open.rebuildReason();
    }

    /**
     * {@link Notebook#identity} of the folder that held the notes when the index was opened; empty where it knows of no
     * files, or it is not known.
     */
    public String notesIdentity() {
        try (Snapshot written = written()) {
            return written.reader().numDocs() == 0 ? "" : open.identity();
        }
    }

    /**
     * What the index knows of each file, hidden and skipped ones too; the latter are doubtful until a plan of the whole
     * folder was applied. Not to be changed.
     */
    public Map<NotePath, IndexedFile> files() {
        try (Snapshot written = written()) {
            return catalogue.files(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the next plan will change: as a rule what searches see. */
    private Snapshot written() {
        return new Snapshot(List.of(open.acquireWritten()), new IndexState(0, null, 0, false), () -> false);
    }

    /** What the index knows of the files at these paths and below them. */
    public Map<NotePath, IndexedFile> files(Set<NotePath> within) {
        try (Snapshot written = written()) {
            return Catalogue.files(written, within);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says that more files are known to have changed, of which no plan tells yet; they count as pending.
     *
     * @param more negative for those that a plan tells of by now
     */
    public void noticed(int more) {
        backlog.noticed(more);
    }

    /** Says that what the plan names is pending, from now on and not only when it is applied. */
    public void planned(IndexPlan plan) {
        backlog.planned(plan);
    }

    /**
     * Reads what the plan names and makes it searchable, a note at a time being replaced as a whole,
     * in batches; then commits. Where that fails, the next plan begins with what the last commit holds,
     * and searches see what they saw before until it is done.
     *
     * @throws UnwritableIndex as on a full disk
     * @throws InterruptedException when the thread is interrupted; what was done by then stays
     */
    public Applied apply(IndexPlan plan, Notebook notebook, Progress progress) throws InterruptedException {
        planned(plan);
        backlog.unlistedBy(plan);
        PlanRun run = new PlanRun(plan, notebook, open, progress, backlog.pending());
        try {
            Applied applied = run.run();
            if (plan.within().isEmpty()) {
                catalogue.triedAgain();
            }
            return applied;
        } catch (IOException | AlreadyClosedException e) {
            throw unwritable(e);
        } finally {
            backlog.unread(run.unread());
        }
    }

    /**
     * Waits until what was applied is merged into few segments, and commits these, which the next start need not do then.
     * As a rule this goes on in the background.
     *
     * @throws NotesException where the index cannot be written
     */
    public void settle(Notebook notebook) {
        try {
            open.awaitMerges();
            open.commit(notebook.identity());
        } catch (IOException | AlreadyClosedException e) {
            throw unwritable(e);
        }
    }

    /**
     * Whether a failure comes from files of the index that were damaged while it is open; to be asked only of what nobody
     * expects, since all of them may be read to find out. If so, notes are pending, and
     * {@link #mend} is what to call next.
     */
    public boolean isDamagedBy(Throwable failure) {
        boolean damaged = Damage.isToldBy(failure) || Damage.maybeBehind(failure) && !heldLately();
        if (damaged) {
            backlog.isNotEmpty();
            open.damaged();
        }
        return damaged;
    }

    private boolean heldLately() {
        try (Snapshot snapshot = snapshot(View.everything())) {
            return integrity.heldLately(snapshot.reader());
        }
    }

    /**
     * Begins anew where files were found to be damaged: what there was to search is gone until it is read again. To be
     * called by the thread that applies plans, before it makes one of the whole folder.
     *
     * @return a sentence about it; null where nothing is damaged
     * @throws NotesException where the index cannot be written
     */
    public @Nullable String mend() {
        try {
            return open.mend();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private NotesException unwritable(Exception failure) {
        if (isDamagedBy(failure)) {
            return data.isDamaged(failure);
        }
        try {
            open.reopenAfter(failure);
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
        return data.cannotBeWritten(failure);
    }

    /** Whether the view holds a note at this path that can be shown. */
    public boolean holds(NotePath path, View view) {
        try (Snapshot snapshot = snapshot(view)) {
            return Catalogue.holds(snapshot, path);
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
        try (Snapshot snapshot = snapshot(view)) {
            return Catalogue.notes(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the view sees now; the caller closes it. */
    public Snapshot snapshot(View view) {
        int behind = backlog.size();
        if (!view.partitions().contains(Partition.OPEN)) {
            IndexState nothing = new IndexState(0, null, behind, backlog.notesMissing());
            return new Snapshot(List.of(), nothing, backlog::notesMissing);
        }
        Published published = open.acquire();
        IndexState state =
                new IndexState(published.generation(), published.indexedAt(), behind, backlog.notesMissing());
        return new Snapshot(List.of(published), state, backlog::notesMissing);
    }

    public IndexStatus status(View view) {
        try (Snapshot snapshot = snapshot(view)) {
            return catalogue.status(snapshot, backlog.unlisted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says that notes may have changed, though it is not known which: at least one counts as pending until a plan tells.
     */
    public void mayBeBehind() {
        backlog.isNotEmpty();
    }

    /**
     * Looks where the index lies now, since a link to the notes may lead elsewhere than it did.
     *
     * @throws NotesException where that is inside of the notes, or around them
     */
    public void mustLieApart(Notebook notebook) {
        Apart.real(data.path(), notebook.folder());
    }

    /** Says that the notes folder is gone for now, or back. */
    public void notesMissing(boolean missing) {
        backlog.notesMissing(missing);
    }

    @Override
    public void close() {
        try {
            if (open.isWritable()) {
                data.holder().isNobody();
            }
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
