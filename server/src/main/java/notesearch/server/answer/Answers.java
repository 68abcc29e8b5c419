package notesearch.server.answer;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** The ways to answer. */
public final class Answers {

    public static final String JSON = "application/json; charset=utf-8";
    public static final String HTML = "text/html; charset=utf-8";

    private Answers() {}

    public static void json(Context ctx, Object body) {
        json(ctx, 200, body);
    }

    public static void json(Context ctx, int status, Object body) {
        ctx.status(status).contentType(JSON).result(Json.bytes(body));
    }

    public static void page(Context ctx, int status, String html) {
        text(ctx, status, HTML, html);
    }

    public static void text(Context ctx, int status, String type, String text) {
        ctx.status(status).contentType(type).result(text.getBytes(StandardCharsets.UTF_8));
    }
}
