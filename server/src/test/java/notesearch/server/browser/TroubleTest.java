package notesearch.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@InBrowser
class TroubleTest {

    @Test
    void aServerThatDoesNotAnswerIsAskedAgainUntilItDoes(Browser browser, Network network) {
        browser.patience(.2);
        browser.open("/?q=duck");
        network.fail(TroubleTest::searches);
        browser.retype("swan");
        browser.await("the trouble is told", () -> browser.has(".trouble"));
        assertTrue(browser.text(".trouble").startsWith("notesearch does not answer; trying again."));
        assertTrue(browser.text(".trouble").contains("What you see is for “"), browser.text(".trouble"));
        assertTrue(browser.has(".note"));
        network.heal();
        browser.awaitSummary("1 match in 1 note");
        assertFalse(browser.has(".trouble"));
        onlyTheNetworkComplained(browser);
    }

    @Test
    void aServerThatIsBusyIsAskedAgainUntilItAnswers(Browser browser, Network network) {
        browser.patience(.2);
        network.change(
                TroubleTest::searches,
                answer -> new Network.Answer(503, "{\"code\":\"busy\",\"message\":\"Too much is asked.\"}"));
        browser.open("/");
        browser.type("swan");
        browser.await("the trouble is told", () -> browser.has(".trouble"));
        assertTrue(browser.text(".trouble").startsWith("Too much is asked. Trying again."), browser.text(".trouble"));
        network.heal();
        browser.awaitSummary("1 match in 1 note");
        onlyTheNetworkComplained(browser);
    }

    @Test
    void itIsAskedAtOnceOnDemand(Browser browser, Network network) {
        browser.patience(100);
        browser.open("/");
        network.fail(TroubleTest::searches);
        browser.type("swan");
        browser.await("the trouble is told", () -> browser.has(".trouble"));
        network.heal();
        browser.click(".trouble button");
        browser.awaitSummary("1 match in 1 note");
        onlyTheNetworkComplained(browser);
    }

    @Test
    void whoIsOfflineIsToldSoAndAnsweredWhenTheNetworkIsBack(Browser browser) {
        browser.open("/?q=duck");
        browser.online(false);
        browser.retype("swan");
        browser.await("the trouble is told", () -> browser.has(".trouble"));
        assertTrue(browser.text(".trouble").startsWith("You are offline"), browser.text(".trouble"));
        browser.online(true);
        browser.awaitSummary("1 match in 1 note");
        onlyTheNetworkComplained(browser);
    }

    @Test
    void nothingMovesWhenTheTroubleIsToldOfOldResults(Browser browser, Network network) {
        browser.open("/?q=duck");
        String place = "return Math.round(document.querySelector('.note').getBoundingClientRect().top)";
        long top = browser.number(place);
        network.fail(TroubleTest::searches);
        browser.retype("swan");
        browser.await("the trouble is told", () -> browser.has(".trouble"));
        assertEquals(top, browser.number(place));
        onlyTheNetworkComplained(browser);
    }

    @Test
    void aRefusalSaysWhatIsWrongAndWhatToDo(Browser browser, Network network) {
        network.change(
                TroubleTest::searches,
                answer -> new Network.Answer(
                        500, "{\"code\":\"x\",\"message\":\"It <b>broke</b>.\",\"hint\":\"Mend it.\"}"));
        browser.open("/");
        browser.type("swan");
        browser.await("the refusal", () -> browser.has(".nothing"));
        assertEquals("It <b>broke</b>.\n\nMend it.", browser.texts(".nothing").getFirst());
        network.heal();
        browser.type("s");
        browser.awaitSummary("1 match in 1 note");
        onlyTheNetworkComplained(browser);
    }

    @Test
    void anAnswerThatIsNoneOfNotesearchIsNotTakenForOne(Browser browser, Network network) {
        network.change(TroubleTest::searches, answer -> new Network.Answer(502, "<html>Bad gateway</html>"));
        browser.open("/");
        browser.type("swan");
        browser.await("the refusal", () -> browser.has(".nothing"));
        assertTrue(browser.text(".nothing").startsWith("The server answered with status 502."));
        onlyTheNetworkComplained(browser);
    }

    @Test
    void aSlowAnswerShowsThatItIsOnItsWay(Browser browser, Network network) {
        network.hold(TroubleTest::searches);
        browser.open("/");
        browser.type("swan");
        String visibility = "return getComputedStyle(document.querySelector('.top'), '::after').visibility";
        assertEquals("hidden", browser.run(visibility));
        browser.await("the bar", () -> browser.run(visibility).equals("visible"));
        network.heal();
        browser.awaitSummary("1 match in 1 note");
        assertEquals("hidden", browser.run(visibility));
    }

    @Test
    void whileNotesAreReadTheAnswerGrowsByItself(Browser browser, Network network) {
        browser.patience(.2);
        network.change(
                TroubleTest::searches,
                answer -> new Network.Answer(
                        200,
                        answer.body()
                                .replace("\"pending\":0", "\"pending\":7")
                                .replace("\"sections\":1,", "\"sections\":0,")));
        browser.open("/");
        browser.type("swan");
        browser.awaitSummary("0 matches in 1 note");
        assertEquals("The notes are still being read; there may be more matches soon.", browser.text(".remark"));
        network.heal();
        browser.awaitSummary("1 match in 1 note");
        assertFalse(browser.has(".remark"));
    }

    @Test
    void whatGrowsByItselfDoesNotMoveUnderAReader(Browser browser, Network network) {
        browser.patience(.2);
        network.change(
                TroubleTest::searches,
                answer -> new Network.Answer(200, answer.body().replace("\"pending\":0", "\"pending\":7")));
        browser.open("/");
        browser.type("swan");
        browser.await("a remark", () -> browser.has(".remark"));
        browser.press(Keys.ARROW_DOWN);
        network.heal();
        browser.await(
                "it is asked twice",
                () -> network.asked().stream().filter(TroubleTest::searches).count() >= 2);
        assertTrue(browser.has(".remark"));
        browser.press(Keys.ESCAPE);
        browser.await("the new answer", () -> !browser.has(".remark"));
    }

    @Test
    void whatTheServerWroteWhileNotesWereReadGrowsToo(Browser browser, Network network) {
        browser.patience(.2);
        network.change(
                uri -> uri.startsWith("/?q=swan"),
                page -> new Network.Answer(
                        200,
                        page.body()
                                .replace("<div id=\"answer\"", "<div id=\"answer\" data-reading=\"true\"")
                                .replace("1 match in", "0 matches in")));
        browser.open("/?q=swan");
        browser.awaitSummary("1 match in 1 note");
    }

    @Test
    void aMissingFolderIsToldCalmly(Browser browser, Network network) {
        network.change(
                TroubleTest::searches,
                answer -> new Network.Answer(
                        200, answer.body().replace("\"pending\":0", "\"pending\":0,\"notesMissing\":true")));
        browser.open("/");
        browser.type("swan");
        browser.await("a remark", () -> browser.has(".remark"));
        assertTrue(browser.text(".remark").startsWith("The notes folder cannot be found at the moment"));
        assertTrue(browser.has(".note"));
    }

    private static boolean searches(String uri) {
        return uri.startsWith("/api/search");
    }

    private static void onlyTheNetworkComplained(Browser browser) {
        for (String line : browser.console()) {
            assertTrue(line.contains("net::ERR_") || line.contains("Failed to load resource"), line);
        }
    }
}
