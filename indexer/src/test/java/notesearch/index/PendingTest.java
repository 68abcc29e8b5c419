package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import notesearch.SearchedNotes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PendingTest {

    private static final int NOTES = 120;

    @TempDir
    Path home;

    private SearchedNotes notes;

    @BeforeEach
    void open() {
        notes = new SearchedNotes(home);
        for (int i = 0; i < NOTES; i++) {
            notes.write("note" + i + ".md", "# Note " + i, "A word.");
        }
        notes.folder().settle();
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void somethingIsPendingBeforeTheFirstListingHasEnded() {
        assertEquals(1, pending());
    }

    @Test
    void nothingIsPendingOnceAllIsFound() {
        notes.update();
        assertEquals(0, pending());
        assertEquals(NOTES, notes.search("word").total());
    }

    @Test
    void pendingIsNeverLessThanWhatIsNotFoundYet() throws InterruptedException {
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        notes.index().apply(notes.plan(), notes.notebook(), (done, all, bytes) -> {
            try (Snapshot snapshot = notes.index().snapshot(View.everything())) {
                int found = snapshot.reader().numDocs() / 2;
                if (snapshot.state().pending() < NOTES - found
                        || snapshot.state().pending() == 0) {
                    wrong.add(snapshot.state() + " with " + found);
                }
            }
        });
        assertEquals(List.of(), List.copyOf(wrong));
    }

    @Test
    void progressCountsToTheEnd() throws InterruptedException {
        ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
        IndexPlan plan = notes.plan();
        notes.index().apply(plan, notes.notebook(), (at, all, bytes) -> {
            assertEquals(NOTES, all);
            done.add(at);
        });
        assertEquals(NOTES, done.size());
        assertTrue(done.contains(NOTES));
    }

    @Test
    void whatWasDoneBeforeAnInterruptStaysAndTheRestIsDoneLater() throws InterruptedException {
        interruptedAfter(NOTES / 4);
        int done = notes.search("word").total();
        assertTrue(done >= NOTES / 4 && done < NOTES, () -> done + " are found");
        assertEquals(NOTES - done, pending());
        assertEquals(NOTES - done, notes.plan().size());

        notes.close();
        notes = new SearchedNotes(home);
        assertEquals(done, notes.search("word").total());
        notes.update();
        assertEquals(NOTES, notes.search("word").total());
        assertEquals(0, pending());
    }

    @Test
    void anIndexThatIsInterruptedTwiceCanStillBeWritten() throws InterruptedException {
        for (int millis = 0; millis < 20; millis += 2) {
            interrupted(1, millis);
            notes.write("note0.md", "# Another " + millis, "A word.");
        }
        notes.update();
        assertEquals(NOTES, notes.search("word").total());
    }

    private void interruptedAfter(int done) throws InterruptedException {
        interrupted(done, -1);
    }

    /**
     * Applies on a thread of its own, which is interrupted once so many notes are done.
     *
     * @param againMillis when it is interrupted once more; negative where it is not
     */
    private void interrupted(int done, int againMillis) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(done);
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        IndexPlan plan = notes.plan();
        Thread applying = new Thread(() -> {
            try {
                assertThrows(
                        InterruptedException.class,
                        () -> notes.index().apply(plan, notes.notebook(), (at, all, bytes) -> {
                            reached.countDown();
                            if (reached.getCount() == 0) {
                                await(interrupted);
                            }
                        }));
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        applying.start();
        while (applying.isAlive() && !reached.await(1, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
        applying.interrupt();
        while (applying.isInterrupted()) {
            Thread.onSpinWait();
        }
        TimeUnit.MILLISECONDS.sleep(Math.max(1, againMillis));
        interrupted.countDown();
        if (againMillis >= 0) {
            applying.interrupt();
        }
        applying.join();
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int pending() {
        return notes.index().status(View.everything()).state().pending();
    }
}
