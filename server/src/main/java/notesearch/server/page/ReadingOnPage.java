package notesearch.server.page;

import java.util.List;
import java.util.stream.Stream;
import notesearch.search.Correction;
import notesearch.search.Reading;
import notesearch.search.SearchResult;

/**
 * How something was read, and a search that reads it the other way.
 *
 * @param said a sentence
 */
public record ReadingOnPage(String said, String label, String url) {

    /** Of corrections only where they have found something: otherwise it is said what would. */
    static List<ReadingOnPage> all(SearchResult result, PageAddress address) {
        return Stream.concat(
                        result.corrections().stream()
                                .filter(correction -> result.total() > 0)
                                .map(correction -> of(correction, address)),
                        result.readings().stream().map(reading -> of(reading, address)))
                .toList();
    }

    private static ReadingOnPage of(Correction correction, PageAddress address) {
        return new ReadingOnPage(
                "Showing results for “" + correction.to() + "”.",
                "Search instead for “" + correction.from() + "”",
                address.withText(correction.other()).link());
    }

    private static ReadingOnPage of(Reading reading, PageAddress address) {
        String word = "“" + reading.typed().substring(1) + "”";
        String asTyped = "“" + reading.typed() + "”";
        String url = address.withText(reading.other()).link();
        return switch (reading.taken()) {
            case LEFT_OUT ->
                new ReadingOnPage("Left out sections with " + word + ".", "Look for " + word + " instead", url);
            case LITERALLY ->
                new ReadingOnPage(
                        "Looked for " + asTyped + " as it stands.",
                        "Leave out sections with " + word + " instead",
                        url);
            case AS_TYPED ->
                new ReadingOnPage("Few sections hold " + asTyped + ".", "Did you mean " + reading.other() + "?", url);
        };
    }
}
