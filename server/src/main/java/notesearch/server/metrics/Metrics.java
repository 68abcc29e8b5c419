package notesearch.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import notesearch.index.IndexStatus;
import org.jspecify.annotations.Nullable;

/** Counts and times, in Prometheus's words. Thread-safe; whoever makes it closes it. */
public final class Metrics implements AutoCloseable {

    /** The content type of {@link #text}. */
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    private static final Duration[] BORDERS = IntStream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer searches = Timer.builder("notesearch.search")
            .description("searches answered")
            .serviceLevelObjectives(BORDERS)
            .register(registry);

    private final AtomicBoolean ofTheJvm = new AtomicBoolean();
    private volatile @Nullable IndexStatus counted;

    public Metrics() {
        gauge("notesearch.notes", "notes in the index", IndexStatus::notes);
        gauge("notesearch.sections", "sections in the index", IndexStatus::sections);
        gauge(
                "notesearch.skipped",
                "files that could not be read",
                status -> status.skipped().size());
        gauge(
                "notesearch.pending",
                "notes known to be changed and not yet found",
                status -> status.state().pending());
    }

    /** Runs a search and counts how long it took. */
    public <T> T timed(Supplier<T> search) {
        return searches.record(search);
    }

    /** Counts an answered request. */
    public void answered(String method, int status, Duration took) {
        Timer.builder("notesearch.http")
                .description("requests answered")
                .tag("method", METHODS.contains(method) ? method : "other")
                .tag("status", Integer.toString(status))
                .register(registry)
                .record(took);
    }

    /** All of it, as Prometheus reads it. What Java has to say is looked for when it is first asked. */
    public String text(IndexStatus status) {
        counted = status;
        if (!ofTheJvm.getAndSet(true)) {
            List.of(
                            new JvmMemoryMetrics(),
                            new JvmThreadMetrics(),
                            new ClassLoaderMetrics(),
                            new ProcessorMetrics(),
                            new FileDescriptorMetrics(),
                            new UptimeMetrics())
                    .forEach(binder -> binder.bindTo(registry));
        }
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }

    private void gauge(String name, String meaning, ToDoubleFunction<IndexStatus> value) {
        Gauge.builder(name, () -> {
                    IndexStatus now = counted;
                    return now == null ? Double.NaN : value.applyAsDouble(now);
                })
                .description(meaning)
                .register(registry);
    }
}
