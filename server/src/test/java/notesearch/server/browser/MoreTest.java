package notesearch.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@InBrowser
class MoreTest {

    @Test
    void theOtherMatchesOfANoteOpenBelowTheFirstThree(Browser browser) {
        browser.open("/");
        browser.type("heron stands");
        browser.await("an answer", () -> browser.texts(".rest").equals(List.of("28 more in this note")));
        List<String> first = browser.texts("h3");
        assertEquals(3, first.size());
        browser.click(".rest a");
        browser.await("all of them", () -> browser.texts("h3").size() == SomeNotes.HERONS + 1);
        assertEquals(first, browser.texts("h3").subList(0, 3));
        assertEquals(browser.texts("h3").get(3), browser.focused());
        assertFalse(browser.has(".rest"));
        assertEquals("/?q=heron%20stands", browser.address());
        assertEquals(
                SomeNotes.HERONS + 1, browser.texts("h3").stream().distinct().count());
    }

    @Test
    void moreResultsComeBelowThoseThatAreThere(Browser browser) {
        browser.open("/?q=goose");
        List<String> first = browser.texts(".place");
        assertEquals(20, first.size());
        browser.run("scrollTo(0, document.body.scrollHeight)");
        long down = browser.number("return Math.round(scrollY)");
        browser.click(".longer");
        browser.await("more", () -> browser.texts(".place").size() == 40);
        assertEquals(first, browser.texts(".place").subList(0, 20));
        assertEquals(browser.texts("h2").get(20), browser.focused());
        assertTrue(browser.number("return Math.round(scrollY)") >= down);
        assertEquals("/?q=goose&limit=40", browser.address());
        browser.press(Keys.ENTER);
        browser.await("the note", () -> browser.address().startsWith("/notes/"));
        browser.back();
        browser.await("as many", () -> browser.texts(".place").size() == 40);
        browser.click(".longer");
        browser.await("all", () -> browser.texts(".place").size() == SomeNotes.GEESE);
        assertFalse(browser.has(".longer"));
        assertEquals(
                SomeNotes.GEESE, browser.texts(".place").stream().distinct().count());
    }

    @Test
    void inOneNoteEachSectionCounts(Browser browser) {
        browser.open("/?q=heron&path=birds/herons.md");
        assertEquals("31 matches in this note", browser.summary());
        assertEquals(20, browser.number("return document.querySelectorAll('.hit').length"));
        browser.click(".longer");
        browser.await("all", () -> browser.number("return document.querySelectorAll('.hit').length") == 31);
        assertEquals(1, browser.texts(".place").size());
    }
}
