package notesearch.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AdmissionTest {

    private final Admission admission = new Admission(2);
    private final HttpClient client = HttpClient.newHttpClient();
    private Javalin javalin;

    @AfterEach
    void close() {
        client.close();
        javalin.stop();
        admission.close();
    }

    @Test
    void noMoreThanAllowedAreWorkedOnAtATime() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        start(ctx -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.sleep(10);
            now.decrementAndGet();
            ctx.result("done");
        });
        for (CompletableFuture<HttpResponse<String>> answer : ask(40)) {
            assertEquals("done", answer.get().body());
        }
        assertEquals(2, most.get());
    }

    @Test
    void whoWouldWaitLongerIsAskedToComeAgain() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        start(ctx -> {
            done.await();
            ctx.result("done");
        });
        List<CompletableFuture<HttpResponse<String>>> all = ask(20);
        CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new)).get();
        while (all.stream().filter(CompletableFuture::isDone).count() < 18) {
            Thread.sleep(10);
        }
        done.countDown();
        int busy = 0;
        for (CompletableFuture<HttpResponse<String>> answer : all) {
            if (answer.get().statusCode() == 503) {
                assertEquals(
                        "1", answer.get().headers().firstValue("Retry-After").orElse(""));
                assertTrue(
                        answer.get().body().contains("\"code\":\"busy\""),
                        answer.get().body());
                busy++;
            }
        }
        assertEquals(18, busy);
    }

    @Test
    void noMoreThan256Wait() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger answered = new AtomicInteger();
        start(ctx -> {
            done.await();
            answered.incrementAndGet();
            ctx.result("done");
        });
        List<CompletableFuture<HttpResponse<String>>> all = ask(2 + 256 + 50);
        CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new)).get();
        done.countDown();
        int refused = 0;
        for (CompletableFuture<HttpResponse<String>> answer : all) {
            refused += answer.get().statusCode() == 503 ? 1 : 0;
        }
        assertTrue(refused >= 50, refused + " were refused");
        assertEquals(all.size() - refused, answered.get());
    }

    @Test
    void whatGoesWrongAtWorkGoesWrongAsEver() {
        IllegalStateException wrong = new IllegalStateException("wrong");
        start(ctx -> ctx.result("done"));
        Handler failing = admission.admitted(ctx -> {
            throw wrong;
        });
        for (int i = 0; i < 600; i++) {
            assertSame(wrong, assertThrows(IllegalStateException.class, () -> failing.handle(null)));
        }
    }

    private void start(Handler handler) {
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            config.jetty.threadPool = new org.eclipse.jetty.util.thread.QueuedThreadPool(400);
            new Refusals().addTo(config.routes);
            config.routes.get("/api/search", admission.admitted(handler));
        });
        javalin.start();
    }

    private List<CompletableFuture<HttpResponse<String>>> ask(int requests) {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + "/api/search"))
                .build();
        for (int i = 0; i < requests; i++) {
            answers.add(client.sendAsync(request, BodyHandlers.ofString()));
        }
        return answers;
    }
}
