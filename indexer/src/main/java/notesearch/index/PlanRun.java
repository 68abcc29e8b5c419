package notesearch.index;

import java.io.IOException;
import java.util.ArrayList;
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
import java.util.concurrent.TimeoutException;
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
 * and committed every five seconds. They are published when there is twice as much as before, at
 * most once a second, since each publication cuts a segment. Used once.
 *
 * <p>All of it runs on threads of its own that nobody interrupts: an interrupted write would close
 * Lucene's files under it.
 */
final class PlanRun {

    private static final long PUBLISH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long TICK_MILLIS = 100;

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
    private long lastPublish = System.nanoTime();
    private long lastCommit = lastPublish;
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
            index.commit(notebook.identity());
        }
        if (!stopped) {
            boolean nothingNew = plan.within().isEmpty() && found.get() == 0;
            index.settle(notebook.identity(), nothingNew);
        }
        return new Applied(notes.get(), sections.get(), plan.remove().size(), skipped.get(), bytes.get());
    }

    /** Each worker takes the next file when it has done one; meanwhile what they have done is published. */
    private void indexAll(List<NoteFile> files) throws IOException {
        Queue<NoteFile> rest = new ConcurrentLinkedQueue<>(files);
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), files.size());
        try (ExecutorService workers = Executors.newCachedThreadPool(threads("notesearch-index-"))) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                working.add(workers.submit(() -> {
                    work(rest);
                    return null;
                }));
            }
            try {
                for (Future<?> worker : working) {
                    await(worker);
                }
            } finally {
                rest.clear();
            }
        }
    }

    /** The sections that a worker leaves in Lucene's buffers it writes itself, beside the others. */
    private void work(Queue<NoteFile> rest) throws IOException {
        NoteDocuments documents = new NoteDocuments();
        try {
            for (NoteFile file = rest.poll(); file != null && !stopped; file = rest.poll()) {
                index(file, documents);
            }
            index.writeBuffer();
        } finally {
            rest.clear();
        }
    }

    private void await(Future<?> worker) throws IOException {
        while (true) {
            try {
                worker.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                publishAndCommit();
            } catch (InterruptedException e) {
                throw new IllegalStateException("a thread of the index was interrupted", e);
            } catch (ExecutionException e) {
                throw unwrapped(e);
            }
        }
    }

    private void publishAndCommit() throws IOException {
        long now = System.nanoTime();
        if (now - lastPublish > PUBLISH_NANOS && found.get() > 2 * published) {
            publish();
            lastPublish = now;
        }
        if (now - lastCommit > COMMIT_NANOS) {
            index.commit(notebook.identity());
            lastCommit = now;
        }
    }

    private static ThreadFactory threads(String name) {
        return Thread.ofPlatform().daemon().name(name, 0).factory();
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

    private void index(NoteFile file, NoteDocuments documents) throws IOException {
        IndexedFile read = new IndexedFile(file.stamp(), now());
        Reading reading = notebook.read(file.path());
        switch (reading) {
            case Note note -> {
                int count = note.sections().size();
                FileRecord record = new FileRecord(note.path(), read, FileRecord.State.INDEXED, count, note.warnings());
                replace(note.path(), documents.of(note, record));
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
