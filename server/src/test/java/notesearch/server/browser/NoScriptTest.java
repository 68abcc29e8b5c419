package notesearch.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

@InBrowser
class NoScriptTest {

    /** What stands on the page, without what differs from one answer to the next, or only in how it is written. */
    private static final String SHOWN = """
            const shown = (node) => {
              if (node.nodeType === Node.TEXT_NODE) {
                return node.data.replace(/\\s+/g, " ").trim();
              }
              if (node.nodeType !== Node.ELEMENT_NODE || node.className === "took") {
                return "";
              }
              const attributes = [...node.attributes]
                .map(({ name, value }) => `${name}=${name === "href" ? decodeURIComponent(value) : value}`)
                .sort();
              return `<${[node.localName, ...attributes].join(" ")}>` + [...node.childNodes].map(shown).join("") + "</>";
            };
            return [...document.querySelector("#answer").children].map(shown).join("\\n");
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=bread",
                "/?q=bread duck",
                "/?q=goose",
                "/?q=goose&limit=40",
                "/?q=goose&limit=100",
                "/?q=goose&limit=20&offset=20",
                "/?q=goose&limit=20&offset=60",
                "/?q=goose&offset=1000",
                "/?q=goose&sort=modified",
                "/?q=heron",
                "/?q=heron&path=birds/herons.md",
                "/?q=swim&path=birds&tag=birds&tag=Water",
                "/?q=goose&path=birds",
                "/?q=xylophone bread walrus",
                "/?q=xylophone walrus",
                "/?q=\"bread feet\"",
                "/?q=bred",
                "/?q=stomech \"no such\"",
                "/?q=kiosk times",
                "/?q=kiosk",
                "/?q=stomech OR walrus -swan",
                "/?q=duck -bread",
                "/?q=duck -bread --bread&path=birds",
                "/?q=cuckoo -duck<b>cuckoo</b>",
                "/?q=-",
                "/?q=bread&limit=ten",
                "/?q=cuckoo",
                "/?q=cuckoo&tag=<svg/onload=alert('tag')>",
                "/?q=鸭子",
                "/?q= "
            })
    void theScriptShowsWhatTheServerWrites(String address, Browser browser, Network network) {
        browser.open(encoded(address));
        String written = (String) browser.run(SHOWN);
        goWithoutLoading(browser, "/");
        browser.await("the welcome", () -> browser.has("#answer .welcome"));
        goWithoutLoading(browser, encoded(address));
        browser.await("nothing is asked any more", () -> !browser.has("html.asking"));
        assertEquals(written, browser.run(SHOWN));
        assertTrue(address.equals("/?q= ") || network.asked().getLast().startsWith("/api/search"));
        browser.console().forEach(line -> assertTrue(line.contains("400 (Bad Request)"), line));
    }

    private static void goWithoutLoading(Browser browser, String address) {
        browser.run("history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'))", address);
    }

    @Test
    void theSameAddressAnswersWithoutScript(Browser browser, Network network) {
        browser.script(false);
        browser.open("/");
        assertTrue(browser.find(".search button").isDisplayed());
        browser.type("bread" + Keys.ENTER);
        browser.await("the results", () -> browser.address().startsWith("/?q=bread"));
        assertEquals("3 matches in 2 notes", browser.text(".summary span"));
        assertFalse(browser.find(".hint").isDisplayed());
        browser.click("h3 a");
        browser.await("the note", () -> browser.address().startsWith("/notes/birds/ducks.md?h=bread#bread"));
        assertTrue(network.asked().stream().noneMatch(uri -> uri.startsWith("/api")));
    }

    @Test
    void whatWasReadOneWayCanBeReadTheOtherWithoutScript(Browser browser) {
        browser.script(false);
        browser.open("/?q=swim%20-bread&path=birds");
        assertEquals("Left out sections with “bread”. Look for “bread” instead", browser.text(".remark"));
        assertFalse(browser.find(".why").isDisplayed());
        browser.click(".remark a");
        browser.await("the other reading", () -> browser.address().startsWith("/?q=swim%20bread&path=birds"));
        assertFalse(browser.has(".remark"));
    }

    @Test
    void aWordThatWasCorrectedCanBeSearchedAsItWasTypedWithoutScript(Browser browser) {
        browser.script(false);
        browser.open("/?q=stomech&path=birds");
        assertEquals("Showing results for “stomach”. Search instead for “stomech”", browser.text(".remark"));
        browser.click(".remark a");
        browser.await("the word itself", () -> browser.address().equals("/?q=%22stomech%22&path=birds"));
        assertEquals("No note holds “stomech”.", browser.text(".nothing h2"));
    }

    @Test
    void aPinnedSectionIsFirstAndSaysSoWithoutScript(Browser browser) {
        browser.script(false);
        browser.open("/?q=kiosk%20times");
        assertEquals("Opening hours Pinned", browser.text(".note:first-child h3"));
        assertEquals(List.of("Pinned"), browser.texts(".pinned"));
        browser.open("/?q=kiosk");
        assertEquals("Pinned", browser.text(".note:first-child .hit:first-child > .pinned"));
    }

    @Test
    void filtersAndOrderOutliveAFormWithoutScript(Browser browser) {
        browser.script(false);
        browser.open("/?q=swim&path=birds&tag=birds&sort=modified");
        browser.retype("bread" + Keys.ENTER);
        browser.await("the results", () -> browser.address().startsWith("/?q=bread"));
        assertEquals("/?q=bread&path=birds&tag=birds&sort=modified", browser.address());
    }

    /** What a person types into the address bar, as the browser sends it. */
    private static String encoded(String address) {
        return address.replace("%", "%25")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\"", "%22")
                .replace(" ", "%20");
    }
}
