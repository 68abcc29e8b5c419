package notesearch.server.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import notesearch.server.eval.Floor;

/**
 * How a value is written.
 *
 * @param expected completes the sentence "expected …"
 * @param read empty where the text is no such value
 * @param many whether it is a list, so that its flag may be given again
 */
public record Format<T>(String expected, Function<String, Optional<T>> read, boolean many) {

    /** What stands between the values of a list. */
    public static final String BETWEEN = ",";

    static final Format<String> TEXT =
            new Format<>("a text", text -> Optional.of(text).filter(t -> !t.isBlank()));
    static final Format<Path> PATH = new Format<>("a path", Format::path);
    static final Format<Boolean> SWITCH = new Format<>("true or false", Format::onOrOff);
    static final Format<Duration> SECONDS = new Format<>(
            "a number of seconds from 0.1 to 86400", text -> decimal(text).map(Format::seconds));

    static final Format<List<Floor>> FLOORS = new Format<>(
            "figures as mrr=0.7, typo:mrr=0.6 or section.success@1=0.5, from 0 to 1, of "
                    + String.join(", ", Floor.metrics()),
            Format::floors,
            true);

    Format(String expected, Function<String, Optional<T>> read) {
        this(expected, read, false);
    }

    static Format<Integer> number(int least, int most) {
        return new Format<>(
                "a whole number from " + least + " to " + most,
                text -> whole(text).filter(number -> number >= least && number <= most));
    }

    static Format<String> oneOf(String... choices) {
        List<String> known = List.of(choices);
        return new Format<>(
                "one of " + String.join(", ", known), text -> Optional.of(text).filter(known::contains));
    }

    private static Optional<List<Floor>> floors(String text) {
        List<Floor> floors = Stream.of(text.split(BETWEEN, -1))
                .map(Floor::read)
                .flatMap(Optional::stream)
                .toList();
        return floors.size() == text.split(BETWEEN, -1).length ? Optional.of(floors) : Optional.empty();
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(inHome(text)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** No shell stands between a settings file and this to say what {@code ~} means. */
    private static String inHome(String text) {
        return text.equals("~") || text.startsWith("~/") ? System.getProperty("user.home") + text.substring(1) : text;
    }

    private static Optional<Boolean> onOrOff(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> Optional.of(true);
            case "false", "no", "off", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static Optional<Double> decimal(String text) {
        return text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
                ? Optional.of(Double.parseDouble(text)).filter(seconds -> seconds >= 0.1 && seconds <= 86_400)
                : Optional.empty();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
