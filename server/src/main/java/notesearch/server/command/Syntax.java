package notesearch.server.command;

import java.util.List;
import notesearch.server.settings.Setting;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What may be typed, and its help, as the commands and their settings have it. */
final class Syntax {

    private Syntax() {}

    static CommandSpec of(List<Command> commands) {
        CommandSpec root = CommandSpec.create().name("notesearch").mixinStandardHelpOptions(true);
        root.version("notesearch " + Version.OF_THIS_PROGRAM);
        root.usageMessage()
                .description("Full-text search over a folder of Markdown notes.")
                .footer("", "Exit codes: 0 found or done, 1 nothing found (search alone), 2 error.");
        commands.forEach(command -> root.addSubcommand(command.name(), of(command)));
        return root;
    }

    private static CommandSpec of(Command command) {
        CommandSpec spec =
                CommandSpec.wrapWithoutInspection(command).name(command.name()).mixinStandardHelpOptions(true);
        spec.usageMessage().description(command.summary()).sortOptions(false);
        spec.parser()
                .unmatchedOptionsArePositionalParams(command.words().names().isEmpty());
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
                .arity(words.names().isPresent() ? "0..1" : "1..*")
                .required(words.names().isEmpty())
                .index(words.names().isPresent() ? "0" : "0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build();
    }

    private static OptionSpec option(Setting<?> setting) {
        OptionSpec.Builder option = OptionSpec.builder(setting.flag())
                .description(setting.meaning(), "@|faint " + setting.variable() + otherwise(setting) + "|@")
                .type(String.class);
        return setting.isSwitch()
                ? option.arity("0").fallbackValue("true").build()
                : option.arity("1").paramLabel(setting.label()).build();
    }

    private static String otherwise(Setting<?> setting) {
        return setting.isSwitch() || setting.standard() == null ? "" : ", default " + setting.standard();
    }
}
