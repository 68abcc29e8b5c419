package notesearch.note;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Dates as people write them into front matter. Without a time it is midnight, without a zone UTC. */
final class FrontMatterDates {

    private static final int LONGEST = 40;

    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-M-d['T'][ ][H:mm[:ss]][ ][XXX][XX][X]"),
            withFraction("uuuu-M-d['T'][ ]H:mm:ss", "[ ][XXX][XX][X]"),
            form("uuuu/M/d[ H:mm[:ss]]"),
            form("uuuu.M.d"),
            form("uuuuMMdd"),
            form("MMMM d[,] uuuu"),
            form("MMM d[,] uuuu"),
            form("d MMMM uuuu"),
            form("d MMM uuuu"));

    private FrontMatterDates() {}

    /** Null where {@code written} is no date. */
    static @Nullable Instant read(String written) {
        String date = written.strip();
        if (date.isEmpty() || date.length() > LONGEST) {
            return null;
        }
        return FORMS.stream()
                .map(form -> read(date, form))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant read(String date, DateTimeFormatter form) {
        try {
            return instantOf(form.parseBest(date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException notThisForm) {
            return null;
        }
    }

    private static Instant instantOf(TemporalAccessor date) {
        return switch (date) {
            case OffsetDateTime zoned -> zoned.toInstant();
            case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
            case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
            default -> throw new DateTimeException("no date: " + date);
        };
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter withFraction(String date, String zone) {
        return new DateTimeFormatterBuilder()
                .appendPattern(date)
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .appendPattern(zone)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
