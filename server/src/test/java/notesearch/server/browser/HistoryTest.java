package notesearch.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@InBrowser
class HistoryTest {

    @Test
    void theAddressFollowsWhatIsTyped(Browser browser) {
        browser.open("/");
        browser.type("webbed feet & 100% #1");
        browser.await("it does", () -> browser.address().equals("/?q=webbed%20feet%20%26%20100%25%20%231"));
        browser.reload();
        assertEquals("webbed feet & 100% #1", browser.find("#q").getDomProperty("value"));
    }

    @Test
    void backAndForwardGoFromOneMeantTextToTheNext(Browser browser) {
        browser.open("/");
        browser.type("swan" + Keys.ENTER);
        browser.awaitSummary("1 match in 1 note");
        browser.retype("bread");
        browser.awaitSummary("3 matches in 2 notes");
        browser.back();
        browser.awaitSummary("1 match in 1 note");
        assertEquals("swan", browser.find("#q").getDomProperty("value"));
        assertEquals("swan – notesearch", browser.title());
        browser.back();
        browser.await("the welcome", () -> browser.has("#answer .welcome"));
        assertEquals("/", browser.address());
        browser.forward();
        browser.forward();
        browser.awaitSummary("3 matches in 2 notes");
        assertEquals("/?q=bread", browser.address());
    }

    @Test
    void backReturnsToThePlaceOnThePage(Browser browser) {
        browser.open("/?q=goose");
        browser.run("scrollTo(0, 700)");
        Browser.pause(400);
        browser.retype("swan");
        browser.awaitSummary("1 match in 1 note");
        assertEquals(0, browser.number("return scrollY"));
        browser.back();
        browser.awaitSummary("45 matches in 45 notes");
        browser.await("the place", () -> browser.number("return scrollY") == 700);
    }

    @Test
    void backFromANoteReturnsToTheResultThatWasOpened(Browser browser) {
        browser.open("/");
        browser.type("goose");
        browser.awaitSummary("45 matches in 45 notes");
        browser.press(Keys.ARROW_DOWN);
        for (int i = 0; i < 11; i++) {
            browser.press(Keys.ARROW_DOWN);
        }
        String opened = browser.focused();
        long down = browser.number("return Math.round(scrollY)");
        assertTrue(down > 0);
        browser.press(Keys.ENTER);
        browser.await("the note", () -> browser.address().startsWith("/notes/geese/"));
        browser.back();
        browser.awaitSummary("45 matches in 45 notes");
        browser.await("the result has the focus", () -> browser.focused().equals(opened));
        browser.await("the place", () -> Math.abs(browser.number("return Math.round(scrollY)") - down) < 3);
        browser.press(Keys.ARROW_UP);
        assertTrue(!browser.focused().equals(opened) && !browser.focused().equals("#q"), browser.focused());
    }

    @Test
    void filtersStayWhileOneTypesAndCanBeRemoved(Browser browser) {
        browser.open("/?q=duck&path=birds&tag=water");
        assertEquals("4 matches in 1 note", browser.summary());
        browser.retype("bread");
        browser.await("an answer", () -> browser.address().equals("/?q=bread&tag=water&path=birds"));
        browser.awaitSummary("2 matches in 1 note");
        browser.click(".filters li:nth-child(2) a");
        browser.awaitSummary("3 matches in 2 notes");
        assertEquals("/?q=bread&path=birds", browser.address());
    }
}
