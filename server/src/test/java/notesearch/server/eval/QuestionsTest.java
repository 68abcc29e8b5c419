package notesearch.server.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.note.NotesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {

    private static final Set<String> NOTES = Set.of("birds/ducks.md", "geese.md", "swans/index.md", "cranes/index.md");

    @TempDir
    private Path folder;

    @Test
    void aLineNamesANoteAndPerhapsASectionOfIt() throws IOException {
        Questions read = known("""
                {"query": "food", "target_file": "birds/ducks.md", "target_heading": "Food & drink!", "kind": "exact"}

                {"query": "geese", "target_file": "geese.md", "target_heading": null}
                """);
        Question food = read.questions().get(0);
        assertEquals("exact", food.kind());
        assertEquals(Map.of("birds/ducks.md", 1), food.notes());
        assertEquals(Map.of(SectionKey.of("birds/ducks.md", "food drink"), 1), food.sections());
        Question geese = read.questions().get(1);
        assertEquals("", geese.kind());
        assertEquals(Map.of(), geese.sections());
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void othersAreAsGoodAndLinkingNotesAreLeftOutUnlessTheyAreWanted() throws IOException {
        Question question = known("""
                        {"id": "7", "query": "geese", "target_file": "geese.md",
                        """.strip() + """
                         "alt": [{"target_file": "birds/ducks.md"}], "source_files": ["swans/index.md", "geese.md"]}
                        """).questions().getFirst();
        assertEquals("7", question.id());
        assertEquals(Set.of("geese.md", "birds/ducks.md"), question.notes().keySet());
        assertEquals(Set.of("swans/index.md"), question.leftOut());
    }

    @Test
    void targetsThatAreNoNotesAreCountedAndStayUnfound() throws IOException {
        Questions read = known("""
                {"query": "a", "target_file": "gone.md"}
                {"query": "b", "target_file": "gone.md"}
                """);
        assertEquals(2, read.questions().size());
        assertEquals(List.of("2 targets are not among the notes, and cannot be found: gone.md."), read.warnings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"query": "a", "target_file": "geese.md"    | line 2 is not JSON
            ["a"]                                       | line 2 is no JSON object
            {"target_file": "geese.md"}                 | line 2 has no "query"
            {"query": "a"}                              | line 2 has no "target_file"
            {"query": 7, "target_file": "geese.md"}     | line 2 has 7 as "query"
            {"query": " ", "target_file": "geese.md"}   | line 2 has " " as "query"
            {"query": "a", "target_file": "geese.md", "alt": "x"}         | line 2 has "x" as "alt"; expected an array
            {"query": "a", "target_file": "geese.md", "source_files": [3]} | line 2 has something other than paths
            {"query": "a", "target_file": "geese.md", "kind": "all"}      | line 2 has the kind "all"
            {"query": "geese", "target_file": "geese.md"}                 | line 2 is the same question as line 1
            """)
    void aMalformedLineIsNamedByItsNumber(String line, String message) {
        NotesException thrown = assertThrows(
                NotesException.class, () -> known("{\"query\": \"geese\", \"target_file\": \"geese.md\"}\n" + line));
        assertTrue(String.valueOf(thrown.getMessage()).contains("queries.jsonl, " + message), thrown.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"''", "'\n\n'"})
    void aFileWithoutAQueryIsAnError(String text) {
        NotesException thrown = assertThrows(NotesException.class, () -> known(text));
        assertTrue(String.valueOf(thrown.getMessage()).contains("holds no query"), thrown.getMessage());
    }

    @Test
    void aFolderHoldsQueriesAndGradedJudgements() throws IOException {
        Questions read = judged("""
                {"_id": "1", "text": "what swims"}
                {"_id": "2", "text": "what flies", "kind": "hard"}
                {"_id": "3", "text": "nobody knows"}
                """, """
                query-id\tcorpus-id\tscore
                1\tducks\t3
                1\tgeese.md\t1
                1\tswans/index.md\t0
                2\tindex\t2
                4\tgeese\t1
                """);
        Question swims = read.questions().getFirst();
        assertEquals("what swims", swims.query());
        assertEquals(Map.of("birds/ducks.md", 3, "geese.md", 1), swims.notes());
        assertEquals("hard", read.questions().get(1).kind());
        assertEquals(
                List.of(
                        "1 target is not among the notes, and cannot be found: index.",
                        "Queries without a wanted note in qrels.tsv, which are left out: 1.",
                        "Queries that qrels.tsv names and queries.jsonl does not hold: 1."),
                read.warnings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"1\tgeese|2", "1\tgeese\thigh|2", "1\tgeese\t1\t1|2"})
    void aMalformedJudgementIsNamedByItsNumber(String line, int number) {
        NotesException thrown = assertThrows(
                NotesException.class, () -> judged("{\"_id\": \"1\", \"text\": \"a\"}", "a\tb\tc\n" + line));
        assertTrue(
                String.valueOf(thrown.getMessage()).contains("qrels.tsv, line " + number + " is"), thrown.getMessage());
    }

    private Questions known(String lines) throws IOException {
        return Questions.read(Files.writeString(folder.resolve("queries.jsonl"), lines), NOTES);
    }

    private Questions judged(String queries, String qrels) throws IOException {
        Files.writeString(folder.resolve("queries.jsonl"), queries);
        Files.writeString(folder.resolve("qrels.tsv"), qrels);
        return Questions.read(folder, NOTES);
    }
}
