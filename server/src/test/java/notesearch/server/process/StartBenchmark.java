package notesearch.server.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from the command to the first answer that finds something, and to the line that says that it is ready:
 * without an index, with one, and with one and an archive of classes, that Java makes when it ends: a cache of the
 * ahead-of-time kind where it has that, which is from Java 25 on. Of the packed jar; beside {@link HelloServer}, which takes
 * its libraries from the same jar.
 *
 * <p>{@code mvn verify -Plong -pl server -am -Dtest=None -Dit.test=StartBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * -Dfailsafe.failIfNoSpecifiedTests=false -Dnotesearch.corpus=FOLDER}; {@code -Dnotesearch.word=WORD} is one that the notes
 * hold.
 */
@Tag("long")
class StartBenchmark {

    private static final int ROUNDS = 7;
    private static final String JAR = Path.of("target", "notesearch.jar").toString();

    @TempDir
    private Path temporary;

    /** In milliseconds. */
    private record Times(double firstAnswer, double ready) {}

    @Test
    void fromTheCommandToTheFirstAnswer() throws Exception {
        Path notes = Corpus.notes();
        System.out.printf(
                Locale.ROOT, "%n%-44s %14s %14s%n", "medians of " + ROUNDS, "first answer", "ready, all read");
        List<Times> cold = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            cold.add(start(notes, temporary.resolve("cold" + round), true));
        }
        line("without an index", cold);
        Path data = temporary.resolve("cold0");
        line("a server that only says hello", hello());
        double plain = line("with an index", rounds(notes, data));
        String archive = temporary.resolve("notesearch.archive").toString();
        boolean ahead = Runtime.version().feature() >= 25;
        start(notes, data, false, ahead ? "-XX:AOTCacheOutput=" + archive : "-XX:ArchiveClassesAtExit=" + archive);
        double archived = line(
                "with an index and an archive",
                rounds(notes, data, (ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive));
        assertTrue(plain < 1_500 && archived < 800, "as promised for 10,000 notes");
    }

    private List<Times> rounds(Path notes, Path data, String... options) throws Exception {
        List<Times> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            times.add(start(notes, data, false, options));
        }
        return times;
    }

    private static double line(String name, List<Times> times) {
        double firstAnswer =
                median(times.stream().mapToDouble(Times::firstAnswer).toArray());
        double ready = median(times.stream().mapToDouble(Times::ready).toArray());
        System.out.printf(Locale.ROOT, "%-44s %11.0f ms %11.0f ms%n", name, firstAnswer, ready);
        return firstAnswer;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static List<Times> hello() throws Exception {
        List<Times> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            int port = freePort();
            URI uri = URI.create("http://127.0.0.1:" + port);
            String classes = JAR + File.pathSeparator + Path.of("target", "test-classes");
            long started = System.nanoTime();
            Process process = java("-cp", classes, HelloServer.class.getName(), Integer.toString(port));
            try {
                ServedProcess.await("hello", () -> get(uri, "/").equals(HelloServer.HELLO));
                double answered = (System.nanoTime() - started) / 1e6;
                times.add(new Times(answered, answered));
            } finally {
                end(process);
            }
        }
        return times;
    }

    private static Times start(Path notes, Path data, boolean untilAllIsRead, String... options) throws Exception {
        int port = freePort();
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-jar", JAR, "serve", notes.toString()));
        arguments.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port), "--log", "warn"));
        long started = System.nanoTime();
        Process process = java(arguments.toArray(String[]::new));
        try {
            String request = MixedRequests.request(System.getProperty("notesearch.word", "the"));
            URI uri = URI.create("http://127.0.0.1:" + port);
            ServedProcess.await("an answer that finds something", () -> finds(uri, request));
            double firstAnswer = (System.nanoTime() - started) / 1e6;
            process.inputReader().readLine();
            if (untilAllIsRead) {
                ServedProcess.await("all notes", () -> get(uri, "/api/status").contains("\"pending\":0"));
            }
            double ready = (System.nanoTime() - started) / 1e6;
            return new Times(firstAnswer, ready);
        } finally {
            end(process);
        }
    }

    private static Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor(1, TimeUnit.MINUTES);
    }

    private static boolean finds(URI server, String request) {
        return get(server, request).contains("\"hits\":[{");
    }

    /** Empty while nothing listens. */
    private static String get(URI server, String path) {
        try (KeptConnection connection = new KeptConnection(server)) {
            return connection.get(path).body();
        } catch (IOException notYet) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
