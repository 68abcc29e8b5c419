package notesearch.server.http;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whatever is sent is answered in so many words, and leaves nothing broken. */
class BadInputTest {

    @TempDir
    private static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        RunningServer.write(folder, "a.md", "# Ducks\n\nThey swim.\n");
        server = RunningServer.in(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void searchesAreStillAnswered() throws Exception {
        assertEquals(1, server.json("/api/search?q=ducks").get("total").asInt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            q=a&limit=ten         | invalid_limit      | limit is "ten"; expected a whole number from 1 to 100
            q=a&limit=0           | invalid_limit      | limit is "0"; expected a whole number from 1 to 100
            q=a&limit=101         | invalid_limit      | limit is "101"; expected a whole number from 1 to 100
            q=a&limit=            | invalid_limit      | limit is ""; expected a whole number from 1 to 100
            q=a&limit=-1          | invalid_limit      | limit is "-1"; expected a whole number from 1 to 100
            q=a&limit=99999999999 | invalid_limit      | limit is "99999999999"; expected a whole number from 1 to 100
            q=a&offset=1.5        | invalid_offset     | offset is "1.5"; expected a whole number from 0 to 10000
            q=a&offset=9990       | invalid_offset     | offset + limit is 10010; expected at most 10000
            q=a&sort=size         | invalid_sort       | sort is "size"; expected modified or relevance
            q=a&group=folder      | invalid_group      | group is "folder"; expected none or note
            q=a&explain=yes       | invalid_explain    | explain is "yes"; expected false or true
            q=a&tag=              | invalid_tag        | tag is ""; expected a tag
            q=a&has=pictures      | invalid_has        | has is "pictures"; expected code, table or link
            q=a&has=              | invalid_has        | has is ""; expected code, table or link
            q=a&modified=soon     | invalid_modified   | modified is "soon"; expected days such as 7d, 3m, 2026, >2026-01-31 or 2026-01..2026-03
            q=a&modified=2026-13  | invalid_modified   | modified is "2026-13"; expected days such as 7d, 3m, 2026, >2026-01-31 or 2026-01..2026-03
            q=a&title=            | invalid_title      | title is ""; expected a text
            q=a&title=()          | invalid_title      | title is "()"; expected a text
            q=a&heading=+         | invalid_heading    | heading is " "; expected a text
            q=a&code=             | invalid_code       | code is ""; expected a text
            q=a&q=b               | repeated_parameter | q is given 2 times; expected it once
            q=a&limit=1&limit=2   | repeated_parameter | limit is given 2 times; expected it once
            q=a&lmit=1            | unknown_parameter  | There is no parameter "lmit" here.
            limit=1               | missing_query      | q is missing; expected the text to look for
            -                     | missing_query      | q is missing; expected the text to look for
            q=%zz                 | invalid_encoding   | The query holds "%zz"; expected percent-encoded UTF-8
            q=%E9                 | invalid_encoding   | The query holds "%E9"; expected percent-encoded UTF-8
            q=%                   | invalid_encoding   | The query holds "%"; expected percent-encoded UTF-8
            """)
    void aBadParameterIsNamedWithWhatWasExpected(String query, String code, String message) throws Exception {
        RunningServer.Answer answer = server.raw("GET /api/search" + (query == null ? "" : "?" + query));
        assertEquals(400, answer.status());
        assertProblem(code, message, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=caf\u00e9", "q=a&tag=\u00ff"})
    void bytesThatAreNoUtf8AreRefusedUnescapedToo(String latin1) throws Exception {
        String request = "GET /api/search?" + latin1 + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        RunningServer.Answer answer = server.unframed(request.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(400, answer.status());
        assertEquals("invalid_encoding", answer.json().get("code").asText());
        assertEquals(200, server.unframed(request).status());
    }

    @ParameterizedTest
    @CsvSource({"X: y, Host", "Host: localhost:evil, Host", "Content-Length: -3, body"})
    void theHintIsAboutTheHeaderThatIsWrong(String headers, String about) throws Exception {
        RunningServer.Answer answer =
                server.unframed("GET /api/status HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
        assertEquals(400, answer.status());
        assertTrue(answer.json().get("hint").asText().contains(about), answer::body);
    }

    @Test
    void aQueryOfAHundredKilobytesIsTooLong() throws Exception {
        RunningServer.Answer answer = server.raw("GET /api/search?q=" + "a".repeat(100_000));
        assertEquals(400, answer.status());
        assertProblem("query_too_long", "q has 100000 characters; expected at most 10000", answer);
    }

    @Test
    void aQueryOfTenThousandCharactersIsAnswered() throws Exception {
        assertEquals(
                200, server.raw("GET /api/search?q=" + "%C3%A9".repeat(10_000)).status());
    }

    @Test
    void aUrlBeyondAllMeasureIsRefusedInJson() throws Exception {
        RunningServer.Answer answer = server.raw("GET /api/search?q=" + "a".repeat(200_000));
        assertEquals(414, answer.status());
        assertProblem("uri_too_long", "The URL is too long; expected at most 128 kB", answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {200_000, 1_000_000})
    void headersBeyondAllMeasureAreRefusedInJson(int length) throws Exception {
        RunningServer.Answer answer = server.unframed("GET /api/search?q=a HTTP/1.1\r\nHost: localhost\r\nCookie: "
                + "a".repeat(length) + "\r\nConnection: close\r\n\r\n");
        assertEquals(431, answer.status());
        assertProblem("headers_too_large", "The request's headers are too large; expected at most 128 kB", answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nope",
                "/api/search/",
                "/api/search/x",
                "/api/notes",
                "/api//search",
                "/API/search"
            })
    void anUnknownRouteIsNotFound(String path) throws Exception {
        RunningServer.Answer answer = server.raw("GET " + path);
        assertEquals(404, answer.status());
        if (path.startsWith("/api")) {
            assertProblem("unknown_route", "There is nothing at \"" + path + "\".", answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notes/%00",
                "/notes/a.md%00",
                "/notes/%0a",
                "/notes/%zz",
                "/notes/%",
                "/notes/%E9.md",
                "/notes/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
                "/notes/%u002e%u002e/etc/passwd",
                "/notes/../../etc/passwd",
                "/notes/../../../../../../etc/passwd",
                "/notes/%2e%2e/%2e%2e/etc/passwd",
                "/notes/%2E%2E%2F%2E%2E%2Fetc%2Fpasswd",
                "/notes/..%2f..%2fetc%2fpasswd",
                "/notes/..%252f..%252fetc%252fpasswd",
                "/notes/%252e%252e/%252e%252e/etc/passwd",
                "/notes/..;/..;/etc/passwd",
                "/notes/..%5c..%5cetc%5cpasswd",
                "/notes/..\\..\\etc\\passwd",
                "/notes//etc/passwd",
                "/notes/%2fetc%2fpasswd",
                "/notes/....//....//etc/passwd",
                "/notes/file:///etc/passwd",
                "/notes/nope.md",
                "/notes/A.md",
                "/notes/./a.md/../../data"
            })
    void aPathThatNamesNoNoteIsRefused(String path) throws Exception {
        for (String area : new String[] {"", "/api"}) {
            RunningServer.Answer answer = server.raw("GET " + area + path);
            assertAll(
                    area + path,
                    () -> assertTrue(answer.status() == 400 || answer.status() == 404, answer.head()),
                    () -> assertFalse(answer.body().contains("root:"), answer.body()),
                    () -> assertFalse(answer.body().contains("jetty"), answer.body()),
                    () -> assertFalse(answer.body().contains("Exception"), answer.body()));
            if (!area.isEmpty()) {
                assertTrue(answer.isJson(), answer.head());
            }
            if (answer.isJson()) {
                assertTrue(answer.json().hasNonNull("code"), answer.body());
            } else {
                assertTrue(answer.body().contains("Search the notes"), answer.body());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET http://elsewhere/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "POST /api/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc",
                "GET /api/search?q=a b HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void whatIsNoRequestIsRefusedWithoutAWordOfJetty(String request) throws Exception {
        RunningServer.Answer answer = server.unframed(request);
        assertTrue(answer.status() == 400 || answer.status() == 505, answer.head());
        assertFalse(answer.body().toLowerCase(Locale.ROOT).contains("jetty"), answer.body());
        assertTrue(answer.head().contains("Content-Security-Policy"), answer.head());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/search?q=secret HTTP/1.1\r\nHost: a@b\r\n",
                "GET /api/search?q=secret HTTP/1.1\r\nHost: [a@b]\r\n",
                "GET /api/search?q=secret HTTP/1.1\r\nHost: [\r\n",
                "GET /api/search?q=secret HTTP/1.1\r\nHost: localhost:port\r\n",
                "GET /api/search?q=secret HTTP/1.1\r\nHost: localhost:99999\r\n",
                "GET /api/search?q=secret HTTP/1.1\r\nHost: a b\r\n",
                "GET /api/search?q=secret HTTP/1.1\r\nHost: \u0001\r\n",
                "GET /api/search?q=secret HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: [a@b]\r\nForwarded: host=[\r\n",
                "GET http://a@b:c/api/search?q=secret HTTP/1.1\r\nHost: a@b:c\r\n",
                "GET http://[/api/search?q=secret HTTP/1.1\r\nHost: localhost\r\n",
                "CONNECT /api/search?q=secret HTTP/1.1\r\nHost: localhost\r\n",
                "CONNECT localhost:80/api/search?q=secret HTTP/1.1\r\nHost: localhost\r\n",
                "CONNECT [q=secret] HTTP/1.1\r\nHost: localhost\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/search?q=secret HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n",
                "GET /api/search?q=secret HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: secret\r\n",
                "GET /api/search?q=secret HTTP/1.1\r\nHost: localhost\r\nCookie: a=\u0002; $Version=x\r\n",
                "GET /api/search?q=secret HTTP/1.1\r\nHost: localhost\r\nbad header\r\n"
            })
    void noClientCanWriteWarningsOrWhatItLooksForIntoTheLog(String head) throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        try {
            server.unframed(head + "Connection: close\r\n\r\n");
        } finally {
            root.detachAppender(log);
        }
        assertEquals(
                List.of(),
                log.list.stream()
                        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN)
                                || event.getFormattedMessage().contains("secret"))
                        .map(ILoggingEvent::toString)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO"})
    void aMethodThatIsNotForReadingIsRefusedWithThoseThatAre(String method) throws Exception {
        RunningServer.Answer answer = server.raw(method + " /api/search?q=a");
        assertEquals(405, answer.status());
        assertTrue(answer.head().contains("Allow: GET, HEAD"), answer.head());
        assertProblem("method_not_allowed", "The method is " + method + "; expected one of GET, HEAD.", answer);
    }

    @Test
    void optionsOfTheServerAreRefusedAsThoseOfARoute() throws Exception {
        RunningServer.Answer answer = server.raw("OPTIONS *");
        assertEquals(405, answer.status());
        assertTrue(answer.head().contains("Allow: GET, HEAD"), answer.head());
        assertProblem("method_not_allowed", "The method is OPTIONS; expected one of GET, HEAD.", answer);
    }

    @Test
    void aHeadRequestSaysWhatAGetWouldWithoutTheBody() throws Exception {
        HttpResponse<String> found = server.send("HEAD", "/api/search?q=ducks");
        assertEquals(200, found.statusCode());
        assertEquals("", found.body());
        assertTrue(found.headers().firstValueAsLong("Content-Length").orElse(0) > 100);
        assertEquals(404, server.send("HEAD", "/notes/nope.md").statusCode());
        assertEquals(400, server.send("HEAD", "/api/search").statusCode());
    }

    @Test
    void aRequestForAWebSocketIsLikeAnyOther() throws Exception {
        String request = String.join(
                "\r\n",
                "GET /api/nope HTTP/1.1",
                "Host: localhost",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Connection: close, Upgrade");
        RunningServer.Answer answer = server.unframed(request + "\r\n\r\n");
        assertEquals(404, answer.status());
        assertTrue(answer.isJson());
        assertFalse(answer.head().contains("Set-Cookie"));
    }

    @Test
    void anUnknownPageIsToldInWordsToPeople() throws Exception {
        HttpResponse<String> answer = server.get("/nope");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        assertTrue(answer.body().contains("There is nothing at \"/nope\"."), answer.body());
    }

    @Test
    void theSearchPageSaysWhatIsWrongWithAParameter() throws Exception {
        HttpResponse<String> answer = server.get("/?q=ducks&limit=ten");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("expected a whole number from 1 to 100"), answer.body());
    }

    private static void assertProblem(String code, String message, RunningServer.Answer answer) throws Exception {
        assertTrue(answer.isJson(), answer.head());
        JsonNode problem = answer.json();
        assertEquals(code, problem.get("code").asText());
        assertEquals(message, problem.get("message").asText());
        assertFalse(problem.get("hint").asText().isBlank());
        assertEquals(3, problem.size());
    }
}
