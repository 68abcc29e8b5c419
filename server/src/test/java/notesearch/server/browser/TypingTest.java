package notesearch.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@InBrowser
class TypingTest {

    @Test
    void thePageAnswersWhileOneTypes(Browser browser) {
        browser.open("/");
        assertEquals("#q", browser.focused());
        browser.type("bre");
        browser.await("bread is found", () -> browser.texts(".note h2").contains("Ducks"));
        browser.type("ad");
        browser.awaitSummary("3 matches in 2 notes");
        assertEquals(List.of("Ducks", "Swans"), browser.texts(".note h2"));
        assertEquals(List.of("birds/ducks.md", "birds/swans.md"), browser.texts(".place"));
        assertEquals(List.of("Food › Bread", "Food"), browser.texts(".note:first-child h3"));
        assertTrue(browser.texts(".took").getFirst().endsWith(" ms"));
        assertEquals("bread – notesearch", browser.title());
    }

    @Test
    void whatMatchesIsMarkedInHeadingsExcerptsAndCode(Browser browser) {
        browser.open("/");
        browser.type("bread duck");
        browser.await("an answer", () -> browser.has("pre.excerpt"));
        assertEquals(List.of("Ducks"), browser.texts("h2 mark").subList(0, 1));
        assertTrue(
                browser.texts("h3 mark").contains("Bread"),
                browser.texts("h3 mark").toString());
        assertTrue(browser.texts("pre.excerpt mark").containsAll(List.of("duck", "bread")));
        assertTrue(browser.text("pre.excerpt").contains("\\\n  --seeds"), browser.text("pre.excerpt"));
    }

    @Test
    void whoTypesFastGetsTheAnswerToAllOfIt(Browser browser, Network network) {
        browser.open("/");
        browser.type("ducks that swim and also many geese walking over there bread");
        browser.retype("swan");
        browser.awaitSummary("1 match in 1 note");
        Browser.pause(300);
        assertEquals(List.of("Swans"), browser.texts(".note h2"));
        assertTrue(
                network.asked().stream().anyMatch(uri -> uri.contains("q=swan&")),
                network.asked().toString());
    }

    @Test
    void anAnswerThatComesLateIsNotShown(Browser browser, Network network) {
        browser.open("/");
        assertALateAnswerIsNotShown(browser, network);
    }

    @Test
    void evenAnAnswerThatCannotBeStoppedIsNotShown(Browser browser, Network network) {
        browser.open("/");
        browser.run("const real = window.fetch; window.fetch = (url) => real(url);");
        assertALateAnswerIsNotShown(browser, network);
    }

    private static void assertALateAnswerIsNotShown(Browser browser, Network network) {
        network.hold(uri -> uri.endsWith("q=heron&group=note"));
        browser.type("heron");
        browser.await("it is asked", () -> network.asked().stream().anyMatch(uri -> uri.contains("q=heron&")));
        browser.retype("swan");
        browser.awaitSummary("1 match in 1 note");
        network.heal();
        Browser.pause(300);
        assertEquals(List.of("Swans"), browser.texts(".note h2"));
    }

    @Test
    void whatIsThereStaysUntilTheNextAnswerTakesItsPlace(Browser browser, Network network) {
        browser.open("/?q=duck");
        browser.run("""
                window.seen = [];
                new MutationObserver(() => {
                  const answer = document.querySelector("#answer");
                  seen.push([answer.querySelectorAll(".note").length, answer.getBoundingClientRect().top]);
                }).observe(document.querySelector("#answer"), { childList: true });
                """);
        double top = ((Number) browser.run("return document.querySelector('#answer').getBoundingClientRect().top"))
                .doubleValue();
        network.hold(uri -> uri.contains("/api/search"));
        browser.click("#q");
        browser.type("s");
        Browser.pause(400);
        assertTrue(browser.has("html.asking"));
        assertEquals("true", browser.find("#answer").getDomAttribute("aria-busy"));
        assertTrue(browser.has(".note"));
        assertEquals(0L, browser.number("return seen.length"));
        network.heal();
        browser.await("an answer", () -> !browser.has("html.asking"));
        assertEquals(1L, browser.number("return seen.length"));
        assertEquals(top, ((Number) browser.run("return seen[0][1]")).doubleValue());
    }

    @Test
    void anEmptiedFieldShowsWhatIsThereBeforeOneTypes(Browser browser) {
        browser.open("/?q=duck");
        browser.retype(Keys.BACK_SPACE.toString());
        browser.await("the welcome", () -> browser.has("#answer .welcome"));
        assertFalse(browser.has(".note"));
        assertEquals("/", browser.address());
        assertEquals("notesearch", browser.title());
    }

    @Test
    void anUnfinishedCompositionIsNotAsked(Browser browser, Network network) {
        browser.open("/");
        browser.run("""
                const field = document.querySelector("#q");
                field.value = "swan";
                field.dispatchEvent(new InputEvent("input", { isComposing: true }));
                """);
        Browser.pause(100);
        assertTrue(network.asked().stream().noneMatch(uri -> uri.startsWith("/api")));
        browser.run("document.querySelector('#q').dispatchEvent(new CompositionEvent('compositionend'))");
        browser.awaitSummary("1 match in 1 note");
    }

    @Test
    void wordsOfAnyScriptAreFoundAndMarked(Browser browser) {
        browser.open("/");
        browser.type("鸭子");
        browser.await("an answer", () -> browser.texts(".note h2").contains("鸟类"));
        assertTrue(
                browser.texts(".excerpt mark").contains("鸭子"),
                browser.texts("mark").toString());
    }

    @Test
    void howManyMatchesThereAreIsSaidToThoseWhoListen(Browser browser) {
        browser.open("/");
        browser.type("swan");
        browser.await(
                "it is said",
                () -> browser.run("return document.querySelector('#said').textContent")
                        .equals("1 match in 1 note"));
    }
}
