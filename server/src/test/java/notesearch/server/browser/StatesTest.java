package notesearch.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Each state of the page, looked at in the light and in the dark, on a desk and on a phone. */
@InBrowser
class StatesTest {

    /** @param reached brings the page there */
    record State(String name, BiConsumer<Browser, Network> reached) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<State> everyState() {
        return Stream.of(
                new State("welcome", (browser, network) -> browser.open("/")),
                new State("results", (browser, network) -> browser.open("/?q=ducks")),
                new State("results-chosen", (browser, network) -> {
                    browser.open("/?q=bread");
                    browser.press(Keys.ARROW_DOWN);
                }),
                new State("results-in-one-note", (browser, network) -> browser.open("/?q=heron&path=birds/herons.md")),
                new State("results-otherwise", (browser, network) -> browser.open("/?q=stomech%20-swan&path=birds")),
                new State("results-pinned", (browser, network) -> browser.open("/?q=kiosk%20times")),
                new State("results-pinned-note", (browser, network) -> browser.open("/?q=kiosk")),
                new State("results-more", (browser, network) -> browser.open("/?q=goose&limit=20&offset=20")),
                new State("results-hostile", (browser, network) -> browser.open("/?q=cuckoo")),
                new State("nothing", (browser, network) -> browser.open("/?q=xylophone")),
                new State("nothing-under-filters", (browser, network) -> browser.open("/?q=goose&path=birds")),
                new State("refused", (browser, network) -> {
                    network.change(
                            StatesTest::searches,
                            answer -> new Network.Answer(
                                    500,
                                    "{\"message\":\"notesearch made an error.\",\"hint\":\"The log tells more.\"}"));
                    browser.open("/");
                    browser.type("s");
                    browser.await("the refusal", () -> browser.has(".nothing"));
                }),
                new State("unreachable", (browser, network) -> {
                    browser.open("/?q=ducks");
                    network.fail(StatesTest::searches);
                    browser.type("s");
                    browser.await("the trouble", () -> browser.has(".trouble"));
                }),
                new State("offline", (browser, network) -> {
                    browser.open("/?q=ducks");
                    browser.online(false);
                    browser.type("s");
                    browser.await("the trouble", () -> browser.has(".trouble"));
                }),
                new State("asking", (browser, network) -> {
                    browser.open("/?q=ducks");
                    network.hold(StatesTest::searches);
                    browser.type("s");
                    Browser.pause(400);
                }),
                new State("reading", (browser, network) -> {
                    network.change(
                            StatesTest::searches,
                            answer -> new Network.Answer(200, answer.body().replace("\"pending\":0", "\"pending\":7")));
                    browser.open("/");
                    browser.type("ducks");
                    browser.await("a remark", () -> browser.has(".remark"));
                }),
                new State("no-such-page", (browser, network) -> browser.open("/nowhere")));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void nobodyIsKeptOutAndItLooksAsItShould(State state, Browser browser, Network network) {
        state.reached().accept(browser, network);
        shows(browser, state.name(), "desktop-light");
        assertEquals(List.of(), browser.barriers());
        browser.light(false);
        shows(browser, state.name(), "desktop-dark");
        browser.window(375, 812);
        shows(browser, state.name(), "phone-dark");
        assertEquals(List.of(), browser.barriersByColour());
        browser.light(true);
        shows(browser, state.name(), "phone-light");
        network.heal();
        browser.online(true);
        browser.console()
                .forEach(line -> assertTrue(line.contains("net::ERR_") || line.contains("Failed to load"), line));
    }

    private static void shows(Browser browser, String state, String where) {
        assertEquals(0, browser.wider(), "it fits");
        assertTrue(browser.number("return document.querySelector('.name').offsetHeight") < 30, "one line");
        browser.screenshot(state + "-" + where);
    }

    private static boolean searches(String uri) {
        return uri.startsWith("/api/search");
    }
}
