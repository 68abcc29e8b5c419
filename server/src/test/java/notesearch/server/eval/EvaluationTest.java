package notesearch.server.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.index.IndexPlan;
import notesearch.index.NoteIndex;
import notesearch.index.Progress;
import notesearch.note.Notebook;
import notesearch.search.Searcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeNotes() throws IOException {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(
                notes.resolve("heron.md"), "# Heron\n\n## Heron\n\nheron\n\n## Diet\n\nThe heron eats frogs.\n");
        for (int i = 0; i < 130; i++) {
            Files.writeString(
                    notes.resolve("pond%03d.md".formatted(i)),
                    "---\nupdated: 2026-01-05\n---\n# Pond\n\nsomewhere a heron among reeds\n");
        }
    }

    @Test
    void ranksOfNotesCountEachNoteOnce() throws Exception {
        Answered answered = ask(List.of(question(Map.of("pond000.md", 1), Map.of(), Set.of())))
                .getFirst();
        assertTrue(answered.found().getFirst().startsWith("heron.md"), answered::toString);
        assertEquals(2, answered.at(Level.NOTE).rank());
        assertFalse(answered.judgedAt(Level.SECTION));
        assertTrue(answered.ms() > 0);
    }

    @Test
    void aSectionIsFoundByItsHeadingInItsNote() throws Exception {
        Answered answered = ask(List.of(
                        question(Map.of("heron.md", 1), Map.of(SectionKey.of("heron.md", "diet"), 1), Set.of())))
                .getFirst();
        assertEquals(1, answered.at(Level.NOTE).rank());
        assertEquals(
                answered.found().indexOf("heron.md#diet") + 1,
                answered.at(Level.SECTION).rank());
    }

    @Test
    void notesThatAreLeftOutTakeNoPlace() throws Exception {
        Answered answered = ask(List.of(question(Map.of("pond001.md", 1), Map.of(), Set.of("heron.md", "pond000.md"))))
                .getFirst();
        assertEquals(1, answered.at(Level.NOTE).rank());
        assertEquals("pond001.md#pond", answered.found().getFirst());
    }

    @Test
    void pagesAreTurnedAsFarAsTheHundredthNote() throws Exception {
        List<Answered> answered = ask(List.of(
                question(Map.of("pond090.md", 1), Map.of(), Set.of()),
                question(Map.of("pond129.md", 1), Map.of(), Set.of())));
        assertEquals(92, answered.get(0).at(Level.NOTE).rank());
        assertEquals(1, answered.get(0).at(Level.NOTE).scores().get(Metric.RECALL));
        assertEquals(0, answered.get(1).at(Level.NOTE).scores().get(Metric.RECALL));
    }

    private static Question question(Map<String, Integer> notes, Map<String, Integer> sections, Set<String> leftOut) {
        return new Question(notes.toString() + sections, "heron", "", notes, sections, leftOut);
    }

    private List<Answered> ask(List<Question> questions) throws InterruptedException {
        Notebook notebook = Notebook.at(folder.resolve("notes"));
        try (NoteIndex index = NoteIndex.open(folder.resolve("data"))) {
            index.apply(IndexPlan.between(notebook.list(), index.files()), notebook, Progress.NONE);
            return new Evaluation(new Searcher(index, notebook::has)).ask(questions);
        }
    }
}
