package notesearch.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import notesearch.index.NoteIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as they are typed, with what they print and their exit codes. */
class CommandLineToolTest {

    private static final String BOLD = "\033[1m";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String notes;
    private boolean watched;

    @BeforeEach
    void writeNotes() throws IOException {
        Path written = Files.createDirectories(folder.resolve("notes/birds")).getParent();
        Files.writeString(written.resolve("birds/ducks.md"), "# Ducks\n\n## Food\n\nThey eat bread and weed.\n");
        Files.writeString(written.resolve("geese.md"), "# Geese\n\nThey eat grass.\n");
        notes = written.toString();
        environment.put("HOME", folder.toString());
    }

    @Test
    void hitsAreOnStandardOutputWithPlaceAndHeadings() {
        assertEquals(0, run("search", "bread", "--notes", notes));
        assertEquals("Ducks › Food\n" + notes + "/birds/ducks.md:3\n    They eat bread and weed.\n\n", text(out));
        assertEquals("", text(err));
    }

    @Test
    void onATerminalTheFoundWordsAreBold() {
        watched = true;
        run("search", "bread", "--notes", notes);
        assertTrue(text(out).contains("eat " + BOLD + "bread\033[0m and"), text(out));
    }

    @ParameterizedTest
    @CsvSource({"NO_COLOR, 1", "NOTESEARCH_NO_COLOR, true"})
    void nothingIsBoldWhereThatIsNotWanted(String variable, String value) {
        watched = true;
        environment.put(variable, value);
        run("search", "bread", "--notes", notes);
        assertFalse(text(out).contains("\033"), text(out));
    }

    @Test
    void nothingFoundIsExitCodeOneWithTheReasonOnStandardError() {
        assertEquals(1, run("search", "xylophone", "--notes", notes));
        assertEquals("", text(out));
        assertEquals("notesearch: No note holds “xylophone”.\n", text(err));
    }

    @Test
    void aWordOfAPhraseThatNoNoteHoldsIsNamed() {
        assertEquals(1, run("search", "\"bread swims\"", "--notes", notes));
        assertTrue(text(err).startsWith("notesearch: No note holds “swims”. Try “bread”."), text(err));
    }

    @Test
    void aWordThatNoNoteHoldsIsNamedBesideWhatTheOthersFind() {
        assertEquals(0, run("search", "bread kangaroo", "--notes", notes));
        assertEquals("notesearch: No note holds “kangaroo”.\n", text(err));
    }

    @ParameterizedTest
    @ValueSource(strings = {"search bread --notes", "search bread --json --notes", "index", "doctor", "--version"})
    void outputThatCannotBeWrittenIsAnError(String command) {
        String[] typed = (command.startsWith("--") ? command : command + " " + notes).split(" ");
        assertEquals(2, run(failing("No space left on device"), typed));
        assertEquals("notesearch: Standard output cannot be written: No space left on device.\n", text(err));
    }

    @Test
    void aReaderThatHasEnoughIsNoError() {
        assertEquals(0, run(failing("Broken pipe"), "search", "bread", "--notes", notes));
        assertEquals("", text(err));
    }

    @Test
    void asJsonTheAnswerIsTheOneOfTheApi() throws IOException {
        assertEquals(0, run("search", "they", "eat", "--json", "--limit", "1", "--notes", notes));
        JsonNode answer = new ObjectMapper().readTree(text(out));
        assertEquals("they eat", answer.get("query").asText());
        assertEquals(2, answer.get("total").asInt());
        assertEquals(1, answer.get("hits").size());
    }

    @Test
    void whatFollowsASwitchIsSearchedFor() throws IOException {
        assertEquals(0, run("search", "--notes", notes, "--json", "bread"));
        assertEquals(
                "bread", new ObjectMapper().readTree(text(out)).get("query").asText());
        out.reset();
        assertEquals(0, run("search", "--notes", notes, "--no-color", "bread", "weed"));
        assertTrue(text(out).startsWith("Ducks › Food"), text(out));
    }

    @Test
    void aWordAfterASingleDashIsLeftOut() {
        assertEquals(0, run("search", "eat", "-bread", "--notes", notes));
        assertTrue(text(out).contains("geese.md:1"), text(out));
        assertFalse(text(out).contains("ducks.md"), text(out));
    }

    @Test
    void theIndexIsBroughtUpToDateBeforeASearch() throws IOException {
        run("search", "bread", "--notes", notes);
        Files.writeString(folder.resolve("notes/swans.md"), "# Swans\n");
        assertEquals(0, run("search", "swans", "--notes", notes));
    }

    @Test
    void whileAnotherHoldsTheIndexItsLastCommitAnswers() throws IOException {
        String data = folder.resolve("data").toString();
        run("index", notes, "--data", data);
        Files.writeString(folder.resolve("notes/swans.md"), "# Swans\n");
        out.reset();
        NoteIndex held = NoteIndex.open(Path.of(data));
        try {
            assertEquals(0, run("search", "bread", "--notes", notes, "--data", data));
            String said = text(err);
            assertTrue(
                    said.matches(
                            "notesearch: The index in \\S+ is in use by another notesearch \\(process [0-9]+\\)[.]"
                                    + " This is from its last commit, [0-9]+ seconds? ago; [1-3] notes? may have changed since[.]\n"),
                    said);
            err.reset();
            assertEquals(1, run("search", "swans", "--notes", notes, "--data", data));
            assertTrue(
                    text(err).endsWith("notesearch: Nothing so far: not all notes have been read yet.\n"), text(err));
            assertEquals(2, run("index", notes, "--data", data));
            assertTrue(text(err).contains("in use by another notesearch"), text(err));
        } finally {
            held.close();
        }
    }

    @Test
    void whileAnotherStillBuildsTheIndexNothingIsSaidOfWhatTheNotesHold() {
        Path data = folder.resolve("data");
        try (NoteIndex building = NoteIndex.open(data, folder.resolve("notes"))) {
            assertNotNull(building);
            assertEquals(2, run("search", "bread", "--notes", notes, "--data", data.toString()));
            assertTrue(
                    text(err)
                            .matches(
                                    "notesearch: The index in \\S+ is in use by another notesearch \\(process [0-9]+\\)[.]"
                                            + " It is still being built by that one, and nothing can be found yet[.]"
                                            + " Try again in a while[.]\n"),
                    text(err));
            assertEquals(0, run("doctor", notes, "--data", data.toString()));
            assertTrue(text(out).endsWith("last commit: holds nothing yet\n"), text(out));
        }
    }

    @Test
    void whereThereAreNoNotesNobodyWaitsForThem() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        Path data = folder.resolve("data");
        try (NoteIndex held = NoteIndex.open(data, none)) {
            assertNotNull(held);
            assertEquals(1, run("search", "bread", "--notes", none.toString(), "--data", data.toString()));
            assertTrue(text(err).endsWith("notesearch: No note holds “bread”.\n"), text(err));
        }
    }

    @Test
    void whereTheIndexCannotBeWrittenItsLastCommitAnswersAndTheReasonIsSaid() throws IOException {
        Path data = folder.resolve("data");
        run("index", notes, "--data", data.toString());
        Path lock = data.resolve("open/write.lock");
        Files.delete(lock);
        Files.createDirectory(lock);
        out.reset();
        assertEquals(0, run("search", "bread", "--notes", notes, "--data", data.toString()));
        assertTrue(text(out).startsWith("Ducks › Food\n"), text(out));
        assertTrue(
                text(err)
                        .startsWith("notesearch: The index directory " + data
                                + " cannot be written (Is a directory). This is from its last commit, "),
                text(err));
    }

    @Test
    void indexSaysInOneLineWhatItHolds() throws IOException {
        Files.write(folder.resolve("notes/binary.md"), new byte[] {0, (byte) 0xFF, 3});
        assertEquals(0, run("index", notes));
        assertTrue(
                text(out).matches("2 notes, 3 sections, 1 skipped; read 2, removed 0 in [0-9.]+ s, [0-9.]+ MB/s\n"),
                text(out));
        assertTrue(text(err).startsWith("skipped binary.md: "), text(err));
    }

    @Test
    void anEmptyMountPointIsAnErrorAndLeavesTheIndexAsItIs() throws IOException {
        run("index", notes);
        Path away = Files.move(folder.resolve("notes"), folder.resolve("away"));
        Files.createDirectory(folder.resolve("notes"));
        assertEquals(2, run("index", notes));
        assertTrue(text(err).contains("/notes holds no note, and is not the folder that held the notes. "), text(err));
        Files.delete(folder.resolve("notes"));
        Files.move(away, folder.resolve("notes"));
        out.reset();
        run("index", notes, "--json");
        assertTrue(text(out).contains("\"removed\" : 0"), text(out));
    }

    @Test
    void aFolderThatWasEmptiedIsTakenAtItsWord() throws IOException {
        run("index", notes);
        Files.delete(folder.resolve("notes/birds/ducks.md"));
        Files.delete(folder.resolve("notes/birds"));
        Files.delete(folder.resolve("notes/geese.md"));
        out.reset();
        assertEquals(0, run("index", notes));
        assertTrue(text(out).startsWith("0 notes, 0 sections, 0 skipped; read 0, removed 2 "), text(out));
        Files.delete(folder.resolve("notes"));
        Files.createDirectory(folder.resolve("notes"));
        assertEquals(0, run("index", notes), text(err));
    }

    @Test
    void theFolderIsAWordOrAFlag() {
        for (String command : List.of("index", "doctor")) {
            assertEquals(0, run(command, "--notes", notes), text(err));
            assertEquals(0, run(command, notes), text(err));
            assertTrue(text(out).contains("2 notes, 3 sections"), text(out));
        }
    }

    @Test
    void oneNoteIsNotSeveral() throws IOException {
        Files.delete(folder.resolve("notes/birds/ducks.md"));
        run("index", notes);
        run("doctor", notes);
        assertTrue(text(out).startsWith("1 note, 1 section, 0 skipped; "), text(out));
        assertTrue(text(out).contains("last commit: 1 note, 1 section, 0 skipped"), text(out));
        assertTrue(text(out).contains("/notes, 1 file\n"), text(out));
    }

    @Test
    void theHelpNamesTheDefaults() {
        run("serve", "--help");
        assertTrue(text(out).contains("NOTESEARCH_NOTES, default .\n"), text(out));
        assertTrue(text(out).contains("NOTESEARCH_PORT, default 6683\n"), text(out));
        assertTrue(text(out).contains("--notes=DIR"), text(out));
    }

    @Test
    void anUnchangedFolderIsNotReadAgain() throws InterruptedException {
        Thread.sleep(50);
        run("index", notes);
        out.reset();
        run("index", notes, "--json");
        assertTrue(text(out).contains("\"read\" : 0"), text(out));
    }

    @Test
    void controlCharactersOfANoteDoNotReachTheTerminal() throws IOException {
        Files.writeString(folder.resolve("notes/evil.md"), "# Evil \033]0;owned\007\n\nmischief \033[2J here\n");
        run("search", "mischief", "--notes", notes);
        assertFalse(text(out).contains("\033"), text(out));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            search                            | Nothing follows search; expected search QUERY....
            search a --limit ten              | --limit is "ten"; expected a whole number from 1 to 100.
            search a --nots x                 | There is no option --nots; to search for it, write -- before the words.
            serve --nots x                    | There is no option --nots here.
            sreve                             | There is no command "sreve"; expected one of serve, index, search, eval, doctor.
            --sreve                           | There is no option --sreve here.
            serve --port                      | --port has no value; expected one behind it.
            serve --port 1 --port 2           | --port is given more than once; expected it once.
            serve --open=perhaps              | perhaps
            index a --notes b                 | The command names "a" and --notes "b"; expected one of the two.
            serve --notes nope                | The notes folder nope does not exist. Create it, or name another.
            serve nope                        | The notes folder nope does not exist. Create it, or name another.
            serve --host 0.0.0.0              | --host 0.0.0.0 lets others read the notes
            serve --port 99999                | --port is "99999"; expected a whole number from 0 to 65535.
            serve --settings nope             | The settings file nope could not be read.
            index a b                         | "b" is too much; expected index [NOTES].
            eval                              | Nothing follows eval; expected eval QUERIES.
            eval nope                         | nope is no file. Name a text file in UTF-8 that exists.
            eval a --compare nope             | nope is no file. Name a text file in UTF-8 that exists.
            eval a --limit 3                  | There is no option --limit here.
            eval a --fail-under mrr           | --fail-under is "mrr"; expected figures as mrr=0.7
            eval a --fail-under mrr=1,x=1     | --fail-under is "mrr=1,x=1"; expected figures as mrr=0.7
            """)
    void anErrorIsExitCodeTwoAndOneMessage(String arguments, String message) {
        assertEquals(2, run(arguments.split(" ")));
        assertEquals("", text(out));
        assertTrue(text(err).contains(message), text(err));
        assertFalse(text(err).contains("Exception"), text(err));
        assertFalse(text(err).contains("\tat "), text(err));
    }

    @Test
    void aFileInPlaceOfTheFolderIsAnError() {
        assertEquals(2, run("serve", notes + "/geese.md"));
        assertTrue(text(err).contains("is a file; expected a folder of notes"), text(err));
    }

    @Test
    void aPortInUseIsAnErrorThatSaysWhatToDo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertEquals(2, run("serve", notes, "--port", port));
            assertTrue(text(err).contains("Nothing can listen on 127.0.0.1, port " + port), text(err));
            assertTrue(text(err).contains("name another with --port"), text(err));
        }
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsAnErrorThatSaysWhatToDo() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (String command : new String[] {"serve", "index"}) {
            err.reset();
            assertEquals(2, run(command, notes, "--data", file.resolve("data").toString()));
            assertTrue(text(err).contains("cannot be written"), text(err));
            assertTrue(text(err).contains("--data"), text(err));
        }
    }

    @Test
    void theDoctorPrintsWhatAHelperWouldAsk() {
        assertEquals(0, run("doctor", notes));
        assertTrue(text(out).contains("last commit: none yet"), text(out));
        run("index", notes);
        out.reset();
        assertEquals(0, run("doctor", notes));
        assertTrue(text(out).contains("last commit: 2 notes, 3 sections, 0 skipped"), text(out));
        assertEquals("", text(err));
    }

    @Test
    void theDoctorNamesAFileOfTheIndexThatIsDamaged() throws IOException {
        Path data = folder.resolve("data");
        run("index", notes, "--data", data.toString());
        Path damaged;
        try (Stream<Path> files = Files.list(data.resolve("open"))) {
            damaged = files.filter(file -> file.getFileName().toString().startsWith("_"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        out.reset();
        assertEquals(0, run("doctor", notes, "--data", data.toString()));
        String commit = text(out).replaceAll("(?s).*\nlast commit: ", "");
        assertTrue(commit.matches("The index in \\S+ cannot be read \\(_\\w+[.]\\w+ is damaged\\)[.]\n"), commit);
        assertArrayEquals(bytes, Files.readAllBytes(damaged));
    }

    @Test
    void theTeamsOwnWordsCountOnTheCommandLineAndWhatIsWrongWithThemIsSaid() throws IOException {
        Files.writeString(folder.resolve("notes/glossary.md"), """
                # Glossary

                | Query | Answer |
                |---|---|
                | pond rules | [Food](birds/ducks.md#food) |
                | pond times | [Times](birds/times.md) |
                """);
        assertEquals(0, run("index", notes));
        String mistake = "glossary.md: Line 6 answers “pond times” with birds/times.md, and there is no such note;"
                + " expected a note that is there. Mend the row, or take it out.\n";
        assertEquals("in " + mistake, text(err));
        out.reset();
        err.reset();
        assertEquals(0, run("doctor", notes));
        assertTrue(text(out).endsWith("to be mended: " + mistake), text(out));
        out.reset();
        assertEquals(0, run("search", "pond rules", "--notes", notes));
        assertTrue(text(out).startsWith("Ducks › Food (pinned)\n"), text(out));
    }

    @Test
    void anEvaluationPrintsFiguresForNotesAndSectionsByKind() throws IOException {
        String queries = queries();
        assertEquals(0, run("eval", queries, "--notes", notes));
        String printed = text(out).replaceAll("(?s)\n\nmilliseconds .*", "").replaceAll(" +", " ");
        assertEquals("""
                2 notes, 3 sections, 2 queries

                note queries MRR@10 success@1 success@10 nDCG@10 recall@100
                food 1 1.000 1.000 1.000 1.000 1.000
                all 2 0.500 0.500 0.500 0.500 0.500

                section queries MRR@10 success@1 success@10 nDCG@10 recall@100
                food 1 1.000 1.000 1.000 1.000 1.000
                all 1 1.000 1.000 1.000 1.000 1.000""", printed);
        assertEquals("notesearch: 1 target is not among the notes, and cannot be found: swans.md.\n", text(err));
    }

    @Test
    void aFigureThatIsTooLowIsExitCodeOne() throws IOException {
        String queries = queries();
        assertEquals(
                0, run("eval", queries, "--notes", notes, "--fail-under", "mrr=0.5", "--fail-under", "food:mrr=1"));
        err.reset();
        assertEquals(
                1, run("eval", queries, "--notes", notes, "--fail-under", "mrr=0.5", "--fail-under", "recall=0.6"));
        assertTrue(text(err).contains("notesearch: recall is 0.5000; expected at least 0.6.\n"), text(err));
        environment.put("NOTESEARCH_FAIL_UNDER", "food:mrr=1,success@1=0.9");
        assertEquals(1, run("eval", queries, "--notes", notes));
        assertEquals(2, run("eval", queries, "--notes", notes, "--fail-under", "typo:mrr=0.5"));
        assertTrue(text(err).contains("No query is of the kind \"typo\""), text(err));
    }

    @Test
    void anEvaluationIsComparedWithAnEarlierOne() throws IOException {
        String queries = queries();
        assertEquals(0, run("eval", queries, "--notes", notes, "--json"));
        String before =
                Files.writeString(folder.resolve("before.json"), text(out)).toString();
        Files.writeString(folder.resolve("notes/swans.md"), "# Swans\n");
        out.reset();
        assertEquals(0, run("eval", queries, "--notes", notes, "--compare", before));
        String printed = text(out).replaceAll(" +", " ");
        assertTrue(printed.contains("Compared by 2 queries."), printed);
        assertTrue(printed.contains("all note MRR@10 0.500 1.000 +0.500 1 0 1.0000\n"), printed);
        assertTrue(printed.endsWith("moved most\n none → 1 swans, wanted: swans.md\n"), printed);
    }

    private String queries() throws IOException {
        return Files.writeString(folder.resolve("queries.jsonl"), """
                        {"query": "bread", "target_file": "birds/ducks.md", "target_heading": "food", "kind": "food"}
                        {"query": "swans", "target_file": "swans.md"}
                        """).toString();
    }

    @Test
    void aLineThatCannotBeUnderstoodIsAnErrorWithItsNumber() throws IOException {
        Path queries = Files.writeString(folder.resolve("queries.jsonl"), "{\"query\": \"a\"}\n");
        assertEquals(2, run("eval", queries.toString(), "--notes", notes));
        assertTrue(text(err).contains("queries.jsonl, line 1 has no \"target_file\""), text(err));
    }

    @Test
    void theHelpOfACommandShowsTheFlagsItKnows() {
        run("eval", "--help");
        assertTrue(text(out).contains("--fail-under=FIGURE=NUMBER"), text(out));
        assertFalse(text(out).contains("--port"), text(out));
        out.reset();
        run("serve", "--help");
        assertFalse(text(out).contains("--fail-under"), text(out));
    }

    @Test
    void helpAndVersionAreResults() {
        assertEquals(0, run("--version"));
        assertTrue(text(out).startsWith("notesearch "), text(out));
        assertEquals(0, run("serve", "--help"));
        assertTrue(text(out).contains("NOTESEARCH_PORT"), text(out));
        assertEquals("", text(err));
    }

    @Test
    void withoutACommandTheHelpIsOnStandardError() {
        assertEquals(2, run());
        assertEquals("", text(out));
        assertTrue(text(err).contains("Usage: notesearch"), text(err));
    }

    private int run(String... arguments) {
        return run(out, arguments);
    }

    private int run(OutputStream out, String... arguments) {
        Terminal terminal =
                new Terminal(new ResultStream(out, UTF_8), new PrintStream(err, true, UTF_8), watched, watched);
        return new CommandLineTool(environment, terminal).run(arguments);
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8).replace("\r\n", "\n");
    }
}
