package notesearch.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import notesearch.server.documents.Document;
import notesearch.server.documents.Document.Fence;
import notesearch.server.documents.Shown;
import notesearch.server.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that the README and the manual show, run over the notes that ship with notesearch. */
class DocumentedCommandsTest {

    private static final Pattern COMMAND =
            Pattern.compile("(?m)^(?:ExecStart=)?(?:notesearch |\\S*java .*?-jar \\S*notesearch\\.jar )(.*)$");
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern EXIT = Pattern.compile("# exits with (\\d)");
    private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
    private static final Pattern VARIABLE = Pattern.compile("NOTESEARCH_[A-Z_]+");

    /** Flags of other programs, and what is searched for. */
    private static final Set<String> OTHER_FLAGS = Set.of(
            "--add-modules", "--help", "--version", "--quiet", "--ff-only", "--dry-run", "--region", "--profile");

    @TempDir
    private Path home;

    /** What follows in a fence of text or JSON is what the fence's last command prints. */
    static Stream<Arguments> commands() {
        List<Arguments> commands = new ArrayList<>();
        for (Document document : Document.all()) {
            List<Fence> fences = document.fences();
            for (int i = 0; i < fences.size(); i++) {
                List<String> typed = COMMAND.matcher(fences.get(i).text())
                        .results()
                        .map(command -> command.group(1))
                        .toList();
                for (String command : typed) {
                    boolean shown = i + 1 < fences.size() && command.equals(typed.getLast());
                    commands.add(Arguments.of(document, command, shown ? fences.get(i + 1) : fences.get(i)));
                }
            }
        }
        return commands.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("commands")
    void aCommandDoesWhatIsShown(Document document, String command, Fence shown) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = arguments(command);
        int exit = run(arguments, out);
        String printed = out.toString(UTF_8).replace(Document.NOTES.toString(), "notes");
        String where = document + ", " + command;
        if (arguments.stream().anyMatch(argument -> argument.startsWith(elsewhere()))) {
            assertEquals("notesearch: The notes folder " + elsewhere(), printed.split("/notes ", 2)[0], where);
            return;
        }
        Matcher exits = EXIT.matcher(command);
        assertEquals(exits.find() ? Integer.parseInt(exits.group(1)) : 0, exit, where + ": " + printed);
        switch (shown.language()) {
            case "text" -> Shown.assertLines(shown.text(), printed, where);
            case "json" -> {
                ObjectMapper json = new ObjectMapper();
                Shown.assertJson(json.readTree(shown.text()), json.readTree(printed), where);
            }
            default -> {}
        }
    }

    private int run(List<String> arguments, ByteArrayOutputStream out) {
        ResultStream stream = new ResultStream(out, UTF_8);
        Terminal terminal = new Terminal(stream, stream, false, false);
        return new CommandLineTool(Map.of("HOME", home.toString()), terminal).run(arguments.toArray(new String[0]));
    }

    /** As a shell would give them; a folder outside the project is one that does not exist, so that nothing is served. */
    private List<String> arguments(String command) {
        String typed = command.replaceFirst("\\s*(#|\\||2?>).*$", "");
        List<String> arguments = new ArrayList<>();
        Matcher found = ARGUMENT.matcher(typed);
        while (found.find()) {
            String argument = found.group(1) != null ? found.group(1) : found.group(2);
            if (argument.equals("notes") || argument.startsWith("notes/") || argument.startsWith("indexer/")) {
                arguments.add(Document.NOTES.getParent().resolve(argument).toString());
            } else {
                arguments.add(argument.replaceFirst("^/.*(/notes)$", Matcher.quoteReplacement(elsewhere() + "/notes")));
            }
        }
        return arguments;
    }

    private String elsewhere() {
        return home.resolve("elsewhere").toString();
    }

    @Test
    void everyFlagAndVariableThatIsNamedExists() {
        Set<String> known = new HashSet<>(OTHER_FLAGS);
        List<Setting<?>> settings = new ArrayList<>(Setting.ALL);
        settings.add(Setting.SETTINGS);
        settings.forEach(setting -> {
            known.add(setting.flag());
            known.add(setting.variable());
        });
        for (Document document : Document.all()) {
            String text = String.join("\n", document.lines());
            Set<String> named = new TreeSet<>();
            Stream.of(FLAG, VARIABLE)
                    .forEach(pattern -> pattern.matcher(text).results().forEach(found -> named.add(found.group())));
            named.removeAll(known);
            assertTrue(named.isEmpty(), document + " names " + named + ", which notesearch does not know");
        }
    }
}
