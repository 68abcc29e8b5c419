package notesearch.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import notesearch.server.answer.Answers;
import notesearch.server.problem.Problem;

/** {@code GET /assets/{name}}: the static files that are packed with the program. */
public final class Assets implements Handler {

    public static final String BEFORE = "/assets/";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    /** @param tag changes with the content */
    private record Asset(String content, String type, String tag) {}

    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    @Override
    public void handle(Context ctx) {
        Asset asset = find(ctx.pathParam("name"))
                .orElseThrow(() -> Problem.unknownRoute(ctx.path()).refused());
        ctx.header("ETag", asset.tag());
        if (asset.tag().equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            Answers.text(ctx, 200, asset.type(), asset.content());
        }
    }

    private Optional<Asset> find(String name) {
        if (!name.matches("[a-z0-9-]{1,64}\\.(css|js|svg)")) {
            return Optional.empty();
        }
        Asset known = read.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asset> found = load(name);
        found.ifPresent(asset -> read.put(name, asset));
        return found;
    }

    private static Optional<Asset> load(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/notesearch/web/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            String content = new String(bytes, StandardCharsets.UTF_8);
            String tag = "\"" + HexFormat.of().formatHex(digest(bytes), 0, 8) + "\"";
            return Optional.of(new Asset(content, TYPES.getOrDefault(ending(name), "text/plain"), tag));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
