package notesearch.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import notesearch.index.NoteIndex;
import notesearch.index.View;
import notesearch.note.NotesException;
import notesearch.query.SearchRequest;
import notesearch.search.Searcher;
import notesearch.server.answer.Json;
import notesearch.server.api.SearchAnswer;
import notesearch.server.metrics.Metrics;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server over an index. It listens from {@link #start} to {@link #close()} and owns neither index nor
 * refresher, which are to be closed after it.
 */
public final class NotesServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NotesServer.class);

    /** A query of 100 kB still gets an answer in JSON. */
    private static final int MOST_HEADER_BYTES = 128 * 1024;

    /** What is shorter is sent at once, with its length, instead of in pieces. */
    private static final int MOST_BYTES_AT_ONCE = 64 * 1024;

    /** For connections alone; whatever waits for a client or for its turn waits on a virtual thread. */
    private static final int MOST_THREADS = 32;

    /** Requests that are under way when the server is closed have so long; it ends as soon as there are none. */
    private static final long LONGEST_ENDING_MILLIS = 2_500;

    /** Less than what a first search of somebody may take. */
    private static final Duration LONGEST_WARMING_UP = Duration.ofMillis(900);

    /** How many references a line of the processor's cache holds: to find out, Jetty would load all of JMX. */
    private static final String REFERENCES_PER_LINE = "org.eclipse.jetty.util.referencesPerCacheLine";

    static {
        if (System.getProperty(REFERENCES_PER_LINE) == null) {
            System.setProperty(REFERENCES_PER_LINE, "16");
        }
    }

    /** Paths are decoded strictly by {@code RequestPath} and never resolved on disk, so Jetty lets them pass. */
    private static final UriCompliance PATHS = UriCompliance.LEGACY.with(
            "notes", Violation.ILLEGAL_PATH_CHARACTERS, Violation.BAD_UTF8_ENCODING, Violation.BAD_PERCENT_ENCODING);

    private final Javalin javalin;
    private final Metrics metrics;
    private final Admission admission;
    private final Address address;

    private NotesServer(Javalin javalin, Metrics metrics, Admission admission, Address address) {
        this.admission = admission;
        this.javalin = javalin;
        this.metrics = metrics;
        this.address = address;
    }

    /**
     * Listens at once, also while the index is still being opened.
     *
     * @param served done once it is open; what needs it waits
     * @param budget how long a search may take
     * @throws NotesException where the address cannot be listened on
     */
    public static NotesServer start(Address address, CompletableFuture<Served> served, Duration budget) {
        Metrics metrics = new Metrics();
        Admission admission = new Admission();
        Routes routes = new Routes(served, budget, metrics, admission);
        Javalin javalin = Javalin.create(config -> configure(config, address, routes, metrics));
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            metrics.close();
            admission.close();
            throw address.cannotBeListenedOn(e);
        }
        return new NotesServer(javalin, metrics, admission, address);
    }

    public int port() {
        return javalin.port();
    }

    /** Where a browser on this machine finds it: {@code http://127.0.0.1:6683/}. */
    public String url() {
        return address.url(port());
    }

    /** Answers a search that nobody asked, so that the first one who asks need not wait for classes to be loaded. */
    public static void warmUp(NoteIndex index) {
        SearchRequest request = SearchRequest.of("notesearch");
        Searcher searcher = new Searcher(index, note -> true, LONGEST_WARMING_UP);
        Json.bytes(SearchAnswer.of(request, searcher.search(request, View.everything())));
    }

    /** Requests under way are answered first; no others are taken. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            LOG.debug("clients did not take their answers in time", e);
        }
        admission.close();
        metrics.close();
    }

    private static void configure(JavalinConfig config, Address address, Routes routes, Metrics metrics) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
        config.router.javaLangErrorHandler(Refusals::write);
        InetSocketAddress socket = address.socket();
        config.jetty.host = socket.getHostString();
        config.jetty.port = socket.getPort();
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 4);
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(NotesServer::configure);
        config.jetty.modifyServer(server -> configure(server, metrics));
        config.requestLogger.http(new RequestLog(metrics));
        new Gate(address).addTo(config.routes);
        new Refusals().addTo(config.routes);
        routes.addTo(config.routes);
    }

    private static void configure(HttpConfiguration http) {
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        http.setOutputBufferSize(MOST_BYTES_AT_ONCE);
        http.setOutputAggregationSize(MOST_BYTES_AT_ONCE);
        http.setUriCompliance(PATHS);
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
    }

    private static void configure(Server server, Metrics metrics) {
        server.setErrorHandler(new JettyRefusals(metrics));
        server.insertHandler(new GracefulHandler());
        server.setStopTimeout(LONGEST_ENDING_MILLIS);
        server.addBean(new ConnectionLimit(server));
    }
}
