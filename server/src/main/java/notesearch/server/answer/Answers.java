package notesearch.server.answer;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/**
 * The ways to answer. What succeeds bears an {@code ETag}: who asks again with it, and would get the same, is told only
 * that.
 */
public final class Answers {

    public static final String JSON = "application/json; charset=utf-8";
    public static final String HTML = "text/html; charset=utf-8";

    private Answers() {}

    public static void json(Context ctx, Object body) {
        json(ctx, 200, body);
    }

    public static void json(Context ctx, int status, Object body) {
        bytes(ctx, status, JSON, Json.bytes(body));
    }

    /** @param tagged what the {@code ETag} is made of, where the body says what never comes again */
    public static void json(Context ctx, Object body, Object tagged) {
        tag(ctx, Json.bytes(tagged));
        ctx.status(200).contentType(JSON).result(Json.bytes(body));
    }

    public static void page(Context ctx, int status, String html) {
        text(ctx, status, HTML, html);
    }

    public static void text(Context ctx, int status, String type, String text) {
        bytes(ctx, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void bytes(Context ctx, int status, String type, byte[] body) {
        if (status == 200) {
            tag(ctx, body);
        }
        ctx.status(status).contentType(type).result(body);
    }

    /** Weak, since the answer may be sent compressed or not. Javalin compares it and leaves the body out. */
    private static void tag(Context ctx, byte[] content) {
        ctx.header("ETag", "W/\"" + new Digest().add(content).text() + "\"");
    }
}
