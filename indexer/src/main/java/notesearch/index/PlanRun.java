package notesearch.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import notesearch.note.HiddenNote;
import notesearch.note.Note;
import notesearch.note.NoteFile;
import notesearch.note.NotePath;
import notesearch.note.Notebook;
import notesearch.note.Reading;
import notesearch.note.SkippedNote;
import notesearch.note.UnreadNote;
import org.apache.lucene.document.Document;

/**
 * One application of a plan: notes are read and indexed on as many threads as there are processors,
 * and committed every twenty seconds. They are published when there is half as much again as before,
 * at most once a second, since each publication cuts a segment. Used once.
 *
 * <p>All of it runs on threads of its own that nobody interrupts: an interrupted write would close
 * Lucene's files under it.
 */
final class PlanRun {

    private static final long PUBLISH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final IndexPlan plan;
    private final Notebook notebook;
    private final PartitionIndex index;
    private final Progress progress;
    private final AtomicInteger pending;

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger found = new AtomicInteger();
    private final Queue<SkippedNote> unread = new ConcurrentLinkedQueue<>();
    private final AtomicInteger notes = new AtomicInteger();
    private final AtomicInteger sections = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private int published;
    private int seen;
    private volatile boolean stopped;

    PlanRun(IndexPlan plan, Notebook notebook, PartitionIndex index, Progress progress, AtomicInteger pending) {
        this.plan = plan;
        this.notebook = notebook;
        this.index = index;
        this.progress = progress;
        this.pending = pending;
    }

    /** Runs to the end; an interrupt of the calling thread ends the run early, with what is done kept. */
    Applied run() throws IOException, InterruptedException {
        FutureTask<Applied> result = new FutureTask<>(this::apply);
        threads("notesearch-apply").newThread(result).start();
        Applied applied = null;
        while (applied == null) {
            try {
                applied = result.get();
            } catch (InterruptedException e) {
                stopped = true;
            } catch (ExecutionException e) {
                throw unwrapped(e);
            }
        }
        if (stopped) {
            throw new InterruptedException();
        }
        return applied;
    }

    /** What could not be read for now; what the index knew of it stays. */
    List<SkippedNote> unread() {
        return List.copyOf(unread);
    }

    private Applied apply() throws IOException {
        for (NotePath gone : plan.remove()) {
            index.remove(gone);
            done.incrementAndGet();
            found.incrementAndGet();
        }
        List<NoteFile> changed = new ArrayList<>(plan.replace());
        changed.addAll(plan.add());
        try {
            indexAll(changed);
            if (!stopped && plan.within().isEmpty()) {
                publish();
                index.caughtUp();
            }
        } finally {
            publish();
            index.commit();
        }
        return new Applied(notes.get(), sections.get(), plan.remove().size(), skipped.get(), bytes.get());
    }

    /** Keeps a few notes a thread under way, so that an interruption finds little to wait for. */
    private void indexAll(List<NoteFile> files) throws IOException {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, files.size()));
        Queue<Future<?>> underWay = new ArrayDeque<>();
        Iterator<NoteFile> rest = files.iterator();
        long lastPublish = System.nanoTime();
        long lastCommit = lastPublish;
        try (ExecutorService workers = Executors.newFixedThreadPool(threads, threads("notesearch-index-"))) {
            while (rest.hasNext() && !stopped || !underWay.isEmpty()) {
                while (rest.hasNext() && !stopped && underWay.size() < threads * 16) {
                    NoteFile file = rest.next();
                    underWay.add(workers.submit(() -> {
                        index(file);
                        return null;
                    }));
                }
                await(underWay.remove());
                long now = System.nanoTime();
                if (now - lastPublish > PUBLISH_NANOS && found.get() > published + published / 2) {
                    publish();
                    lastPublish = now;
                }
                if (now - lastCommit > COMMIT_NANOS) {
                    index.commit();
                    lastCommit = now;
                }
            }
        }
    }

    private static ThreadFactory threads(String name) {
        return Thread.ofPlatform().daemon().name(name, 0).factory();
    }

    private static void await(Future<?> task) throws IOException {
        try {
            task.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException("a thread of the index was interrupted", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static IOException unwrapped(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }

    private void index(NoteFile file) throws IOException {
        IndexedFile read = new IndexedFile(file.stamp(), now());
        Reading reading = notebook.read(file.path());
        switch (reading) {
            case Note note -> {
                int count = note.sections().size();
                FileRecord record = new FileRecord(note.path(), read, FileRecord.State.INDEXED, count, note.warnings());
                replace(note.path(), NoteDocuments.of(note, record));
                notes.incrementAndGet();
                sections.addAndGet(count);
            }
            case HiddenNote hidden ->
                replace(new FileRecord(hidden.path(), read, FileRecord.State.HIDDEN, 0, List.of()));
            case SkippedNote skip -> {
                replace(new FileRecord(skip.path(), read, FileRecord.State.SKIPPED, 0, List.of(skip.reason())));
                skipped.incrementAndGet();
            }
            case UnreadNote none -> unread.add(new SkippedNote(none.path(), none.reason()));
        }
        progress.at(
                done.incrementAndGet(),
                plan.size(),
                bytes.addAndGet(file.stamp().size()));
    }

    private void replace(FileRecord record) throws IOException {
        replace(record.path(), List.of(record.document()));
    }

    private void replace(NotePath path, List<Document> documents) throws IOException {
        index.replace(path, documents);
        found.incrementAndGet();
    }

    private void publish() throws IOException {
        int before = found.get();
        if (index.publish()) {
            pending.addAndGet(seen - before);
            seen = before;
        }
        published = before;
    }

    private static long now() {
        return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }
}
