package notesearch.note;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a link within the notes leads, as written and decoded.
 *
 * @param path as written, without what follows {@code ?}; empty for the note that it stands in
 * @param fragment null without one
 */
record LinkPath(String path, @Nullable String fragment) {

    static LinkPath of(String url) {
        int hash = url.indexOf('#');
        String before = hash < 0 ? url : url.substring(0, hash);
        int question = before.indexOf('?');
        return new LinkPath(
                decoded(question < 0 ? before : before.substring(0, question)),
                hash < 0 ? null : decoded(url.substring(hash + 1)));
    }

    /**
     * The path from the notes folder, as seen from another folder in it; with a {@code /} at its end
     * for what is written like a folder, empty for the notes folder, and nothing for what is outside.
     *
     * @param folder without a {@code /} at its end; empty for the notes folder
     */
    Optional<String> from(String folder) {
        Deque<String> names = new ArrayDeque<>();
        String whole = path.startsWith("/") ? path : folder + "/" + path;
        String last = "";
        for (String name : whole.split("/", -1)) {
            last = name;
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        boolean isFolder = last.isEmpty() || last.equals(".") || last.equals("..");
        return Optional.of(String.join("/", names) + (isFolder && !names.isEmpty() ? "/" : ""));
    }

    /**
     * Where the note may lie that it means: as seen from the folder of the note it stands in, then from the notes
     * folder, each with or without its ending. Empty for a folder, and for what is outside.
     */
    List<NotePath> places(NotePath from) {
        return Stream.of(from.folder(), "")
                .flatMap(folder -> from(folder).stream())
                .filter(place -> !place.isEmpty() && !place.endsWith("/"))
                .flatMap(NotePath::meantBy)
                .distinct()
                .toList();
    }

    /** A percent sign that begins no escape stands for itself. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            if (low < 0) {
                out.write(in[i]);
            } else {
                out.write(high * 16 + low);
                i += 2;
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
