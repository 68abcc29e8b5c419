package notesearch.server.page;

import java.util.List;
import notesearch.search.Reading;

/**
 * How something was read, and a search that reads it the other way.
 *
 * @param said a sentence
 */
public record ReadingOnPage(String said, String label, String url) {

    static List<ReadingOnPage> all(List<Reading> readings, PageAddress address) {
        return readings.stream().map(reading -> of(reading, address)).toList();
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
        };
    }
}
