package notesearch.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A file of strings that break programs, {@code [{"query": …}, …]}, each sent as a query to a server over given notes: it
 * is answered, or refused in words, and nothing is logged. The slowest are printed.
 *
 * <p>{@code mvn verify -Plong -pl server -am -Dtest=HostileQueriesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dnotesearch.corpus=/path/to/notes -Dnotesearch.hostile=/path/to/queries.json}; {@code -Dnotesearch.data=/path} keeps
 * the index for the next time.
 */
@Tag("long")
class HostileQueriesTest {

    private static final int SHOWN = 15;
    private static final int WARM_UP = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temporary;

    private record Sent(String query, double ms) {}

    @Test
    void eachIsAnsweredOrRefusedInWords() throws Exception {
        String corpus = System.getProperty("notesearch.corpus", "");
        String file = System.getProperty("notesearch.hostile", "");
        Assumptions.assumeFalse(
                corpus.isEmpty() || file.isEmpty(),
                "name notes with -Dnotesearch.corpus=FOLDER and queries with -Dnotesearch.hostile=FILE");
        Path data = Path.of(
                System.getProperty("notesearch.data", temporary.resolve("data").toString()));
        List<String> queries = new ArrayList<>();
        JSON.readTree(Files.readString(Path.of(file)))
                .forEach(entry -> queries.add(entry.get("query").asText()));
        List<String> wrong = new ArrayList<>();
        List<Sent> sent = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        ListAppender<ILoggingEvent> log = listen();
        try (RunningServer server = RunningServer.settledOver(Path.of(corpus), data)) {
            for (String query : queries.subList(0, Math.min(WARM_UP, queries.size()))) {
                ask(server, query);
            }
            for (String query : queries) {
                long started = System.nanoTime();
                HttpResponse<String> answer = ask(server, query);
                sent.add(new Sent(query, (System.nanoTime() - started) / 1e6));
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                if (!isClear(answer)) {
                    wrong.add(answer.statusCode() + " for " + shown(query) + ": " + answer.body());
                }
            }
        } finally {
            root().detachAppender(log);
        }
        report(statuses, sent);
        assertEquals(List.of(), wrong);
        assertEquals(
                List.of(),
                log.list.stream()
                        .filter(event -> event.getThrowableProxy() != null
                                || event.getLevel().isGreaterOrEqual(Level.WARN))
                        .map(ILoggingEvent::toString)
                        .toList());
    }

    private static HttpResponse<String> ask(RunningServer server, String query) throws Exception {
        return server.get("/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static boolean isClear(HttpResponse<String> answer) throws Exception {
        JsonNode json = JSON.readTree(answer.body());
        return answer.statusCode() == 200 && json.has("hits")
                || answer.statusCode() == 400 && json.path("message").asText().contains("; expected ");
    }

    private static ListAppender<ILoggingEvent> listen() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root().addAppender(log);
        return log;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static void report(Map<Integer, Integer> statuses, List<Sent> sent) {
        List<Sent> slowest = sent.stream()
                .sorted(Comparator.comparingDouble(Sent::ms).reversed())
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%n%d queries, by status %s; milliseconds p50 %.1f, p99 %.1f, most %.1f; the slowest:%n",
                sent.size(),
                statuses,
                slowest.get(slowest.size() / 2).ms(),
                slowest.get(slowest.size() / 100).ms(),
                slowest.getFirst().ms());
        slowest.stream()
                .limit(SHOWN)
                .forEach(each -> System.out.printf(Locale.ROOT, "%8.1f %s%n", each.ms(), shown(each.query())));
    }

    private static String shown(String query) {
        String start = query.substring(0, Math.min(80, query.length())).replaceAll("\\p{Cntrl}", "�");
        return query.length() + " characters: " + start;
    }
}
