package notesearch.server.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import notesearch.index.NoteIndex;
import notesearch.note.Notebook;
import notesearch.server.http.NotesServer;
import notesearch.server.http.Served;
import notesearch.server.refresh.Refresher;

/**
 * Opens an index on a thread of its own: the server is set up meanwhile, which takes as long. It owns what it has opened.
 */
final class Opening implements AutoCloseable {

    private final CompletableFuture<Served> served = new CompletableFuture<>();
    private final CompletableFuture<Void> ended;

    private Opening(Path data, Notebook notebook, Duration interval, Terminal terminal) {
        Executor thread = task -> Thread.ofPlatform().daemon().name("opening").start(task);
        ended = CompletableFuture.runAsync(() -> open(data, notebook, interval, terminal), thread);
    }

    /** Begins at once. */
    static Opening of(Path data, Notebook notebook, Duration interval, Terminal terminal) {
        return new Opening(data, notebook, interval, terminal);
    }

    /** Fails where the index cannot be opened. */
    CompletableFuture<Served> served() {
        return served;
    }

    /**
     * Waits until the index is open and has answered a search, which would take longer beside a first walk over the folder;
     * then begins to follow the folder.
     *
     * @throws notesearch.note.NotesException as {@link OpenedIndex#forWriting}
     */
    Refresher follow() {
        ended.join();
        try {
            Refresher refresher = served.join().refresher();
            refresher.start();
            return refresher;
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    private void open(Path data, Notebook notebook, Duration interval, Terminal terminal) {
        try {
            NoteIndex index = OpenedIndex.forWriting(data, notebook, terminal);
            Refresher refresher = new Refresher(index, notebook, interval);
            served.complete(new Served(index, notebook, refresher));
            NotesServer.warmUp(index);
        } catch (RuntimeException | Error e) {
            served.completeExceptionally(e);
        }
    }

    /** Waits until the index is open, whoever interrupts, and closes it. */
    @Override
    public void close() {
        ended.join();
        if (!served.isCompletedExceptionally()) {
            Served opened = served.join();
            opened.refresher().close();
            opened.index().close();
        }
    }
}
