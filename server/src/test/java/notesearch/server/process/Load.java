package notesearch.server.process;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Requests over so many connections at once, on each the next as soon as the last is answered. */
final class Load {

    /**
     * @param milliseconds of answers
     * @param refused how many requests were to come again, as there were too many
     * @param wrong what else was not as it must be, in words
     */
    record Outcome(int connections, double seconds, List<Double> milliseconds, int refused, List<String> wrong) {

        double perSecond() {
            return milliseconds.size() / seconds;
        }
    }

    /** Looks at an answer that came with 200. */
    interface Check {

        /**
         * @param asked when the request was sent, by {@link System#nanoTime}
         * @return what is wrong with it; empty where nothing is
         */
        List<String> wrong(String body, long asked);
    }

    private final URI server;
    private final Check check;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    Load(URI server, Check check) {
        this.server = server;
        this.check = check;
    }

    /** @param requests the paths for each connection, by its number */
    Outcome run(int connections, long seconds, IntFunction<Supplier<String>> requests) throws Exception {
        long started = System.nanoTime();
        long end = started + TimeUnit.SECONDS.toNanos(seconds);
        List<Double> milliseconds = new ArrayList<>();
        wrong.clear();
        refused.set(0);
        try (ExecutorService clients = Executors.newFixedThreadPool(connections)) {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Supplier<String> paths = requests.apply(i);
                all.add(clients.submit(() -> ask(paths, end)));
            }
            for (Future<List<Double>> each : all) {
                milliseconds.addAll(each.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a connection broke", e);
        }
        double took = (System.nanoTime() - started) / 1e9;
        return new Outcome(connections, took, milliseconds, refused.get(), List.copyOf(wrong));
    }

    private List<Double> ask(Supplier<String> paths, long end) throws IOException {
        List<Double> milliseconds = new ArrayList<>();
        try (KeptConnection connection = new KeptConnection(server)) {
            while (System.nanoTime() < end) {
                String path = paths.get();
                long asked = System.nanoTime();
                KeptConnection.Answer answer = connection.get(path);
                double took = (System.nanoTime() - asked) / 1e6;
                if (answer.status() == 200 && answer.body().startsWith("{\"query\":")) {
                    milliseconds.add(took);
                    wrong.addAll(check.wrong(answer.body(), asked));
                } else if (answer.status() == 503) {
                    refused.incrementAndGet();
                } else {
                    wrong.add(answer.status() + " for " + path + ": " + answer.body());
                }
            }
        }
        return milliseconds;
    }
}
