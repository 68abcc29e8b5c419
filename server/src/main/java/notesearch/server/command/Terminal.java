package notesearch.server.command;

import java.io.Console;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints to.
 *
 * @param out for results
 * @param err for everything else
 * @param interactive whether a person watches both
 * @param styled whether bold text may be printed
 */
record Terminal(ResultStream out, PrintStream err, boolean interactive, boolean styled) {

    private static final String BOLD = "\033[1m";
    private static final String PLAIN = "\033[0m";

    /** Prints in UTF-8 even where no locale is set, as in containers; a Windows console has its own encoding. */
    static Terminal ofThisProcess(boolean interactive, boolean styled) {
        boolean windows = File.separatorChar == '\\';
        Charset charset = windows ? System.out.charset() : StandardCharsets.UTF_8;
        ResultStream out = new ResultStream(new FileOutputStream(FileDescriptor.out), charset);
        PrintStream err =
                windows ? System.err : new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
        return new Terminal(out, err, interactive, styled);
    }

    /** @param noColor whether the person asked for plain text */
    Terminal withoutStyleIf(boolean noColor) {
        return new Terminal(out, err, interactive, styled && !noColor);
    }

    String bold(String text) {
        return styled ? BOLD + text + PLAIN : text;
    }

    /** Text of notes must not move the cursor or do worse: control characters are shown as what they are. */
    static String harmless(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> shown.appendCodePoint(isHarmful(point) ? '\uFFFD' : point));
        return shown.toString();
    }

    private static boolean isHarmful(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\t';
    }

    /** From Java 22 on there is a console even where nobody watches; it has to be asked. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isWatched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return (Boolean) isTerminal.invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
