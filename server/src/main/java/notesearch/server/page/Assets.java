package notesearch.server.page;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import notesearch.server.answer.Digest;

/**
 * The static files that are packed with the program: all in memory, under one prefix that changes when any of them
 * does, so that a browser need never ask again for one that it has. Thread-safe.
 */
public final class Assets {

    public static final String ROOT = "/assets/";

    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*\"\\./([^\"]+)\";$");

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

    /** Where a browser finds a script and every module that it needs, so that it can fetch them all at once. */
    public List<String> modules(String script) {
        Set<String> names = new LinkedHashSet<>();
        addModules(script, names);
        return names.stream().map(this::link).toList();
    }

    private void addModules(String script, Set<String> names) {
        Asset asset = assets.get(script);
        if (asset != null && names.add(script)) {
            IMPORT.matcher(asset.content()).results().forEach(found -> addModules(found.group(1), names));
        }
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
