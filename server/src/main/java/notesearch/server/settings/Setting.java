package notesearch.server.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import notesearch.query.SearchRequest;
import notesearch.server.eval.Floor;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be set. Flag, environment variable, line in a settings file, help, README table and validation
 * all come from these constants.
 *
 * @param name as in {@code --name}, {@code NOTESEARCH_NAME} and {@code name = value}
 * @param label what stands for the value in the help; empty for a switch, which takes none
 * @param meaning one sentence for the help
 * @param standard the value where none is given, as it would be typed; null where there is none
 */
public record Setting<T>(
        String name, String label, String meaning, @Nullable String standard, Format<T> format) {

    public static final Setting<Path> NOTES =
            new Setting<>("notes", "DIR", "The folder of Markdown notes.", ".", Format.PATH);
    public static final Setting<Path> DATA = new Setting<>(
            "data",
            "DIR",
            "Where the index is kept: a cache that can be deleted at any time, never inside the notes. Without it, a"
                    + " directory of its own for each notes folder, under $XDG_CACHE_HOME/notesearch or"
                    + " ~/.cache/notesearch.",
            null,
            Format.PATH);
    public static final Setting<String> HOST =
            new Setting<>("host", "HOST", "The address to listen on.", "127.0.0.1", Format.TEXT);
    public static final Setting<Integer> PORT = new Setting<>(
            "port", "PORT", "The port to listen on; 0 picks a free one.", "6683", Format.number(0, 65_535));
    public static final Setting<Boolean> OPEN = new Setting<>(
            "open",
            "",
            "Confirms that others may read the notes: needed to listen on anything but this machine's own address, or to"
                    + " be reached under another name than localhost.",
            "false",
            Format.SWITCH);
    public static final Setting<Duration> INTERVAL = new Setting<>(
            "interval",
            "SECONDS",
            "How often the whole folder is compared with the index. What the system tells of is found at once; on"
                    + " network drives it may not tell.",
            "2",
            Format.SECONDS);
    public static final Setting<Duration> TIMEOUT = new Setting<>(
            "timeout",
            "SECONDS",
            "How long a search may take. What it has found by then is shown, and that there may be more.",
            "1",
            Format.SECONDS);
    public static final Setting<Boolean> JSON =
            new Setting<>("json", "", "Prints JSON; of a search, as the API gives it.", "false", Format.SWITCH);
    public static final Setting<Integer> LIMIT = new Setting<>(
            "limit", "NUMBER", "How many hits to print.", "10", Format.number(1, SearchRequest.MAX_LIMIT));
    public static final Setting<Path> COMPARE = new Setting<>(
            "compare",
            "FILE",
            "What an earlier evaluation printed with --json: the figures that changed are shown beside it, each with the"
                    + " probability of such a change by chance, and the queries that moved most.",
            null,
            Format.PATH);
    public static final Setting<List<Floor>> FAIL_UNDER = new Setting<>(
            "fail-under",
            "FIGURE=NUMBER",
            "An evaluation exits with 1 where a figure is lower: mrr=0.7, success@1=0.5, typo:mrr=0.6 for one kind of"
                    + " query, section.ndcg=0.6 for sections. May be given again, or several with commas between.",
            null,
            Format.FLOORS);
    public static final Setting<String> LOG = new Setting<>(
            "log",
            "LEVEL",
            "How much is logged on standard error: error, warn, info (a line for each request) or debug.",
            "info",
            Format.oneOf("error", "warn", "info", "debug"));
    public static final Setting<Boolean> NO_COLOR = new Setting<>(
            "no-color",
            "",
            "Prints no colours and no bold text. They are left out anyway off a terminal, and where NO_COLOR is set.",
            "false",
            Format.SWITCH);

    /** All that can stand in a settings file, in the order of the README's table. */
    public static final List<Setting<?>> ALL =
            List.of(NOTES, DATA, HOST, PORT, OPEN, INTERVAL, TIMEOUT, JSON, LIMIT, COMPARE, FAIL_UNDER, LOG, NO_COLOR);

    /** Where the settings file lies; it cannot stand in that file itself. */
    public static final Setting<Path> SETTINGS = new Setting<>(
            "settings",
            "FILE",
            "A file of lines \"name = value\". Without it, $XDG_CONFIG_HOME/notesearch/settings.properties or"
                    + " ~/.config/notesearch/settings.properties is read where it exists.",
            null,
            Format.PATH);

    public String flag() {
        return "--" + name;
    }

    public String variable() {
        return "NOTESEARCH_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Whether it is on or off, and its flag takes no value. */
    public boolean isSwitch() {
        return label.isEmpty();
    }
}
