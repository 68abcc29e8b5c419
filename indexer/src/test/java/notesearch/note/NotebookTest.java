package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookTest {

    @TempDir
    private Path temp;

    @Test
    void aMissingFolderIsToldWithWhatToDo() {
        Path missing = temp.resolve("missing");
        assertEquals(
                "The notes folder " + missing + " does not exist. Create it, or name another.",
                assertThrows(NotesException.class, () -> Notebook.at(missing)).getMessage());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = write("note.md", "text");
        String message =
                assertThrows(NotesException.class, () -> Notebook.at(file)).getMessage();
        assertTrue(message.startsWith(file + " is a file"), message);
    }

    @Test
    void anUnreadableFolderIsTold() throws IOException {
        Path folder = unreadable(Files.createDirectory(temp.resolve("private")));
        String message =
                assertThrows(NotesException.class, () -> Notebook.at(folder)).getMessage();
        assertTrue(message.contains("permission denied"), message);
    }

    @Test
    void aFolderThatVanishesIsToldWhenItIsListed() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("notes"));
        Notebook notebook = Notebook.at(folder);
        assertTrue(notebook.isThere());
        Files.delete(folder);
        assertFalse(notebook.isThere());
        assertThrows(NotesException.class, notebook::list);
    }

    @Test
    void notesAreListedByTheirEndingsAndSortedByPath() throws IOException {
        for (String name : List.of("b.md", "a.markdown", "sub/c.MDX", "sub/deep/d.Md", "Z.md", "é.md", "a b.md")) {
            write(name, "text");
        }
        for (String name : List.of("a.txt", "md", "notes.md.bak", "image.png", "sub/markdown")) {
            write(name, "text");
        }
        assertEquals(List.of("Z.md", "a b.md", "a.markdown", "b.md", "sub/c.MDX", "sub/deep/d.Md", "é.md"), listed());
    }

    @Test
    void hiddenFilesAndFoldersAndInstalledModulesAreLeftAlone() throws IOException {
        for (String name : List.of(".hidden.md", ".obsidian/a.md", "node_modules/b.md", "sub/.git/c.md", ".md")) {
            write(name, "text");
        }
        write("seen.md", "text");
        Listing listing = Notebook.at(temp).list();
        assertEquals(List.of("seen.md"), paths(listing));
        assertEquals(List.of(), listing.skipped());
    }

    @Test
    void aFolderThatLooksLikeANoteIsAFolder() throws IOException {
        write("folder.md/note.md", "text");
        assertEquals(List.of("folder.md/note.md"), listed());
    }

    @Test
    void anUnreadableFolderWithinIsSkippedWithAReason() throws IOException {
        write("seen.md", "text");
        unreadable(write("private/note.md", "text").getParent());
        Listing listing = Notebook.at(temp).list();
        assertEquals(List.of("seen.md"), paths(listing));
        assertEquals(
                List.of(new SkippedNote(new NotePath("private"), "The folder cannot be listed: permission denied.")),
                listing.skipped());
    }

    @Test
    void aPipeIsNamedAndNeverRead() throws Exception {
        write("seen.md", "text");
        Process made = new ProcessBuilder("mkfifo", temp.resolve("pipe.md").toString()).start();
        assumeTrue(made.waitFor() == 0);
        Listing listing = Notebook.at(temp).list();
        assertEquals(List.of("seen.md"), paths(listing));
        assertEquals("pipe.md", listing.skipped().getFirst().path().value());
        assertReason("It is no file.", "pipe.md");
    }

    @Test
    void whatTheIgnoreFileNamesIsLeftAlone() throws IOException {
        write(".notesearchignore", "drafts/\n*.tmp.md\n!kept.tmp.md\n");
        for (String name : List.of("a.md", "drafts/b.md", "c.tmp.md", "sub/kept.tmp.md", "sub/drafts/d.md")) {
            write(name, "text");
        }
        assertEquals(List.of("a.md", "sub/kept.tmp.md"), listed());
        assertEquals(List.of(), Notebook.at(temp).list().skipped());
    }

    @Test
    void anIgnoreFileThatCannotBeReadLetsNothingOfWhatItNamesBeFound() throws IOException {
        write("a.md", "text");
        Files.createDirectory(temp.resolve(".notesearchignore"));
        assertNothingIsListed("It is no file. Mend it, or remove it.");
    }

    @Test
    void anIgnoreFileIsReadAsStrictlyAsANote() throws IOException {
        write("a.md", "text");
        Path file = temp.resolve(".notesearchignore");
        Files.write(file, "priv/\n".getBytes(StandardCharsets.UTF_16));
        assertNothingIsListed("It is encoded in UTF-16; expected UTF-8. Save it as UTF-8. Mend it, or remove it.");
        Files.write(file, "\u00e9t\u00e9/\n".getBytes(StandardCharsets.ISO_8859_1));
        assertNothingIsListed(
                "It is not UTF-8: the byte at offset 0 is 0xe9. Save it as UTF-8. Mend it, or remove it.");
    }

    @Test
    void anIgnoreFileMayBeALinkWithinTheNotes(@TempDir Path outside) throws IOException {
        write("a.md", "text");
        write("left/b.md", "text");
        write("patterns.txt", "left/\n");
        Path link = temp.resolve(".notesearchignore");
        Files.createSymbolicLink(link, Path.of("patterns.txt"));
        assertEquals(List.of("a.md"), listed());
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("nowhere.txt"));
        assertNothingIsListed("It is a link that leads nowhere. Mend it, or remove it.");
        Files.delete(link);
        Files.createSymbolicLink(link, Files.writeString(outside.resolve("patterns.txt"), "left/\n"));
        assertNothingIsListed("It is a link out of the notes folder. Mend it, or remove it.");
    }

    private void assertNothingIsListed(String why) {
        String message = assertThrows(
                        NotesException.class, () -> Notebook.at(temp).list())
                .getMessage();
        assertEquals("The file .notesearchignore cannot be read, so nothing changes in the index. " + why, message);
    }

    @Test
    void partsOfTheFolderAreListedAsAWalkOverAllOfItWouldComeToThem() throws IOException {
        write(".notesearchignore", "left/\n");
        for (String name : List.of("a.md", "sub/b.md", "sub/deep/c.md", "left/d.md", "sub/.git/e.md", "sub/f.txt")) {
            write(name, "text");
        }
        Files.createSymbolicLink(temp.resolve("link"), temp.resolve("sub"));
        assertEquals(List.of("a.md"), within("a.md"));
        assertEquals(List.of("sub/b.md", "sub/deep/c.md"), within("sub", "sub/deep", "sub/b.md"));
        assertEquals(List.of(), within("left", "left/d.md", "sub/.git", "sub/.git/e.md", "sub/f.txt"));
        assertEquals(List.of(), within("link/b.md", "gone.md", "gone/x.md", "a.md/x.md"));
        Listing listing = Notebook.at(temp).list(Set.of(new NotePath("sub/deep")));
        assertTrue(listing.tellsOf(new NotePath("sub/deep/gone.md")));
        assertFalse(listing.tellsOf(new NotePath("sub/b.md")));
    }

    @Test
    void anEmptyFolderInThePlaceOfTheOneWithTheNotesIsTakenForAMountPoint() throws IOException {
        Path notes = write("notes/a.md", "text").getParent();
        Notebook notebook = Notebook.at(notes);
        assertEquals(1, notebook.list().files().size());
        Files.move(notes, temp.resolve("away"));
        assertFalse(notebook.isThere());
        Files.createDirectory(notes);
        assertFalse(notebook.isThere());
        assertThrows(NotesException.class, notebook::list);
        write("notes/b.md", "text");
        assertTrue(notebook.isThere());
        assertEquals(List.of("b.md"), paths(notebook.list()));
        Files.delete(notes.resolve("b.md"));
        assertTrue(notebook.isThere());
        assertEquals(List.of(), paths(notebook.list()));
    }

    @ParameterizedTest
    @ValueSource(strings = {".keep", ".Trash-0/a.md", "lost+found/", "README.txt", "sub/deep/", "sub/a.png"})
    void aFolderWithoutAnyNoteInThePlaceOfTheOneWithTheNotesIsTakenForAMountPoint(String held) throws IOException {
        Path notes = write("notes/a.md", "text").getParent();
        Notebook notebook = Notebook.at(notes);
        notebook.list();
        Files.move(notes, temp.resolve("away"));
        Files.createDirectories(notes.resolve(held + "x").getParent());
        if (!held.endsWith("/")) {
            write("notes/" + held, "text");
        }
        assertFalse(notebook.isThere());
        assertThrows(NotesException.class, notebook::list);
        assertThrows(NotesException.class, () -> notebook.list(Set.of(new NotePath("a.md"))));
        write("notes/sub/deep/b.md", "text");
        assertTrue(notebook.isThere());
        assertEquals(List.of("sub/deep/b.md"), paths(notebook.list()));
        Files.delete(notes.resolve("sub/deep/b.md"));
        assertTrue(notebook.isThere());
        assertEquals(List.of(), paths(notebook.list()));
    }

    @Test
    void anEmptyFolderIsTakenForAMountPointByTheNextProcessToo() throws IOException {
        Path notes = write("notes/a.md", "text").getParent();
        Notebook before = Notebook.at(notes);
        before.list();
        Files.move(notes, temp.resolve("away"));
        Files.createDirectory(notes);
        Notebook next = Notebook.at(notes);
        next.expect(before.identity());
        assertFalse(next.isThere());
        assertEquals(
                "The notes folder " + next.folder()
                        + " holds no note, and is not the folder that held the notes. Mount it again;"
                        + " where they are meant to be gone, put another note into it, or delete the index.",
                assertThrows(NotesException.class, next::list).getMessage());
        assertEquals(before.identity(), next.identity());
    }

    @Test
    void aFolderThatWasEmptiedIsTakenAtItsWordByTheNextProcessToo() throws IOException {
        Path notes = write("notes/a.md", "text").getParent();
        Notebook before = Notebook.at(notes);
        before.list();
        Files.delete(notes.resolve("a.md"));
        Notebook next = Notebook.at(notes);
        next.expect(before.identity());
        assertEquals(List.of(), next.list().files());
    }

    @Test
    void linksOutOfTheFolderAreSkippedWithAReason() throws IOException {
        Path notes = Files.createDirectory(temp.resolve("notes"));
        Path outside = write("outside/secret.md", "secret");
        Files.createSymbolicLink(notes.resolve("file.md"), outside);
        Files.createSymbolicLink(notes.resolve("folder"), outside.getParent());
        Files.createSymbolicLink(notes.resolve("nowhere.md"), temp.resolve("missing"));
        Listing listing = Notebook.at(notes).list();
        assertEquals(List.of(), listing.files());
        assertEquals(
                List.of("file.md", "folder", "nowhere.md"),
                listing.skipped().stream().map(each -> each.path().value()).toList());
        assertTrue(listing.skipped().getFirst().reason().contains("out of the notes folder"));
        assertTrue(listing.skipped().getLast().reason().contains("nowhere"));
    }

    @Test
    void linksWithinTheFolderNeitherLoopNorDouble() throws IOException {
        Path note = write("sub/note.md", "text");
        Files.createSymbolicLink(temp.resolve("again.md"), note);
        Files.createSymbolicLink(note.resolveSibling("loop"), temp);
        Listing listing = Notebook.at(temp).list();
        assertEquals(List.of("sub/note.md"), paths(listing));
        assertEquals(List.of(), listing.skipped());
    }

    @Test
    void aLinkToWhatIsNotReadWhereItLiesIsSkippedWithAReason() throws IOException {
        write(".notesearchignore", "left/");
        write(".2026/hidden.md", "text");
        write("left/ignored.md", "text");
        write("note.txt", "text");
        write("sub/read.md", "text");
        Files.createSymbolicLink(temp.resolve("..data"), Path.of(".2026"));
        Files.createSymbolicLink(temp.resolve("hidden.md"), Path.of("..data/hidden.md"));
        Files.createSymbolicLink(temp.resolve("folder"), Path.of("..data"));
        Files.createSymbolicLink(temp.resolve("ignored.md"), Path.of("left/ignored.md"));
        Files.createSymbolicLink(temp.resolve("note.md"), Path.of("note.txt"));
        Files.createSymbolicLink(temp.resolve("read.md"), Path.of("sub/read.md"));
        Files.createSymbolicLink(temp.resolve("itself"), Path.of("."));
        Files.createSymbolicLink(temp.resolve("picture.png"), Path.of(".2026/picture.png"));
        Files.createSymbolicLink(temp.resolve("text"), Path.of("note.txt"));
        Listing listing = Notebook.at(temp).list();
        assertEquals(List.of("sub/read.md"), paths(listing));
        String hidden = ", which is hidden or left out there. Put it here itself, or serve the folder that it lies in.";
        assertEquals(
                List.of(
                        "folder: It is a link to .2026" + hidden,
                        "hidden.md: It is a link to .2026/hidden.md" + hidden,
                        "ignored.md: It is a link to left/ignored.md" + hidden,
                        "note.md: It is a link to note.txt, which does not end as a note does. Rename that, or put it"
                                + " here itself."),
                reasons(listing));
    }

    @Test
    void aFolderWhosePathIsTooLongForTheSystemIsSkippedWithAReason() throws IOException {
        assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("unix"));
        Path notes = Files.createDirectory(temp.resolve("notes"));
        Path deep = Files.createDirectories(notes.resolve("a".repeat(249) + ("/" + "a".repeat(249)).repeat(8)));
        Path tail = Files.createDirectories(temp.resolve("b" + ("/" + "b".repeat(249)).repeat(8)));
        Files.writeString(tail.resolve("note.md"), "text");
        Path moved = deep.resolve("b");
        Files.move(temp.resolve("b"), moved);
        try {
            Listing listing = Notebook.at(notes).list();
            assertEquals(List.of(), listing.files());
            assertEquals(1, listing.skipped().size());
            assertTrue(
                    reasons(listing).getFirst().contains(": Whether it is a folder of notes cannot be told: "),
                    reasons(listing).getFirst());
        } finally {
            Files.move(moved, temp.resolve("b"));
        }
    }

    @Test
    void whatLiesInAFolderThatMayNotBeEnteredIsSkippedWithAReason() throws IOException {
        write(".notesearchignore", "left/");
        Path folder = write("folder/note.md", "text").getParent();
        write("folder/sub/other.md", "text");
        write("folder/left/ignored.md", "text");
        write("folder/.git/hidden.md", "text");
        unreadable(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r--------"));
        assertEquals(
                List.of(
                        "folder/note.md: It cannot be read: permission denied.",
                        "folder/sub: Whether it is a folder of notes cannot be told: permission denied."),
                reasons(Notebook.at(temp).list()));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aLinkToTheNotesFolderIsFollowedWhereverItLeadsNow() throws IOException {
        write("first/a.md", "text");
        write("second/b.md", "text");
        write("second/sub/c.md", "text");
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("first"));
        Notebook notebook = Notebook.at(link);
        assertEquals(link, notebook.folder());
        assertEquals(List.of("a.md"), paths(notebook.list()));
        assertInstanceOf(Note.class, notebook.read(new NotePath("a.md")));
        Files.delete(link);
        assertFalse(notebook.isThere());
        assertThrows(NotesException.class, notebook::list);
        Files.createSymbolicLink(link, temp.resolve("second"));
        assertEquals(List.of("b.md", "sub/c.md"), paths(notebook.list()));
        assertEquals(List.of("sub/c.md"), paths(notebook.list(Set.of(new NotePath("sub")))));
        assertInstanceOf(Note.class, notebook.read(new NotePath("sub/c.md")));
        assertFalse(notebook.has(new NotePath("a.md")));
    }

    @Test
    void aFolderThatALinkTakesThePlaceOfIsTheOneThatItLeadsTo() throws IOException {
        Path notes = write("notes/a.md", "text").getParent();
        Notebook notebook = Notebook.at(notes);
        assertEquals(1, notebook.list().files().size());
        Files.move(notes, temp.resolve("moved"));
        Files.createSymbolicLink(notes, temp.resolve("moved"));
        assertEquals(List.of("a.md"), paths(notebook.list()));
        assertInstanceOf(Note.class, notebook.read(new NotePath("a.md")));
    }

    @Test
    void aLinkThatIsLedElsewhereWhileItIsListedIsListedAgain() throws IOException {
        write("first/a.md", "text");
        write("second/b.md", "text");
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("first"));
        Listing listing = Notebook.at(link).list((folder, path, inode) -> {
            if (folder.endsWith("first")) {
                swap(link, temp.resolve("second"));
            }
        });
        assertEquals(List.of("b.md"), paths(listing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.md", "sub/../../outside.md", "link.md", "folder/outside.md"})
    void nothingOutsideTheFolderIsEverRead(String path) throws IOException {
        Path notes = Files.createDirectories(temp.resolve("notes/sub")).getParent();
        Path outside = write("outside.md", "secret");
        Files.createSymbolicLink(notes.resolve("link.md"), outside);
        Files.createSymbolicLink(notes.resolve("folder"), temp);
        Notebook notebook = Notebook.at(notes);
        assertInstanceOf(SkippedNote.class, notebook.read(new NotePath(path)));
        assertEquals(Optional.empty(), notebook.source(new NotePath(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.md", "sub/../outside.md", "link.md", "sub", "missing.md", "nul\0.md"})
    void onlyAFileOfTheFolderIsThere(String path) throws IOException {
        Path notes = Files.createDirectories(temp.resolve("notes/sub")).getParent();
        Path outside = write("outside.md", "secret");
        Files.createSymbolicLink(notes.resolve("link.md"), outside);
        assertFalse(Notebook.at(notes).has(new NotePath(path)));
        assertFalse(Notebook.at(notes).read(new NotePath(path)) instanceof Note);
    }

    @Test
    void aStampChangesWithTheFile() throws IOException {
        Path file = write("note.md", "text");
        FileStamp before = Notebook.at(temp).list().files().getFirst().stamp();
        assertEquals(4, before.size());
        assertEquals(
                Files.getLastModifiedTime(file).toInstant().getEpochSecond(), before.modifiedNanos() / 1_000_000_000L);
        assertEquals(before, Notebook.at(temp).list().files().getFirst().stamp());
        write("note.md", "other text");
        assertNotEquals(before, Notebook.at(temp).list().files().getFirst().stamp());
    }

    @Test
    void aFileReplacedByOneOfTheSameSizeAndTimeIsTold() throws IOException {
        assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("unix"));
        Path file = write("note.md", "text");
        FileStamp before = Notebook.at(temp).list().files().getFirst().stamp();
        Path other = write("other.txt", "tixt");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertNotEquals(before, Notebook.at(temp).list().files().getFirst().stamp());
    }

    @Test
    void aNoteIsReadAsSections() throws IOException {
        write("sub/sqs.md", "# SQS\n\ntext\n");
        Note note = assertInstanceOf(Note.class, Notebook.at(temp).read(new NotePath("sub/sqs.md")));
        assertEquals("SQS", note.title());
        assertEquals(Optional.of("# SQS\n\ntext\n"), Notebook.at(temp).source(new NotePath("sub/sqs.md")));
        assertTrue(Notebook.at(temp).has(new NotePath("sub/sqs.md")));
    }

    @Test
    void ofANoteThatIsGoneNothingIsSaidUntilTheFolderIsListedAgain() {
        UnreadNote unread = assertInstanceOf(UnreadNote.class, Notebook.at(temp).read(new NotePath("gone.md")));
        assertEquals("It was there when the folder was listed, and is gone.", unread.reason());
        assertFalse(Notebook.at(temp).has(new NotePath("gone.md")));
    }

    @Test
    void whatCannotBeLookedAtIsNotTakenForGone() throws IOException {
        write("note.md", "text");
        Files.createSymbolicLink(temp.resolve("loop"), temp.resolve("loop"));
        Notebook notebook = Notebook.at(temp);
        assertFalse(notebook.lacks(new NotePath("note.md")));
        assertTrue(notebook.lacks(new NotePath("gone.md")));
        assertTrue(notebook.lacks(new NotePath("gone/note.md")));
        assertTrue(notebook.lacks(new NotePath("loop")));
        assertFalse(notebook.lacks(new NotePath("loop/note.md")));
        assertFalse(notebook.has(new NotePath("loop/note.md")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---------", "rw-------", "-wx------"})
    void aFolderThatCannotBeReadAnyMoreIsNotThereAndItsNotesAreNotGone(String rights) throws IOException {
        Path notes = write("notes/sub/note.md", "text").getParent().getParent();
        NotePath path = new NotePath("sub/note.md");
        Notebook notebook = Notebook.at(notes);
        assertEquals(1, notebook.list().files().size());
        unreadable(notes);
        Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString(rights));
        assertFalse(notebook.isThere());
        assertFalse(notebook.lacks(path));
        assertInstanceOf(UnreadNote.class, notebook.read(path));
        String message = "The notes folder " + notes + " cannot be listed: permission denied.";
        assertEquals(message, assertThrows(NotesException.class, notebook::list).getMessage());
        assertEquals(
                message,
                assertThrows(NotesException.class, () -> notebook.list(Set.of(path)))
                        .getMessage());
        Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("rwx------"));
        assertTrue(notebook.isThere());
        assertEquals(1, notebook.list().files().size());
    }

    @Test
    void anUnreadableNoteIsSkipped() throws IOException {
        unreadable(write("note.md", "text"));
        assertReason("It cannot be read: permission denied.", "note.md");
    }

    @Test
    void aNoteThatIsNotUtf8IsSkippedWithTheOffset() throws IOException {
        Files.write(temp.resolve("latin1.md"), "# Café\n".getBytes(StandardCharsets.ISO_8859_1));
        assertReason("It is not UTF-8: the byte at offset 5 is 0xe9. Save it as UTF-8.", "latin1.md");
        Files.write(temp.resolve("cut.md"), new byte[] {'a', (byte) 0xc3});
        assertReason("It is not UTF-8: the byte at offset 1 is 0xc3. Save it as UTF-8.", "cut.md");
        Files.write(temp.resolve("surrogate.md"), new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
        assertReason("It is not UTF-8: the byte at offset 0 is 0xed. Save it as UTF-8.", "surrogate.md");
    }

    @Test
    void theOffsetIsRightFarInsideAFile() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(50_001);
        while (bytes.remaining() > 1) {
            bytes.put("é".getBytes(StandardCharsets.UTF_8));
        }
        bytes.put((byte) 0xff);
        Files.write(temp.resolve("far.md"), bytes.array());
        assertReason("It is not UTF-8: the byte at offset 50000 is 0xff. Save it as UTF-8.", "far.md");
    }

    @Test
    void aNoteThatHoldsTheReplacementCharacterIsText() throws IOException {
        write("odd.md", "a \uFFFD b");
        assertInstanceOf(Note.class, Notebook.at(temp).read(new NotePath("odd.md")));
    }

    @Test
    void aNameThatNoAddressCanHoldIsSkippedWithAReason() throws IOException {
        write("new\nline.md", "# NL");
        List<SkippedNote> skipped = Notebook.at(temp).list().skipped();
        assertEquals("new\nline.md", skipped.getFirst().path().value());
        assertTrue(skipped.getFirst().reason().startsWith("Its name holds a control character"));
    }

    @Test
    void utf16IsRecognised() throws IOException {
        Files.write(temp.resolve("le.md"), "\uFEFF# SQS".getBytes(StandardCharsets.UTF_16LE));
        assertReason("It is encoded in UTF-16; expected UTF-8. Save it as UTF-8.", "le.md");
        Files.write(temp.resolve("be.md"), "\uFEFF# SQS".getBytes(StandardCharsets.UTF_16BE));
        assertReason("It is encoded in UTF-16; expected UTF-8. Save it as UTF-8.", "be.md");
    }

    @Test
    void aBinaryFileIsRecognised() throws IOException {
        write("binary.md", "é\0x");
        assertReason("It is binary: there is a zero byte at offset 2; expected text in UTF-8.", "binary.md");
    }

    @Test
    void aNoteOverTheLimitIsSkippedWithItsSize() throws IOException {
        write("large.md", "a".repeat(Notebook.LARGEST_NOTE + 1));
        assertReason("It has 10485761 bytes; at most 10485760 are read. Split it into smaller notes.", "large.md");
        write("fits.md", "a\n".repeat(Notebook.LARGEST_NOTE / 200));
        assertInstanceOf(Note.class, Notebook.at(temp).read(new NotePath("fits.md")));
    }

    @Test
    void aFolderIsNoNote() throws IOException {
        Files.createDirectory(temp.resolve("folder.md"));
        assertReason("It is no file.", "folder.md");
    }

    private List<String> within(String... paths) {
        return paths(Notebook.at(temp).list(Stream.of(paths).map(NotePath::new).collect(Collectors.toSet())));
    }

    private void assertReason(String reason, String path) {
        SkippedNote skipped =
                assertInstanceOf(SkippedNote.class, Notebook.at(temp).read(new NotePath(path)));
        assertEquals(reason, skipped.reason());
    }

    private List<String> listed() {
        return paths(Notebook.at(temp).list());
    }

    private static List<String> reasons(Listing listing) {
        return listing.skipped().stream()
                .map(skip -> skip.path() + ": " + skip.reason())
                .toList();
    }

    private static List<String> paths(Listing listing) {
        return listing.files().stream().map(file -> file.path().value()).toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void swap(Path link, Path target) {
        try {
            Files.delete(link);
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all rights away; skips the test where that does not keep this user out. */
    private static Path unreadable(Path path) throws IOException {
        assumeTrue(path.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        boolean readable = Files.isReadable(path);
        if (readable) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assumeFalse(readable, "this user may read everything");
        return path;
    }
}
