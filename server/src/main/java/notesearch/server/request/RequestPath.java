package notesearch.server.request;

import io.javalin.http.Context;
import notesearch.server.problem.Problem;
import notesearch.server.problem.Refused;

/** The path of a request as text. It names things in the index and is never resolved on disk. */
public final class RequestPath {

    private RequestPath() {}

    /** @throws Refused where the path is not percent-encoded UTF-8 or holds control characters */
    public static void check(Context ctx) {
        of(ctx);
    }

    private static String of(Context ctx) {
        String raw = ctx.path();
        return PercentEncoding.decode(raw, false)
                .filter(path -> path.chars().noneMatch(Character::isISOControl))
                .orElseThrow(() -> new Problem(
                                400,
                                "invalid_path",
                                "The path is \"" + raw
                                        + "\"; expected percent-encoded UTF-8 without control characters",
                                "Escape what is no letter or digit: a percent sign is %25, é is %C3%A9.")
                        .refused());
    }

    /** The path after what every path of the route begins with, as {@code /notes/}. */
    public static String after(Context ctx, String before) {
        return of(ctx).substring(before.length());
    }
}
