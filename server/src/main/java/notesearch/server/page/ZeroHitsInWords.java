package notesearch.server.page;

import notesearch.search.ZeroHits;

/** Why nothing was found, as sentences. */
public final class ZeroHitsInWords {

    private ZeroHitsInWords() {}

    public static String of(ZeroHits zeroHits) {
        return zeroHits.suggestion() == null
                ? reason(zeroHits)
                : reason(zeroHits) + " Try " + NoNoteHolds.quoted(zeroHits.suggestion()) + ".";
    }

    static String reason(ZeroHits zeroHits) {
        return switch (zeroHits.reason()) {
            case NOT_IN_NOTES ->
                zeroHits.missing().isEmpty()
                        ? "Each of these words is in the notes, but no section holds them as asked."
                        : NoNoteHolds.sentence(zeroHits.missing());
            case FILTERED_OUT -> "Filters, or a minus, leave nothing; without them there are matches.";
            case INDEX_BEHIND -> "Nothing so far: not all notes have been read yet.";
            case EMPTY_QUERY -> "There is no word in this to look for.";
        };
    }
}
