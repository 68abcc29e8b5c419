package notesearch.server.command;

import java.time.Duration;

/** How long ago something was, as people say it. */
final class Ages {

    private Ages() {}

    /** {@code 5 minutes}, in the largest unit of which there is at least one; a time to come counts as now. */
    static String inWords(Duration age) {
        if (age.toDays() > 0) {
            return Counted.of(age.toDays(), "day");
        }
        if (age.toHours() > 0) {
            return Counted.of(age.toHours(), "hour");
        }
        if (age.toMinutes() > 0) {
            return Counted.of(age.toMinutes(), "minute");
        }
        return Counted.of(Math.max(0, age.toSeconds()), "second");
    }
}
