package notesearch.server.answer;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ways to answer. What succeeds bears an {@code ETag}: who asks again with it, and would get the same, is told only
 * that.
 */
public final class Answers {

    public static final String JSON = "application/json; charset=utf-8";
    public static final String HTML = "text/html; charset=utf-8";

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private Answers() {}

    public static void json(Context ctx, Object body) {
        json(ctx, 200, body);
    }

    public static void json(Context ctx, int status, Object body) {
        bytes(ctx, status, JSON, Json.bytes(body));
    }

    /** @param passing the first number of this name in the body never comes again: the {@code ETag} is made of the rest */
    public static void json(Context ctx, Object body, String passing) {
        byte[] json = Json.bytes(body);
        int start = Json.startOfNumber(json, passing);
        int end = start;
        while (json[end] != ',' && json[end] != '}') {
            end++;
        }
        answer(ctx, JSON, weakTag(new Digest().add(json, 0, start).add(json, end, json.length)), json);
    }

    public static void page(Context ctx, int status, String html) {
        text(ctx, status, HTML, html);
    }

    /** @param passing what stands before a text that never comes again: the {@code ETag} is made of the rest */
    public static void page(Context ctx, String html, String passing) {
        int start = html.indexOf(passing) + passing.length();
        int end = html.indexOf('<', start);
        Digest kept = new Digest().add(html.substring(0, start)).add(html.substring(end));
        answer(ctx, HTML, weakTag(kept), html.getBytes(StandardCharsets.UTF_8));
    }

    public static void text(Context ctx, int status, String type, String text) {
        bytes(ctx, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void bytes(Context ctx, int status, String type, byte[] body) {
        if (status == 200) {
            answer(ctx, type, weakTag(new Digest().add(body)), body);
        } else {
            ctx.status(status).contentType(type).result(body);
        }
    }

    /**
     * Gives the answer its tag.
     *
     * @return whether the client has it, so that it is told only that: RFC 9110, section 13.1.2
     */
    public static boolean isUnchanged(Context ctx, String tag) {
        ctx.header("ETag", tag);
        String held = ctx.header("If-None-Match");
        boolean unchanged = held != null
                && Stream.of(held.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || opaque(each).equals(opaque(tag)));
        if (unchanged) {
            ctx.status(304);
            sendHeaders(ctx);
        }
        return unchanged;
    }

    /**
     * Jetty would say that the answer has no content, which is not the length of what the client has: RFC 9110, section
     * 8.6.
     */
    private static void sendHeaders(Context ctx) {
        try {
            ctx.res().flushBuffer();
        } catch (IOException e) {
            LOG.debug("the client has gone", e);
        }
    }

    private static void answer(Context ctx, String type, String tag, byte[] body) {
        if (!isUnchanged(ctx, tag)) {
            ctx.status(200).contentType(type).result(body);
        }
    }

    /** Weak, since the answer may be sent compressed or not. */
    private static String weakTag(Digest content) {
        return "W/\"" + content.text() + "\"";
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
