package notesearch.server.command;

import java.util.Locale;
import notesearch.index.Progress;

/**
 * A bar that grows on the terminal's last line, where somebody watches; otherwise nothing. Thread-safe. Closing it
 * wipes the line.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final int CELLS = 30;
    private static final long PAUSE_NANOS = 100_000_000L;

    private final Terminal terminal;
    private final long start = System.nanoTime();
    private long drawn = start;
    private boolean anything;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void at(int done, int all, long bytes) {
        long now = System.nanoTime();
        if (!terminal.interactive() || now - drawn < PAUSE_NANOS) {
            return;
        }
        drawn = now;
        anything = true;
        int full = (int) ((long) CELLS * done / Math.max(1, all));
        String bar = "█".repeat(full) + "░".repeat(CELLS - full);
        double speed = bytes / 1e6 / ((now - start) / 1e9);
        terminal.err().printf(Locale.ROOT, "\r%s %d of %s, %.1f MB/s\033[K", bar, done, Counted.of(all, "note"), speed);
        terminal.err().flush();
    }

    @Override
    public synchronized void close() {
        if (anything) {
            terminal.err().print("\r\033[K");
            terminal.err().flush();
            anything = false;
        }
    }
}
