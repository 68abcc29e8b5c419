package notesearch.server.metrics;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says when it is time again to log what happens all the time: at once, and then after a minute at the earliest.
 * Thread-safe.
 */
public final class Seldom {

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /** True for one of those who ask within a minute. */
    public boolean isTime() {
        long now = System.nanoTime();
        long due = next.get();
        return now - due >= 0 && next.compareAndSet(due, now + BETWEEN.toNanos());
    }
}
