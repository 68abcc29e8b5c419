package notesearch.server.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The browser as a person sees it: pages, keys, a pointer. */
final class Browser implements AutoCloseable {

    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String AXE = axe();

    private static final String LOOK = """
            const [rules, done] = arguments;
            const inWords = ({ id, nodes }) =>
              `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(", ")}`;
            axe.run(document, { ...rules, resultTypes: ["violations"] }).then(
              ({ passes, violations }) => done({ passes: passes.length, barriers: violations.map(inWords) }),
              (error) => done({ passes: 0, error: String(error) }));
            """;

    private final ChromeDriver driver;
    private final List<Object> addedScripts = new ArrayList<>();
    private String site = "";

    Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A desktop's window in the light, with script, at a new page. */
    void begin(String url) {
        site = url;
        addedScripts.forEach(
                id -> driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id)));
        addedScripts.clear();
        driver.get("about:blank");
        window(1280, 900);
        light(true);
        script(true);
        online(true);
        console();
    }

    void window(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", width < 600));
    }

    void light(boolean isLight) {
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", isLight ? "light" : "dark");
        Map<String, String> motion = Map.of("name", "prefers-reduced-motion", "value", "reduce");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme, motion)));
    }

    void script(boolean runs) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !runs));
    }

    void online(boolean isOnline) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !isOnline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Has a script run before those of any page that is opened in this test. */
    void beforeEachPage(String script) {
        Object id = driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier");
        addedScripts.add(Objects.requireNonNull(id));
    }

    /** Has the page wait so many times as long wherever it waits by itself. */
    void patience(double times) {
        beforeEachPage(
                "const timeout = setTimeout; window.setTimeout = (run, ms) => timeout(run, ms * %s);".formatted(times));
    }

    void open(String path) {
        driver.get(site + path);
    }

    void back() {
        driver.navigate().back();
    }

    void forward() {
        driver.navigate().forward();
    }

    void reload() {
        driver.navigate().refresh();
    }

    /** Path, query and fragment of the page. */
    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl()).substring(site.length());
    }

    String title() {
        return driver.getTitle();
    }

    /** To whatever has the focus. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** @param pause before each, in milliseconds */
    void pressOneByOne(String keys, IntSupplier pause) {
        Actions actions = new Actions(driver);
        keys.codePoints()
                .forEach(key ->
                        actions.pause(Duration.ofMillis(pause.getAsInt())).sendKeys(Character.toString(key)));
        actions.perform();
    }

    void pressWith(Keys modifier, CharSequence key) {
        new Actions(driver).keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
    }

    /** Into the field, as fast as keys can come. */
    void type(String text) {
        find("#q").sendKeys(text);
    }

    /** In the place of what the field holds. */
    void retype(String text) {
        find("#q").sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    void click(String selector) {
        find(selector).click();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    /** The text of each, as it is shown, at one moment. */
    @SuppressWarnings("unchecked")
    List<String> texts(String selector) {
        return (List<String>)
                run("return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText.trim())", selector);
    }

    /** The first one's. */
    String text(String selector) {
        return texts(selector).getFirst();
    }

    /** How many matches there are in how many notes; empty where nothing says so. */
    String summary() {
        return String.join("", texts("#answer .summary span:first-child"));
    }

    /** What has the focus, as it reads; {@code #q} for the field. */
    String focused() {
        return (String) run("const at = document.activeElement;"
                + " return at.id === 'q' ? '#q' : at === document.body ? '' : at.textContent;");
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    long number(String script) {
        return ((Number) run(script)).longValue();
    }

    /** By how many pixels the page is wider than the window. */
    long wider() {
        return number(
                "return Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    }

    void await(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not so after " + PATIENCE + ": " + what + ", but " + address()
                        + ", scrolled by " + run("return scrollY") + ": "
                        + shortened((String) run("return document.body.innerText")));
            }
            pause(10);
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    /** When nothing more is on its way: texts that are not finished may have the same summary. */
    void awaitSummary(String summary) {
        await("the summary is " + summary, () -> summary().equals(summary) && !has("html.asking"));
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the console has said since it was last asked. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What keeps somebody from using this page, rule by rule. */
    List<String> barriers() {
        return barriers(Map.of());
    }

    /** The same, of what colours have to do with. */
    List<String> barriersByColour() {
        return barriers(Map.of("runOnly", List.of("color-contrast", "link-in-text-block")));
    }

    /**
     * Axe is handed to a page once, and tells only what it found: handing it over takes longer than looking. (Its own
     * {@code AxeBuilder} hands it over with each look, and to frames, which no page has.)
     *
     * @param rules which of its options say; empty for all
     */
    @SuppressWarnings("unchecked")
    private List<String> barriers(Map<String, Object> rules) {
        if (run("return typeof axe").equals("undefined")) {
            run(AXE);
        }
        Map<String, Object> seen = (Map<String, Object>) Objects.requireNonNull(driver.executeAsyncScript(LOOK, rules));
        assertTrue((Long) seen.get("passes") > 0, () -> "axe has looked: " + seen.get("error"));
        return (List<String>) seen.get("barriers");
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
