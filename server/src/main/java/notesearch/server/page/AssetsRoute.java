package notesearch.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import notesearch.server.answer.Answers;
import notesearch.server.problem.Problem;

/**
 * {@code GET /assets/{version}/{name}}: a static file, to be kept for good. Another version's is not answered: what it
 * refers to may be gone.
 */
public final class AssetsRoute implements Handler {

    public static final String PATH = Assets.ROOT + "{version}/{name}";

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    @Override
    public void handle(Context ctx) {
        Assets.Asset asset = Assets.PACKED
                .find(ctx.pathParam("version"), ctx.pathParam("name"))
                .orElseThrow(() -> Problem.unknownRoute(ctx.path()).refused());
        ctx.header("Cache-Control", FOR_GOOD);
        Answers.text(ctx, 200, asset.type(), asset.content());
    }
}
