package notesearch.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever runs says so with alert(), which is counted here. Whatever tries and may not says so in the console. */
@InBrowser
class HostileNotesTest {

    private static final String INJECTED = """
            const isOurs = (link) => /^(\\/|#)/.test(link.getAttribute("href"));
            const handlers = [...document.querySelectorAll("main *, header *")]
              .filter((one) => [...one.attributes].some(({ name }) => name.startsWith("on")));
            const foreign = [...document.querySelectorAll("main :is(script, svg, iframe, object, embed, base, form, style)")];
            const scripts = [...document.querySelectorAll("script")].filter((one) => !one.src.startsWith(location.origin));
            const links = [...document.querySelectorAll("a")]
              .filter((link) => /^(javascript|data|vbscript):/i.test(link.protocol));
            return [...handlers, ...foreign, ...scripts, ...links].map((one) => one.outerHTML).concat(window.alerts ?? []);
            """;

    @BeforeEach
    void countAlerts(Browser browser) {
        browser.beforeEachPage("window.alerts = []; window.alert = (text) => alerts.push(text);");
    }

    @Test
    void nothingThatANoteSaysRunsAmongTheResults(Browser browser) {
        browser.open("/");
        browser.type("cuckoo");
        browser.await("both notes", () -> browser.texts(".note").size() == 2);
        browser.click(".note:has(.hit + .hit) h2 a");
        browser.await("the note", () -> browser.address().startsWith("/notes/"));
        browser.back();
        browser.await("both notes", () -> browser.texts(".note").size() == 2);
        assertEquals(List.of(), browser.run(INJECTED));
        String shown = String.join("\n", browser.texts(".note"));
        assertTrue(shown.contains("<script>alert('title')</script> cuckoo"), shown);
        assertTrue(shown.contains("<img src=x onerror=alert('heading')>"), shown);
        assertTrue(shown.contains("hostile/<img src=x onerror=alert('file')>.md"), shown);
        assertTrue(shown.contains("hostile/javascript:alert('file')\"'`.md"), shown);
    }

    @Test
    void aHostileFileCanBeOpened(Browser browser) {
        browser.open("/?q=plain%20cuckoo");
        browser.click("h2 a");
        browser.await("the note", () -> browser.address().startsWith("/notes/hostile/javascript"));
        assertTrue(browser.text("h1").startsWith("Plain cuckoo"));
        assertEquals(List.of(), browser.run(INJECTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%3Cscript%3Ealert(1)%3C/script%3E",
                "q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                "q=cuckoo&tag=%3Csvg/onload=alert('tag')%3E",
                "q=cuckoo&tag=%22%3E%3Cscript%3Ealert('tag')%3C/script%3E",
                "q=cuckoo&path=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&path=javascript:alert(1)",
                "q=cuckoo&sort=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "q=cuckoo&limit=%3Cimg%20src=x%20onerror=alert(1)%3E",
                "q=%00%3Cscript%3E",
                "q=%F0%9F%A6%86&h=%3Cscript%3E"
            })
    void nothingThatAnAddressSaysRuns(String query, Browser browser) {
        browser.open("/?" + query);
        assertEquals(List.of(), browser.run(INJECTED));
        browser.type("x");
        browser.await("an answer", () -> !browser.has("html.asking"));
        assertEquals(List.of(), browser.run(INJECTED));
        browser.console().forEach(line -> assertTrue(line.contains("400 (Bad Request)"), line));
    }

    @Test
    void noScriptMayWriteMarkup(Browser browser) {
        browser.open("/");
        Object refused = browser.run("""
                try {
                  document.body.innerHTML = "<p>x</p>";
                  return false;
                } catch (refusal) {
                  return refusal instanceof TypeError;
                }
                """);
        assertEquals(true, refused);
        assertEquals(1, browser.console().size());
    }
}
