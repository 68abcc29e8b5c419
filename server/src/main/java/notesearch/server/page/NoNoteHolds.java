package notesearch.server.page;

import java.util.List;
import java.util.stream.Collectors;

/** Names words that are in no note. */
public final class NoNoteHolds {

    private NoNoteHolds() {}

    /** @param missing not empty */
    public static String sentence(List<String> missing) {
        return "No note holds " + missing.stream().map(NoNoteHolds::quoted).collect(Collectors.joining(" or ")) + ".";
    }

    /** A phrase brings quotes of its own. */
    static String quoted(String text) {
        return text.contains("\"") ? text : "“" + text + "”";
    }
}
