package notesearch.server.page;

import notesearch.query.SearchRequest;
import notesearch.search.ZeroHits;
import org.jspecify.annotations.Nullable;

/**
 * What stands where no results stand.
 *
 * @param reason a sentence
 * @param advice a sentence on what to do; empty where nothing can be done
 * @param offer null where there is none
 */
public record NothingOnPage(
        String reason, String advice, @Nullable Offer offer) {

    /**
     * Another search that finds something.
     *
     * @param before what is said before the link
     */
    public record Offer(String before, String label, String url) {}

    static NothingOnPage of(SearchRequest request, ZeroHits zeroHits) {
        return new NothingOnPage(ZeroHitsInWords.reason(zeroHits), advice(zeroHits), offer(request, zeroHits));
    }

    private static String advice(ZeroHits zeroHits) {
        return switch (zeroHits.reason()) {
            case NOT_IN_NOTES ->
                zeroHits.missing().isEmpty() ? "Try fewer words." : "Check the spelling, or try another word for it.";
            case FILTERED_OUT -> "";
            case INDEX_BEHIND -> "Matches appear as soon as they are read.";
            case EMPTY_QUERY -> "Type a word, or the beginning of one.";
        };
    }

    private static @Nullable Offer offer(SearchRequest request, ZeroHits zeroHits) {
        if (zeroHits.suggestion() != null) {
            return new Offer(
                    "Did you mean ",
                    zeroHits.suggestion(),
                    PageAddress.of(request).withText(zeroHits.suggestion()).link());
        }
        return zeroHits.reason() == ZeroHits.Reason.FILTERED_OUT && request.filtered()
                ? new Offer(
                        "",
                        "Search all notes",
                        PageAddress.of(request).withoutFilters().link())
                : null;
    }
}
