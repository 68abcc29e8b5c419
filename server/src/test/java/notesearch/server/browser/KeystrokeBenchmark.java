package notesearch.server.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import notesearch.server.http.RunningServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from a key to results on the screen: headings of the notes are typed into the page letter by letter,
 * and each letter is timed in the browser, from its input event to the frame with its results.
 *
 * <p>{@code mvn verify -Plong -pl server -am -Dtest=KeystrokeBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * -Dnotesearch.corpus=/path/to/notes}
 */
@Tag("long")
class KeystrokeBenchmark {

    private static final int WARM_UP = 15;
    private static final int TEXTS = 60;
    private static final int MOST_LETTERS = 24;

    /** A frame has been painted when a task that was posted while it was prepared gets its turn. */
    private static final String TIME_EACH_LETTER = """
            window.painted = [];
            let typed = 0;
            addEventListener("input", (event) => (typed = event.timeStamp), { capture: true });
            new MutationObserver(() => {
              const since = typed;
              requestAnimationFrame(() => {
                const task = new MessageChannel();
                task.port1.onmessage = () => painted.push(performance.now() - since);
                task.port2.postMessage(null);
              });
            }).observe(document.querySelector("#answer"), { childList: true });
            """;

    @TempDir
    private Path temporary;

    @Test
    void fromAKeyToResultsOnTheScreen() throws Exception {
        String corpus = System.getProperty("notesearch.corpus", "");
        Assumptions.assumeFalse(corpus.isEmpty(), "name a folder of notes with -Dnotesearch.corpus=FOLDER");
        Chromium chromium = Chromium.find().orElseThrow();
        List<String> texts = headings(Path.of(corpus));
        try (RunningServer server = RunningServer.over(Path.of(corpus), temporary.resolve("data"));
                Browser browser = new Browser(chromium.start(Files.createDirectory(temporary.resolve("profile"))))) {
            browser.begin("http://127.0.0.1:" + server.port());
            browser.open("/");
            browser.run(TIME_EACH_LETTER);
            texts.subList(0, WARM_UP).forEach(text -> type(browser, text));
            browser.run("painted.length = 0");
            List<String> timed = texts.subList(WARM_UP, texts.size());
            timed.forEach(text -> type(browser, text));
            report(browser, timed.size());
        }
    }

    /** Each letter when the results of the one before it are there, so that each has its time. */
    private static void type(Browser browser, String text) {
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            long before = browser.number("return painted.length");
            if (i == 0) {
                browser.retype(letter);
            } else {
                browser.type(letter);
            }
            browser.await("results", () -> browser.number("return painted.length") > before);
        }
    }

    @SuppressWarnings("unchecked")
    private static void report(Browser browser, int texts) {
        List<Double> times = new ArrayList<>(((List<Number>) browser.run("return painted"))
                .stream().map(Number::doubleValue).toList());
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%n%d letters of %d headings; from the key to its results on the screen: p50 %.0f ms, p95 %.0f ms, most %.0f ms%n",
                times.size(),
                texts,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.getLast());
    }

    /** Of notes chosen by chance, though each time the same. */
    private static List<String> headings(Path corpus) throws IOException {
        List<Path> notes;
        try (Stream<Path> files = Files.walk(corpus)) {
            notes = new ArrayList<>(files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList());
        }
        Collections.shuffle(notes, new Random(42));
        List<String> headings = new ArrayList<>();
        for (Path note : notes) {
            new String(Files.readAllBytes(note), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("#{1,3} \\w.{6,}"))
                    .findFirst()
                    .map(line -> line.replaceFirst("#+ ", "").replace("`", ""))
                    .map(line -> line.substring(0, Math.min(MOST_LETTERS, line.length()))
                            .strip())
                    .ifPresent(headings::add);
            if (headings.size() == WARM_UP + TEXTS) {
                break;
            }
        }
        return headings;
    }
}
