package notesearch.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import notesearch.server.http.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notes that ship with the product, as they look. */
@InBrowser
class ShippedNotesTest {

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static Network network;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.over(Path.of("../notes"), data);
        network = new Network(server.port());
    }

    @AfterAll
    static void stop() {
        network.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messaging/sqs.md?h=visibility+timeout#visibility-timeout",
                "serverless/api-gateway.md",
                "databases/dynamodb.md?h=capacity+units",
                "cicd/cloudformation.md",
                "storage/s3.md"
            })
    void theyReadWellOnEveryScreen(String note, Browser browser) {
        browser.begin(network.url());
        String name = note.replaceAll(".*/|\\.md.*", "");
        browser.open("/notes/" + note);
        browser.screenshot(name + "-light");
        assertEquals(List.of(), browser.barriers());
        browser.light(false);
        browser.screenshot(name + "-dark");
        browser.window(375, 812);
        browser.open("/notes/" + note);
        assertEquals(0, browser.wider(), name);
        browser.screenshot(name + "-phone-dark");
        assertEquals(List.of(), browser.barriersByColour());
        browser.light(true);
        browser.screenshot(name + "-phone-light");
        browser.window(320, 640);
        assertEquals(0, browser.wider(), name);
    }
}
