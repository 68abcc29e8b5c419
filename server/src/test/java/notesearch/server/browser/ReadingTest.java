package notesearch.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import notesearch.server.http.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The page of a note. */
@InBrowser
class ReadingTest {

    private static final String TOP = "return document.querySelector(arguments[0]).getBoundingClientRect().top";

    @TempDir
    private static Path folder;

    private static RunningServer server;
    private static Network network;

    @BeforeAll
    static void start() throws Exception {
        NotesToRead.write(folder);
        server = RunningServer.in(folder);
        network = new Network(server.port());
    }

    @AfterAll
    static void stop() {
        network.close();
        server.close();
    }

    @BeforeEach
    void begin(Browser browser) {
        browser.begin(network.url());
    }

    private static double top(Browser browser, String selector) {
        return ((Number) browser.run(TOP, selector)).doubleValue();
    }

    private static void isInSight(Browser browser, String selector) {
        double top = top(browser, selector);
        assertTrue(top > 60 && top < 850, () -> selector + " is at " + top);
    }

    @Test
    void itOpensAtThePassageThatWasFound(Browser browser) {
        browser.open("/notes/long.md?h=kingfisher#kingfisher");
        browser.await("the passage", () -> browser.has("mark.current"));
        isInSight(browser, "mark.current");
        assertTrue(top(browser, "h2#kingfisher") < 0);
        assertEquals("3 of 4", browser.text(".place-of"));
    }

    @Test
    void aPassageJustBelowItsHeadingIsShownWithIt(Browser browser) {
        browser.open("/notes/everything.md?h=queue#code-and-tables");
        browser.await("the passage", () -> browser.has("mark.current"));
        isInSight(browser, "h2#code-and-tables");
        isInSight(browser, "mark.current");
    }

    @Test
    void aPassageThatIsFoldedAwayIsUnfolded(Browser browser) {
        browser.open("/notes/everything.md?h=kingfisher#images");
        browser.await("the passage", () -> browser.has("details[open] mark.current"));
        isInSight(browser, "mark.current");
    }

    @Test
    void withoutScriptItOpensAtTheHeading(Browser browser) {
        browser.script(false);
        browser.open("/notes/long.md?h=kingfisher#kingfisher");
        browser.script(true);
        isInSight(browser, "h2#kingfisher");
        assertEquals(4, browser.texts("mark.hit").size());
    }

    @Test
    void comingBackKeepsThePlace(Browser browser) {
        browser.open("/notes/everything.md?h=queue");
        browser.run("scrollTo(0, 500)");
        Browser.pause(50);
        browser.run("document.querySelector('.text a[href=\"/notes/other.md\"]').click()");
        browser.await("the other note", () -> browser.address().equals("/notes/other.md"));
        browser.back();
        browser.await("the same place", () -> browser.number("return Math.round(scrollY)") == 500);
    }

    @Test
    void anAnchorThatIsGoneOpensTheNearestHeadingWithANotice(Browser browser) {
        browser.open("/notes/other.md");
        browser.click(".text p a");
        browser.await("the notice", () -> browser.find(".notice").isDisplayed());
        isInSight(browser, "h2#code-and-tables");
        isInSight(browser, ".notice");
        assertEquals(
                "“code-and-graphs” is not in this note any more. This is the heading nearest to it.",
                browser.text(".notice"));
        browser.run("location.hash = 'cod-an-tables'");
        browser.await("another notice", () -> browser.text(".notice").startsWith("“cod-an-tables” is not"));
        isInSight(browser, "h2#code-and-tables");
        isInSight(browser, ".notice");
        browser.run("location.hash = 'lists'");
        browser.await("no notice", () -> !browser.find(".notice").isDisplayed());
        browser.run("location.hash = 'xylophone'");
        browser.await("a notice", () -> browser.find(".notice").isDisplayed());
        assertEquals("“xylophone” is not in this note any more.", browser.text(".notice"));
    }

    @Test
    void keysAndButtonsWalkThroughTheMarks(Browser browser) {
        browser.open("/notes/long.md?h=kingfisher");
        browser.await("the marks", () -> browser.has(".marks"));
        assertEquals("4 marked", browser.text(".place-of"));
        browser.press("n");
        assertEquals("1 of 4", browser.text(".place-of"));
        browser.press("n");
        browser.press("n");
        isInSight(browser, "mark.current");
        browser.press("p");
        assertEquals("2 of 4", browser.text(".place-of"));
        browser.click(".step:last-child");
        assertEquals("3 of 4", browser.text(".place-of"));
        browser.press("/");
        browser.press("n");
        assertEquals("3 of 4", browser.text(".place-of"));
    }

    @Test
    void aSearchBeginsOnThePageAndComesBackToIt(Browser browser) {
        browser.open("/notes/long.md?h=kingfisher");
        browser.pressWith(Keys.CONTROL, "k");
        browser.press("everything" + Keys.ENTER);
        browser.await("the results", () -> browser.address().startsWith("/?q=everything"));
        browser.back();
        browser.click(".back a");
        browser.await("the results before", () -> browser.address().equals("/?q=kingfisher"));
    }

    @Test
    void theOutlineStandsBesideTheTextWhereThereIsRoom(Browser browser) {
        browser.open("/notes/everything.md");
        browser.await("the outline", () -> browser.has(".outline details[open]"));
        assertTrue(top(browser, ".outline") < 120);
        browser.window(390, 844);
        browser.await("a closed outline", () -> browser.has(".outline details:not([open])"));
        browser.click(".outline summary");
        browser.click(".outline a[href='#images']");
        browser.await("the heading", () -> browser.address().endsWith("#images"));
        assertTrue(browser.has(".outline details:not([open])"));
        isInSight(browser, "h2#images");
    }

    @Test
    void whatIsWiderThanThePageScrollsByKeyInItsOwnBox(Browser browser) {
        browser.window(390, 844);
        browser.open("/notes/everything.md");
        browser.await("boxes", () -> browser.has(".scroll[tabindex='0']") && browser.has("pre[tabindex='0']"));
        assertFalse(browser.has(".text p[tabindex]"));
        assertEquals(0, browser.wider());
    }

    @Test
    void anImageBesideTheNotesIsShownAndOneElsewhereIsNot(Browser browser) {
        browser.open("/notes/everything.md");
        browser.run("document.querySelector('.text img').scrollIntoView()");
        browser.await(
                "the image", () -> browser.number("return document.querySelector('.text img').naturalWidth") == 64);
        assertEquals(1, browser.number("return document.images.length"));
        assertEquals("an image elsewhere", browser.text("a.external.image"));
    }

    @Test
    void nothingThatANoteHoldsRuns(Browser browser) {
        browser.beforeEachPage("window.alerts = []; window.alert = (text) => alerts.push(text);");
        browser.open("/notes/hostile.md?h=alert+script");
        browser.await("the end", () -> browser.has("#the-end"));
        browser.run("for (const details of document.querySelectorAll('details')) details.open = true");
        browser.run("for (const image of document.images) image.loading = 'eager'");
        Object wrong = browser.run("""
                const links = [...document.querySelectorAll(".text a[href]")];
                links.filter((link) => link.protocol !== "https:" && link.hostname === location.hostname)
                  .forEach((link) => link.dispatchEvent(new MouseEvent("mouseover", { bubbles: true })));
                const allowed = new Set(["http:", "https:", "mailto:"]);
                return [
                  ...document.querySelectorAll("article :is(script, style, svg, math, iframe, object, embed, form, input,"
                    + " button, textarea, select, base, link, meta, template, video, audio, source, marquee)"),
                  ...[...document.querySelectorAll("article *")].filter((one) => [...one.attributes].some(({ name }) =>
                    name.startsWith("on") || ["style", "target", "ping", "download", "contenteditable", "data-x"].includes(name))),
                  ...links.filter((link) => !allowed.has(link.protocol)),
                  ...[...document.images].filter((image) => !image.src.startsWith(location.origin + "/notes/")),
                  ...[...document.querySelectorAll("body > :not(a, header, main, script)")],
                ].map((one) => one.outerHTML).concat(alerts);
                """);
        assertEquals(List.of(), wrong);
        browser.await(
                "all images tried",
                () -> browser.run("return [...document.images].every((image) => image.complete)")
                        .equals(true));
        assertEquals(List.of(), browser.run("return alerts"));
        browser.console().forEach(line -> assertTrue(line.contains("404 (Not Found)"), line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes/everything.md?h=word", "/notes/nowhere.md", "/notes/other.md#gone"})
    void nothingKeepsAnybodyFromReading(String path, Browser browser) {
        browser.open(path);
        String name = "note-" + path.replaceAll("[^a-z]+", "-");
        browser.screenshot(name + "-light");
        assertEquals(List.of(), browser.barriers());
        browser.light(false);
        browser.screenshot(name + "-dark");
        browser.window(375, 812);
        assertEquals(0, browser.wider(), name);
        browser.screenshot(name + "-phone-dark");
        assertEquals(List.of(), browser.barriers());
        browser.light(true);
        browser.screenshot(name + "-phone-light");
        browser.console().forEach(line -> assertTrue(line.contains("nowhere.md"), line));
    }
}
