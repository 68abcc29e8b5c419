package notesearch.server.api;

import java.util.List;
import java.util.Locale;
import notesearch.search.Reading;

/**
 * How something was read that could be read otherwise.
 *
 * @param as {@code left_out}, {@code literally} or {@code as_typed}
 * @param other a query that reads it the other way
 */
record ReadingAnswer(String typed, String as, String other) {

    static List<ReadingAnswer> all(List<Reading> readings) {
        return readings.stream().map(ReadingAnswer::of).toList();
    }

    private static ReadingAnswer of(Reading reading) {
        return new ReadingAnswer(reading.typed(), reading.taken().name().toLowerCase(Locale.ROOT), reading.other());
    }
}
