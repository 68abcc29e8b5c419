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
import org.openqa.selenium.Keys;

/**
 * How long it takes from a key to results on the screen: headings of the notes are typed into the page as fast as a hand
 * types, and each letter is timed in the browser, from its key going down to the frame that shows results for the text up
 * to it. A letter whose results were overtaken by those of a later one is counted, and not timed.
 *
 * <p>{@code mvn verify -Plong -pl server -am -Dtest=KeystrokeBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * -Dnotesearch.corpus=/path/to/notes}
 */
@Tag("long")
class KeystrokeBenchmark {

    private static final int WARM_UP = 5;
    private static final int TEXTS = 40;
    private static final int MOST_LETTERS = 20;

    /** Between two letters, at most and at least, in milliseconds. */
    private static final int SLOWEST = 220;

    private static final int FASTEST = 100;

    /**
     * The title says what is shown. A frame has been painted when a task that was posted while it was prepared gets its
     * turn.
     */
    private static final String TIME_EACH_LETTER = """
            window.pressed = new Map();
            window.painted = new Map();
            const field = document.querySelector("#q");
            let down = 0;
            addEventListener("keydown", (event) => (down = event.timeStamp), { capture: true });
            const inTitle = (text) => text.replace(/\\s+/g, " ").trim();
            addEventListener("input", () => pressed.set(inTitle(field.value), down), { capture: true });
            new MutationObserver(() => {
              const shown = document.title.replace(/ \u2013 notesearch$/, "");
              requestAnimationFrame(() => {
                const task = new MessageChannel();
                task.port1.onmessage = () => {
                  if (pressed.has(shown) && !painted.has(shown)) {
                    painted.set(shown, performance.now() - pressed.get(shown));
                  }
                };
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
        try (RunningServer server = RunningServer.settledOver(Path.of(corpus), temporary.resolve("data"));
                Browser browser = new Browser(chromium.start(Files.createDirectory(temporary.resolve("profile"))))) {
            browser.begin("http://127.0.0.1:" + server.port());
            browser.open("/");
            browser.run(TIME_EACH_LETTER);
            Random hand = new Random(42);
            texts.subList(0, WARM_UP).forEach(text -> type(browser, hand, text));
            browser.run("pressed.clear(); painted.clear()");
            texts.subList(WARM_UP, texts.size()).forEach(text -> type(browser, hand, text));
            report(browser);
        }
    }

    private static void type(Browser browser, Random hand, String text) {
        browser.retype(Keys.BACK_SPACE.toString());
        browser.pressOneByOne(text, () -> hand.nextInt(FASTEST, SLOWEST));
        browser.await("results", () -> Boolean.TRUE.equals(browser.run("return painted.has(arguments[0])", text)));
    }

    @SuppressWarnings("unchecked")
    private static void report(Browser browser) {
        List<Double> times = new ArrayList<>(((List<Number>) browser.run("return [...painted.values()]"))
                .stream().map(Number::doubleValue).toList());
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%n%d headings, a letter every %d to %d ms; from the key to its results on the screen:"
                        + " p50 %.0f ms, p95 %.0f ms, most %.0f ms, of %d letters; %d were overtaken%n",
                TEXTS,
                FASTEST,
                SLOWEST,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.getLast(),
                times.size(),
                browser.number("return [...pressed.keys()].filter((text) => text !== '').length") - times.size());
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
                    .map(line -> line.replaceFirst("#+ ", "").replace("`", "").replaceAll("\\s+", " "))
                    .map(line -> line.substring(0, Math.min(MOST_LETTERS, line.length()))
                            .strip())
                    .filter(heading -> !headings.contains(heading))
                    .ifPresent(headings::add);
            if (headings.size() == WARM_UP + TEXTS) {
                break;
            }
        }
        return headings;
    }
}
