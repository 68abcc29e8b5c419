package notesearch.server.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import notesearch.note.NotesException;
import notesearch.server.settings.Format;
import notesearch.server.settings.Setting;
import notesearch.server.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What was typed, understood and done. Nothing that a person can cause ends in a stack trace. */
public final class CommandLineTool {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineTool.class);
    private static final List<Command> COMMANDS =
            List.of(new Serve(), new Index(), new Search(), new Eval(), new Doctor());

    private final Map<String, String> environment;
    private final Terminal terminal;

    CommandLineTool(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    /** The tool of this process: its environment, its streams. */
    public static CommandLineTool ofThisProcess() {
        boolean watched = Terminal.isWatched();
        boolean styled = watched && !"dumb".equals(System.getenv("TERM"));
        return new CommandLineTool(System.getenv(), Terminal.ofThisProcess(watched, styled));
    }

    static List<Command> commands() {
        return COMMANDS;
    }

    /**
     * Does what the arguments say.
     *
     * @return the exit code: 0 found or done, 1 nothing found, 2 error
     */
    public int run(String... arguments) {
        int code = done(arguments);
        return terminal.out().failure().map(this::unwritten).orElse(code);
    }

    private int unwritten(String reason) {
        return failed("Standard output cannot be written: " + reason + ".");
    }

    private int done(String... arguments) {
        CommandLine line = new CommandLine(root())
                .setPosixClusteredShortOptionsAllowed(false)
                .setExpandAtFiles(false);
        try {
            return run(line, line.parseArgs(arguments));
        } catch (ParameterException e) {
            return failed(WrongArguments.inWords(e));
        } catch (NotesException e) {
            LOG.debug("failed", e);
            return failed(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("Interrupted.");
        } catch (RuntimeException | Error e) {
            LOG.debug("internal error", e);
            return failed("notesearch made an error: " + e + ". Please report it; --log debug tells more.");
        }
    }

    private int failed(String message) {
        terminal.err().println("notesearch: " + message);
        return Command.ERROR;
    }

    private int run(CommandLine root, ParseResult parsed) throws InterruptedException {
        ParseResult deepest = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        CommandLine asked = deepest.commandSpec().commandLine();
        Ansi ansi =
                terminal.styled() && environment.getOrDefault("NO_COLOR", "").isEmpty() ? Ansi.ON : Ansi.OFF;
        if (parsed.isVersionHelpRequested() || deepest.isVersionHelpRequested()) {
            root.printVersionHelp(terminal.out(), ansi);
            return Command.FOUND;
        }
        if (deepest.isUsageHelpRequested()) {
            asked.usage(terminal.out(), ansi);
            return Command.FOUND;
        }
        if (!parsed.hasSubcommand()) {
            root.usage(terminal.err(), ansi);
            return Command.ERROR;
        }
        return run((Command) deepest.commandSpec().userObject(), deepest);
    }

    private int run(Command command, ParseResult parsed) throws InterruptedException {
        Map<Setting<?>, String> flags = new HashMap<>();
        for (Setting<?> setting : command.settings()) {
            OptionSpec given = parsed.matchedOption(setting.flag());
            if (given != null) {
                flags.put(setting, String.join(Format.BETWEEN, given.stringValues()));
            }
        }
        List<String> words = parsed.matchedPositionalValue(0, List.of());
        refuseUnknownFlags(words, parsed);
        command.words().names().ifPresent(setting -> words.forEach(word -> name(setting, word, flags)));
        Settings settings = Settings.of(flags, environment);
        LogLevel.set(settings.get(Setting.LOG));
        boolean plain = settings.get(Setting.NO_COLOR) || settings.variable("NO_COLOR") != null;
        return command.run(words, settings, terminal.withoutStyleIf(plain));
    }

    private static void name(Setting<?> setting, String word, Map<Setting<?>, String> flags) {
        String flagged = flags.put(setting, word);
        if (flagged != null) {
            throw new NotesException("The command names \"" + word + "\" and " + setting.flag() + " \"" + flagged
                    + "\"; expected one of the two.");
        }
    }

    /** {@code -word} leaves a word out of a search; two dashes are a flag, unless {@code --} alone stands before. */
    private static void refuseUnknownFlags(List<String> words, ParseResult parsed) {
        List<String> typed = parsed.originalArgs();
        int end = typed.indexOf("--");
        List<String> flags = end < 0 ? typed : typed.subList(0, end);
        for (String word : words) {
            if (word.startsWith("--") && flags.contains(word)) {
                throw new ParameterException(
                        parsed.commandSpec().commandLine(),
                        "There is no option " + word + "; to search for it, write -- before the words.");
            }
        }
    }

    private static CommandSpec root() {
        CommandSpec root = CommandSpec.create().name("notesearch").mixinStandardHelpOptions(true);
        root.version("notesearch " + Version.OF_THIS_PROGRAM);
        root.usageMessage()
                .description("Full-text search over a folder of Markdown notes.")
                .footer("", "Exit codes: 0 found or done, 1 nothing found, 2 error.");
        COMMANDS.forEach(command -> root.addSubcommand(command.name(), spec(command)));
        return root;
    }

    private static CommandSpec spec(Command command) {
        CommandSpec spec =
                CommandSpec.wrapWithoutInspection(command).name(command.name()).mixinStandardHelpOptions(true);
        UsageMessageSpec usage = spec.usageMessage().description(command.summary());
        usage.sortOptions(false);
        spec.parser().unmatchedOptionsArePositionalParams(command.words().text());
        spec.addPositional(words(command));
        command.settings().forEach(setting -> spec.addOption(option(setting)));
        return spec;
    }

    private static PositionalParamSpec words(Command command) {
        Command.Words words = command.words();
        return PositionalParamSpec.builder()
                .paramLabel(words.label())
                .hideParamSyntax(true)
                .description(words.meaning())
                .arity(words.arity())
                .required(words.names().isEmpty())
                .index(words.text() ? "0..*" : "0")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build();
    }

    private static OptionSpec option(Setting<?> setting) {
        OptionSpec.Builder option = OptionSpec.builder(setting.flag())
                .description(setting.meaning(), "@|faint " + setting.variable() + standard(setting) + "|@")
                .type(setting.format().many() ? String[].class : String.class);
        return setting.isSwitch()
                ? option.type(boolean.class).arity("0").build()
                : option.arity("1").paramLabel(setting.label()).build();
    }

    private static String standard(Setting<?> setting) {
        return setting.isSwitch() || setting.standard() == null ? "" : ", default " + setting.standard();
    }
}
