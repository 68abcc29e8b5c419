package notesearch.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@InBrowser
class WhyTest {

    @Test
    void whatAScoreIsMadeOfOpensBelowTheResultAndCloses(Browser browser, Network network) {
        browser.open("/");
        browser.type("bread duck");
        browser.await("an answer", () -> browser.has(".hit"));
        browser.awaitSummary(browser.summary());
        assertTrue(network.asked().stream().noneMatch(uri -> uri.contains("explain")), "not before somebody asks");
        String address = browser.address();
        browser.press(Keys.ARROW_DOWN, Keys.TAB);
        assertEquals("Why?", browser.focused());
        browser.press(Keys.ENTER);
        browser.await("the reasons", () -> browser.has(".reasons table"));
        assertEquals("true", browser.find(".why").getDomAttribute("aria-expanded"));
        assertTrue(browser.has("#" + browser.find(".why").getDomAttribute("aria-controls")));
        assertTrue(browser.text(".reasons p").startsWith("Sections with"), browser.text(".reasons p"));
        List<String> names = browser.texts(".reasons th");
        assertTrue(names.stream().anyMatch(name -> name.startsWith("“bread”") && name.contains("heading")), "" + names);
        assertTrue(names.stream().anyMatch(name -> name.startsWith("“duck”") && name.contains("title")), "" + names);
        long sum = browser.texts(".reasons .share").stream()
                .mapToLong(share -> Long.parseLong(share.replaceAll("\\D", "")))
                .sum();
        assertTrue(Math.abs(100 - sum) <= names.size(), "they are shares of all: " + sum);
        assertTrue(browser.number("return document.querySelector('.bar').offsetWidth") > 10, "the bar is drawn");
        assertEquals("Why?", browser.focused());
        browser.press(Keys.ENTER);
        assertFalse(browser.has(".reasons"));
        assertEquals("false", browser.find(".why").getDomAttribute("aria-expanded"));
        assertEquals(address, browser.address());
    }

    @Test
    void itLooksAsItShouldAndKeepsNobodyOut(Browser browser) {
        browser.open("/?q=bread%20-swan");
        browser.press(Keys.ARROW_DOWN, Keys.TAB, Keys.SPACE);
        browser.await("the reasons", () -> browser.has(".reasons table"));
        assertEquals(List.of(), browser.barriers());
        browser.screenshot("why-desktop-light");
        browser.light(false);
        browser.screenshot("why-desktop-dark");
        browser.window(375, 812);
        assertEquals(0, browser.wider());
        assertEquals(List.of(), browser.barriersByColour());
        browser.screenshot("why-phone-dark");
        browser.light(true);
        browser.screenshot("why-phone-light");
    }

    @Test
    void arrowsGoOnFromThereToTheNextResult(Browser browser) {
        browser.open("/?q=bread");
        browser.press(Keys.ARROW_DOWN);
        assertEquals("Food › Bread", browser.focused());
        browser.press(Keys.TAB, Keys.ARROW_DOWN);
        assertEquals("Food", browser.focused());
    }

    @Test
    void aResultFurtherDownANoteIsExplainedToo(Browser browser) {
        browser.open("/?q=heron%20stands&path=birds");
        browser.click(".rest a");
        browser.await("all of them", () -> browser.texts("h3").size() > 20);
        browser.run("[...document.querySelectorAll('.why')].at(-1).click()");
        browser.await("the reasons", () -> browser.has(".hit:last-child .reasons table"));
    }

    @Test
    void hostileWordsAreOnlyShown(Browser browser) {
        browser.beforeEachPage("window.alerts = []; window.alert = (text) => alerts.push(text);");
        browser.open("/?q=cuckoo%20%3Cimg%20src=x%20onerror=alert(1)%3E%20-x%3Cb%3Ey");
        browser.run("[...document.querySelectorAll('.why')].forEach((button) => button.click())");
        browser.await(
                "all reasons",
                () -> browser.number("return document.querySelectorAll('.why').length")
                        == browser.number("return document.querySelectorAll('.reasons table').length"));
        assertFalse(browser.has("#answer :is(img, b, script)"));
        assertEquals(List.of(), browser.run("return alerts"));
        assertTrue(
                browser.texts(".remark").stream().anyMatch(said -> said.contains("“x<b>y”")),
                "" + browser.texts(".remark"));
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidAndAskedAgain(Browser browser, Network network) {
        browser.open("/?q=swan");
        network.fail(uri -> uri.contains("explain"));
        browser.press(Keys.ARROW_DOWN, Keys.TAB, Keys.ENTER);
        browser.await("it is said", () -> browser.text(".reasons").startsWith("notesearch does not answer"));
        network.heal();
        browser.press(Keys.ENTER, Keys.ENTER);
        browser.await("the reasons", () -> browser.has(".reasons table"));
        browser.console().forEach(line -> assertTrue(line.contains("net::ERR_"), line));
    }

    @Test
    void whatWasReadOneWayCanBeReadTheOther(Browser browser) {
        browser.open("/");
        browser.type("feed --bread");
        browser.await("an answer", () -> browser.has(".hit") && browser.title().startsWith("feed --bread "));
        browser.retype("swim -duck");
        browser.await("a reading", () -> browser.has(".remark a"));
        assertEquals("Left out sections with “duck”. Look for “duck” instead", browser.text(".remark"));
        browser.click(".remark a");
        browser.await("the other reading", () -> browser.title().startsWith("swim duck"));
        browser.back();
        browser.await("the first reading", () -> browser.title().startsWith("swim -duck"));
    }

    @Test
    void anotherSpellingIsSaidAndTheWordAsItWasTypedIsOffered(Browser browser) {
        browser.open("/");
        browser.type("stomech");
        browser.await(
                "what was searched",
                () -> browser.texts(".remark")
                        .equals(List.of("Showing results for “stomach”. Search instead for “stomech”")));
        browser.click(".remark a");
        browser.await("the word itself", () -> browser.address().equals("/?q=%22stomech%22"));
        browser.await(
                "what is said of it", () -> browser.texts(".nothing h2").equals(List.of("No note holds “stomech”.")));
    }
}
