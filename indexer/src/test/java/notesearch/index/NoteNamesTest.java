package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import notesearch.SearchedNotes;
import notesearch.note.NoteNames;
import notesearch.note.NotePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteNamesTest {

    @TempDir
    private Path home;

    private SearchedNotes notes;

    @BeforeEach
    void index() {
        notes = new SearchedNotes(home)
                .write("aws/sqs.md", "---", "title: Amazon SQS", "aliases: [Simple Queue Service]", "---", "Text.")
                .write("aws/deep/notes.md", "# Elsewhere")
                .write("notes.md", "# Here", "", "## Notes")
                .write("Übung Ä.md", "text")
                .write("c++.md", "text")
                .write("c.md", "text")
                .write("draft.md", "---", "draft: true", "---", "# Draft");
        notes.update();
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @ParameterizedTest
    @CsvSource({
        "sqs, aws/sqs.md",
        "SQS, aws/sqs.md",
        "Amazon SQS, aws/sqs.md",
        "simple queue service, aws/sqs.md",
        "notes, notes.md",
        "deep/notes, aws/deep/notes.md",
        "Elsewhere, aws/deep/notes.md",
        "übung ä, Übung Ä.md",
        "c, c.md",
        "c++, c++.md"
    })
    void aNoteIsFoundByFileNameTitleOrAlias(String name, String path) {
        assertEquals(path, named(name, "index.md"));
    }

    @ParameterizedTest
    @CsvSource({"queue", "Draft", "draft", "other/sqs", "''", "?!", "sqs/"})
    void nothingIsFoundByAnythingElse(String name) {
        assertEquals("", named(name, "index.md"));
    }

    @Test
    void ofSeveralTheOneInTheSameFolderIsMeant() {
        assertEquals("aws/deep/notes.md", named("notes", "aws/deep/x.md"));
        assertEquals("notes.md", named("notes", "aws/x.md"));
    }

    @Test
    void namesFollowTheIndex() {
        NoteNames names = notes.index().names(View.everything());
        assertTrue(names.has(new NotePath("c.md")));
        notes.folder().delete("c.md").write("d.md", "# C");
        notes.update();
        assertFalse(names.has(new NotePath("c.md")));
        assertEquals("d.md", named("c", "index.md"));
    }

    @Test
    void notesOfANameInAFolderAreFoundInAnyCaseAndWithAnyEnding() {
        notes.write("docs/_Index.mdx", "text")
                .write("docs/_index.md", "text")
                .write("docs/_index/a.md", "text")
                .write("docs/_index.old.md", "text")
                .write("docs/deep/_index.md", "text")
                .write("_INDEX.MD", "text")
                .write("📁/Über?.markdown", "text")
                .write("📁/über?.md", "---", "draft: true", "---");
        notes.update();
        assertEquals(List.of("docs/_index.md", "docs/_Index.mdx"), in("docs/", "_index"));
        assertEquals(List.of("_INDEX.MD"), in("", "_index"));
        assertEquals(List.of("📁/Über?.markdown"), in("📁/", "über?"));
        assertEquals(List.of(), in("docs/", "_inde"));
        assertEquals(List.of(), in("doc", "_index"));
    }

    @Test
    void aViewWithoutThePartitionSeesNoName() {
        NoteNames names = notes.index().names(new View(Set.of()));
        assertFalse(names.has(new NotePath("c.md")));
        assertTrue(names.named("c", new NotePath("x.md")).isEmpty());
        assertEquals(List.of(), names.in("", "c"));
        assertEquals(List.of(), notes.index().notes(new View(Set.of())));
    }

    @Test
    void onlyNotesThatCanBeShownAreListed() {
        assertEquals(
                List.of("aws/deep/notes.md", "aws/sqs.md", "c++.md", "c.md", "notes.md", "Übung Ä.md"),
                notes.index().notes(View.everything()).stream()
                        .map(NotePath::value)
                        .toList());
    }

    private String named(String name, String from) {
        return notes.index()
                .names(View.everything())
                .named(name, new NotePath(from))
                .map(NotePath::value)
                .orElse("");
    }

    private List<String> in(String folder, String stem) {
        return notes.index().names(View.everything()).in(folder, stem).stream()
                .map(NotePath::value)
                .toList();
    }
}
