package notesearch.server.page;

import notesearch.search.ZeroHits;

/** Why nothing was found, as sentences. */
public final class ZeroHitsInWords {

    private ZeroHitsInWords() {}

    public static String of(ZeroHits zeroHits) {
        String reason = switch (zeroHits.reason()) {
            case NOT_IN_NOTES ->
                zeroHits.missing().isEmpty()
                        ? "No section holds all of this."
                        : "No note holds “" + String.join("”, “", zeroHits.missing()) + "”.";
            case FILTERED_OUT -> "Nothing under these filters; without them there are hits.";
            case INDEX_BEHIND -> "Nothing yet: the notes are still being indexed.";
            case EMPTY_QUERY -> "Nothing was typed to look for.";
        };
        return zeroHits.suggestion() == null ? reason : reason + " Try “" + zeroHits.suggestion() + "”.";
    }
}
