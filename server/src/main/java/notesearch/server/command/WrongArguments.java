package notesearch.server.command;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the words that were typed, and what was expected. */
final class WrongArguments {

    private WrongArguments() {}

    static String inWords(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        String found = switch (wrong) {
            case UnmatchedArgumentException unmatched -> tooMuch(unmatched, command);
            case MissingParameterException missing -> missing(missing.getMissing(), command);
            case OverwrittenOptionException twice ->
                named(twice.getOverwritten()) + " is given more than once; expected it once.";
            default -> String.valueOf(wrong.getMessage());
        };
        return found + "\nTry \"" + command.qualifiedName() + " --help\".";
    }

    private static String tooMuch(UnmatchedArgumentException unmatched, CommandSpec command) {
        String first = unmatched.getUnmatched().getFirst();
        if (unmatched.isUnknownOption()) {
            return "There is no option " + first + " here.";
        }
        return command.parent() == null
                ? "There is no command \"" + first + "\"; expected one of "
                        + String.join(", ", command.subcommands().keySet()) + "."
                : "\"" + first + "\" is too much; expected " + takes(command) + ".";
    }

    private static String missing(List<ArgSpec> missing, CommandSpec command) {
        return missing.stream().anyMatch(ArgSpec::isPositional)
                ? "Nothing follows " + command.name() + "; expected " + takes(command) + "."
                : missing.stream().map(WrongArguments::named).collect(Collectors.joining(" and "))
                        + " has no value; expected one behind it.";
    }

    /** {@code serve [NOTES]}. */
    private static String takes(CommandSpec command) {
        return command.name() + " "
                + command.positionalParameters().stream()
                        .map(ArgSpec::paramLabel)
                        .collect(Collectors.joining(" "));
    }

    private static String named(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
