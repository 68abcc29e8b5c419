package notesearch.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@InBrowser
class KeysTest {

    @Test
    void slashAndControlKLeadToTheField(Browser browser) {
        browser.open("/?q=duck");
        assertEquals("", browser.focused());
        browser.press("/");
        assertEquals("#q", browser.focused());
        assertEquals("duck", browser.find("#q").getDomProperty("value"));
        browser.press("a/b");
        assertEquals("a/b", browser.find("#q").getDomProperty("value"));
        browser.press(Keys.TAB);
        browser.pressWith(Keys.CONTROL, "k");
        assertEquals("#q", browser.focused());
    }

    @Test
    void arrowsGoThroughTheResultsAndBackIntoTheField(Browser browser) {
        browser.open("/");
        browser.type("bread");
        browser.awaitSummary("3 matches in 2 notes");
        browser.press(Keys.ARROW_DOWN);
        assertEquals("Food › Bread", browser.focused());
        browser.press(Keys.ARROW_DOWN);
        assertEquals("Food", browser.focused());
        browser.press(Keys.ARROW_DOWN);
        assertEquals("Swans", browser.focused());
        browser.press(Keys.ARROW_DOWN);
        assertEquals("Swans", browser.focused());
        browser.press(Keys.ARROW_UP, Keys.ARROW_UP);
        assertEquals("Food › Bread", browser.focused());
        browser.press(Keys.ARROW_UP);
        assertEquals("#q", browser.focused());
    }

    @Test
    void whoHasScrolledGoesOnWithWhatIsInView(Browser browser) {
        browser.open("/?q=goose");
        browser.run("scrollTo(0, 1500)");
        browser.press(Keys.ARROW_DOWN);
        assertTrue(browser.number("return document.activeElement.getBoundingClientRect().top") > 0);
        assertTrue(browser.number("return scrollY") > 1000);
    }

    @Test
    void enterOpensTheNoteAtTheSection(Browser browser) {
        browser.open("/");
        browser.type("bread");
        browser.awaitSummary("3 matches in 2 notes");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.await("the note", () -> browser.address().equals("/notes/birds/ducks.md?h=bread#bread"));
    }

    @Test
    void enterInTheFieldGoesOnWithTheFirstResult(Browser browser) {
        browser.open("/");
        browser.type("bread" + Keys.ENTER);
        browser.await("the first result", () -> browser.focused().equals("Food › Bread"));
        assertEquals("/?q=bread", browser.address());
    }

    @Test
    void escapeLeadsBackToTheFieldThenClearsItThenLeavesIt(Browser browser) {
        browser.open("/?q=bread");
        browser.press(Keys.ARROW_DOWN);
        assertEquals("Food › Bread", browser.focused());
        browser.press(Keys.ESCAPE);
        assertEquals("#q", browser.focused());
        browser.press(Keys.ESCAPE);
        browser.await("the welcome", () -> browser.has("#answer .welcome"));
        assertEquals("", browser.find("#q").getDomProperty("value"));
        browser.press(Keys.ESCAPE);
        assertEquals("", browser.focused());
    }

    @Test
    void theTabKeyGoesFromTheSkipLinkThroughAllThatCanBeOpened(Browser browser) {
        browser.open("/?q=bread");
        browser.press(Keys.TAB);
        assertEquals("Skip to the results", browser.focused());
        browser.press(Keys.ENTER, Keys.TAB);
        assertEquals("Ducks", browser.focused());
        browser.press(Keys.TAB);
        assertEquals("Food › Bread", browser.focused());
        assertTrue(browser.has("h3 a:focus-visible"));
    }

    @Test
    void keysWithModifiersAreTheBrowsersOwn(Browser browser) {
        browser.open("/?q=bread");
        browser.pressWith(Keys.ALT, Keys.ARROW_DOWN);
        browser.pressWith(Keys.CONTROL, "/");
        assertEquals("", browser.focused());
    }

    @Test
    void aClickOnAnExcerptOpensItsSection(Browser browser) {
        browser.open("/?q=stomach");
        browser.click(".excerpt");
        browser.await("the note", () -> browser.address().equals("/notes/birds/ducks.md?h=stomach#bread"));
    }

    @Test
    void whoSelectsTextStays(Browser browser) {
        browser.open("/?q=stomach");
        browser.run("getSelection().selectAllChildren(document.querySelector('.excerpt'))");
        browser.run("document.querySelector('.excerpt').dispatchEvent(new MouseEvent('click', { bubbles: true }))");
        Browser.pause(200);
        assertEquals("/?q=stomach", browser.address());
        assertFalse(browser.has("article"));
    }
}
