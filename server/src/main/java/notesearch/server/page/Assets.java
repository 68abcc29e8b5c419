package notesearch.server.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import notesearch.server.answer.Digest;

/**
 * The static files that are packed with the program: all in memory, under one prefix that changes when any of them
 * does, so that a browser need never ask again for one that it has. Thread-safe.
 */
public final class Assets {

    public static final String ROOT = "/assets/";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    /** Those of this program. */
    public static final Assets PACKED = new Assets(PackedFiles.beside("/notesearch/web/page.css"));

    /** @param type for {@code Content-Type} */
    record Asset(String content, String type) {}

    private final String version;
    private final Map<String, Asset> assets = new TreeMap<>();

    Assets(SortedMap<String, byte[]> files) {
        Digest digest = new Digest();
        files.forEach((name, content) -> {
            digest.add(name).add(content);
            assets.put(name, new Asset(new String(content, StandardCharsets.UTF_8), type(name)));
        });
        version = digest.text();
    }

    /**
     * Where a browser finds it.
     *
     * @param name as {@code page.css}
     * @throws IllegalArgumentException where there is no such file
     */
    public String link(String name) {
        if (!assets.containsKey(name)) {
            throw new IllegalArgumentException("no file " + name + " in web/static");
        }
        return ROOT + version + "/" + name;
    }

    /** Empty where the version is another, or has no such file. */
    Optional<Asset> find(String ofVersion, String name) {
        return ofVersion.equals(version) ? Optional.ofNullable(assets.get(name)) : Optional.empty();
    }

    private static String type(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException(name + " has none of the endings " + TYPES.keySet());
        }
        return type;
    }
}
