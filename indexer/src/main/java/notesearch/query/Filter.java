package notesearch.query;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a section must have beside its words; it tells nothing of its rank. */
public sealed interface Filter {

    /** What can stand after {@code has:}. */
    String CONTENTS = "code, table or link";

    /** What can stand after {@code modified:}. */
    String DAYS = "days such as 7d, 3m, 2026, >2026-01-31 or 2026-01..2026-03";

    /** As it can be typed in a query. */
    String typed();

    /** @param name in NFC and lower case, without {@code #} and slashes at its ends */
    record Tag(String name) implements Filter {

        @Override
        public String typed() {
            return as("tag", name);
        }
    }

    /** @param path a folder or a note in NFC, without a {@code /} at its ends */
    record Under(String path) implements Filter {

        public Under {
            path = Normalizer.normalize(path, Normalizer.Form.NFC);
        }

        @Override
        public String typed() {
            return as("path", path);
        }
    }

    record Has(Content content) implements Filter {

        @Override
        public String typed() {
            return as("has", content.word());
        }
    }

    /**
     * When the note was last changed, in UTC.
     *
     * @param said as it was typed
     * @param from the first day, null for no beginning
     * @param before the day after the last, null for no end
     */
    record Modified(
            String said, @Nullable LocalDate from, @Nullable LocalDate before) implements Filter {

        @Override
        public String typed() {
            return as("modified", said);
        }
    }

    /** What a section can hold beside prose. */
    enum Content {
        CODE,
        TABLE,
        LINK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static String as(String name, String value) {
        boolean plain = value.chars().noneMatch(c -> Character.isWhitespace(c) || ",;|()\"".indexOf(c) >= 0);
        return name + ":" + (plain ? value : "\"" + value + "\"");
    }

    /** By the name that a note's tag is indexed by, however it is written. Empty where nothing is left of it. */
    static Optional<Tag> tag(String name) {
        String tag = Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("^[#/]+|(?<!/)/+$", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return tag.isEmpty() ? Optional.empty() : Optional.of(new Tag(tag));
    }

    /** Empty for the whole folder, which is no filter. */
    static Optional<Under> under(String path) {
        String trimmed = path.replaceAll("^/+|/+[*]*$", "");
        return trimmed.isEmpty() ? Optional.empty() : Optional.of(new Under(trimmed));
    }

    /** Empty where there is no such content. */
    static Optional<Has> has(String content) {
        return Arrays.stream(Content.values())
                .filter(each -> each.word().equals(content))
                .findFirst()
                .map(Has::new);
    }

    /**
     * {@code 7d}, {@code 2w}, {@code 3m}, {@code 1y}: since so long ago; {@code 2026}, {@code 2026-01},
     * {@code 2026-01-31}: then; after {@code >}, {@code >=}, {@code <} or {@code <=}, or on both sides of
     * {@code ..}: from or until then. Empty where it is none of these.
     */
    static Optional<Modified> modified(String said, LocalDate today) {
        return Days.read(said, today).map(days -> new Modified(said, days.from(), days.before()));
    }
}
