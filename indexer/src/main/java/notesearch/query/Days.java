package notesearch.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, as it is typed.
 *
 * @param from the first day, null for no beginning
 * @param before the day after the last, null for no end
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate before) {

    private static final Pattern AGO = Pattern.compile("([0-9]{1,4})([dwmy])");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?");
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)(.+)");

    /** Empty where it says no days. */
    static Optional<Days> read(String said, LocalDate today) {
        try {
            return Optional.ofNullable(days(said, today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Days days(String said, LocalDate today) {
        Matcher ago = AGO.matcher(said);
        if (ago.matches()) {
            return new Days(ago(today, Integer.parseInt(ago.group(1)), ago.group(2)), null);
        }
        Matcher compared = COMPARED.matcher(said);
        if (compared.matches()) {
            return compared(compared.group(1), date(compared.group(2)));
        }
        int dots = said.indexOf("..");
        if (dots < 0) {
            return date(said);
        }
        Days first = date(said.substring(0, dots));
        Days last = date(said.substring(dots + 2));
        return first == null || last == null ? null : between(first.from, last.before);
    }

    /** Null where it ends before it begins. */
    private static @Nullable Days between(@Nullable LocalDate from, @Nullable LocalDate before) {
        return from != null && before != null && !from.isBefore(before) ? null : new Days(from, before);
    }

    private static @Nullable Days compared(String sign, @Nullable Days date) {
        if (date == null) {
            return null;
        }
        return switch (sign) {
            case ">" -> new Days(date.before, null);
            case ">=" -> new Days(date.from, null);
            case "<" -> new Days(null, date.from);
            default -> new Days(null, date.before);
        };
    }

    private static LocalDate ago(LocalDate today, int count, String unit) {
        return switch (unit) {
            case "d" -> today.minusDays(count);
            case "w" -> today.minusWeeks(count);
            case "m" -> today.minusMonths(count);
            default -> today.minusYears(count);
        };
    }

    /** A year, a month or a day. */
    private static @Nullable Days date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return null;
        }
        int year = Integer.parseInt(date.group(1));
        if (date.group(2) == null) {
            return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 1, 1).plusYears(1));
        }
        int month = Integer.parseInt(date.group(2));
        if (date.group(3) == null) {
            return new Days(
                    LocalDate.of(year, month, 1), LocalDate.of(year, month, 1).plusMonths(1));
        }
        LocalDate day = LocalDate.of(year, month, Integer.parseInt(date.group(3)));
        return new Days(day, day.plusDays(1));
    }
}
