package notesearch.server.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes that are changed, deleted and written anew all the time. Both sections of each say its number and version, so
 * that any answer that shows them tells whether it is torn, and with the times kept here, whether it is stale.
 */
final class ChangingNotes implements Load.Check, AutoCloseable {

    /** Finds sections of these notes alone. */
    static final String REQUEST = "/api/search?limit=50&q=evermoving";

    private static final int ALIVE = 200;
    private static final Pattern STAMP = Pattern.compile("note(\\d+)at(\\d+)end");

    private final Path folder;
    private final Random random = new Random(42);
    private final List<Integer> alive = new ArrayList<>();
    private final Map<Integer, History> histories = new ConcurrentHashMap<>();
    private final Queue<Double> ages = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger changes = new AtomicInteger();
    private Future<?> changing = CompletableFuture.completedFuture(null);

    /** When each version was there; when the note was gone, or null. By {@link System#nanoTime}. */
    private static final class History {

        private final List<Long> written = new CopyOnWriteArrayList<>();
        private volatile Long gone;
    }

    ChangingNotes(Path notes) throws IOException {
        folder = Files.createDirectories(notes.resolve("moving"));
        for (int i = 0; i < ALIVE; i++) {
            create();
        }
    }

    void start(int aSecond) {
        changing = writer.scheduleAtFixedRate(this::change, 0, 1_000_000 / aSecond, TimeUnit.MICROSECONDS);
    }

    /** How many were made so far. */
    int changes() {
        return changes.get();
    }

    /** How old versions were that were shown after their successors had been written, in milliseconds. */
    List<Double> ages() {
        return List.copyOf(ages);
    }

    private void change() {
        try {
            int kind = random.nextInt(10);
            if (kind == 0) {
                int note = alive.remove(/* index */ random.nextInt(alive.size()));
                Files.delete(file(note));
                histories.get(note).gone = System.nanoTime();
            } else if (kind == 1) {
                create();
            } else {
                write(alive.get(random.nextInt(alive.size())));
            }
            changes.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create() throws IOException {
        int note = histories.size();
        histories.put(note, new History());
        write(note);
        alive.add(note);
    }

    /** As editors do: a new file takes the old one's place. */
    private void write(int note) throws IOException {
        List<Long> written = histories.get(note).written;
        String stamp = "note" + note + "at" + written.size() + "end";
        Path fresh = Files.writeString(
                folder.resolve("." + note + ".new"),
                "# Evermoving %s\n\nAn evermoving text, %s.\n\n## Later\n\nAnother evermoving text, %s.\n"
                        .formatted(note, stamp, stamp));
        Files.move(fresh, file(note), StandardCopyOption.REPLACE_EXISTING);
        written.add(System.nanoTime());
    }

    private Path file(int note) {
        return folder.resolve(note + ".md");
    }

    @Override
    public List<String> wrong(String body, long asked) {
        Map<Integer, Integer> shown = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        Matcher stamp = STAMP.matcher(body);
        while (stamp.find()) {
            int note = Integer.parseInt(stamp.group(1));
            int version = Integer.parseInt(stamp.group(2));
            Integer other = shown.put(note, version);
            if (other != null && other != version) {
                wrong.add("torn: " + note + " in versions " + other + " and " + version);
            }
            History history = histories.get(note);
            Long gone = history.gone;
            if (gone != null && gone < asked) {
                wrong.add("a ghost: " + note + ", deleted " + (asked - gone) / 1_000_000 + " ms before");
            }
            if (version + 1 < history.written.size() && history.written.get(version + 1) < asked) {
                ages.add((asked - history.written.get(version + 1)) / 1e6);
            }
        }
        return wrong;
    }

    @Override
    public void close() {
        changing.cancel(false);
        writer.close();
    }
}
