package notesearch.server.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium of this machine, with its driver; none is ever downloaded. */
record Chromium(Path program, Path driver) {

    private static final List<String> PROGRAMS =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");

    /** Why the tests may not be skipped; empty where they may. */
    static Optional<String> required() {
        if ("required".equals(System.getenv("NOTESEARCH_BROWSER_TESTS"))) {
            return Optional.of("NOTESEARCH_BROWSER_TESTS is \"required\"");
        }
        return "true".equals(System.getenv("CI")) ? Optional.of("CI is \"true\"") : Optional.empty();
    }

    static Optional<Chromium> find() {
        Optional<Path> program = PROGRAMS.stream().flatMap(Chromium::onPath).findFirst();
        Optional<Path> driver = onPath("chromedriver").findFirst();
        return program.flatMap(found -> driver.map(drivenBy -> new Chromium(found, drivenBy)));
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    /** @param profile an empty folder, which Chromium fills */
    ChromeDriver start(Path profile) throws IOException {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // Pages that are left are gone: coming back has to work without their memory.
                "--disable-features=BackForwardCache",
                // Whatever a page asks of another host fails, and shows in the console.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + profile);
        options.setPageLoadStrategy(PageLoadStrategy.NORMAL);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .withSilent(true)
                .build();
        return new ChromeDriver(service, options);
    }
}
