package notesearch.server.command;

import java.nio.file.Path;
import java.util.List;
import notesearch.index.IndexStatus;
import notesearch.index.NoteIndex;
import notesearch.index.View;
import notesearch.note.Notebook;
import notesearch.note.NotesException;
import notesearch.note.SkippedNote;
import notesearch.server.answer.Json;
import notesearch.server.settings.DataFolder;
import notesearch.server.settings.Setting;
import notesearch.server.settings.Settings;

/** {@code notesearch doctor}: what somebody who helps would ask first. Changes nothing. */
final class Doctor implements Command {

    /** Of more notes than these with something wrong, only the number is printed. */
    private static final int MOST_SAID = 20;

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "Prints versions, folders and the state of the index, to be sent along with a question.";
    }

    @Override
    public Words words() {
        return Words.naming("[NOTES]", Setting.NOTES);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(Setting.NOTES, Setting.DATA, Setting.SETTINGS, Setting.LOG, Setting.NO_COLOR);
    }

    @Override
    public int run(List<String> words, Settings settings, Terminal terminal) {
        say(terminal, "notesearch", Version.OF_THIS_PROGRAM);
        say(terminal, "java", System.getProperty("java.runtime.version") + ", " + System.getProperty("java.home"));
        say(terminal, "system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        say(terminal, "file names", System.getProperty("sun.jnu.encoding"));
        say(terminal, "memory", Runtime.getRuntime().maxMemory() / 1_000_000 + " MB at most");
        say(terminal, "vector code", vectors());
        Notebook notebook = Notebook.at(settings.get(Setting.NOTES));
        say(
                terminal,
                "notes",
                notebook.folder() + ", " + Counted.of(notebook.list().files().size(), "file"));
        Path data = DataFolder.of(settings, notebook.folder());
        say(terminal, "index", data.toString());
        sayLastCommit(data, notebook, terminal);
        return FOUND;
    }

    private static String vectors() {
        boolean on = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return on ? "on" : "off; java --add-modules jdk.incubator.vector turns it on";
    }

    private static void sayLastCommit(Path data, Notebook notebook, Terminal terminal) {
        try (NoteIndex index = NoteIndex.openCommitted(data, notebook.folder()).orElse(null)) {
            if (index == null) {
                boolean lost = NoteIndex.hasLostItsCommit(data);
                say(terminal, "last commit", lost ? "lost; the index is built again when it is used" : "none yet");
                return;
            }
            index.verify();
            IndexStatus status = index.status(View.everything());
            say(terminal, "last commit", status.state().indexedAt() == null ? "holds nothing yet" : inWords(status));
            sayAll(terminal, "skipped", status.skipped());
            sayAll(terminal, "to be mended", status.warnings());
        } catch (NotesException e) {
            say(terminal, "last commit", String.valueOf(e.getMessage()));
        }
    }

    private static void sayAll(Terminal terminal, String what, List<SkippedNote> notes) {
        notes.stream()
                .limit(MOST_SAID)
                .forEach(note -> say(terminal, what, Terminal.harmless(note.path() + ": " + note.reason())));
        if (notes.size() > MOST_SAID) {
            say(terminal, what, (notes.size() - MOST_SAID) + " more; notesearch index names them all");
        }
    }

    private static String inWords(IndexStatus status) {
        return Counted.of(status.notes(), "note") + ", " + Counted.of(status.sections(), "section") + ", "
                + status.skipped().size() + " skipped, generation "
                + status.state().generation() + ", "
                + Json.time(status.state().indexedAt());
    }

    private static void say(Terminal terminal, String what, String found) {
        terminal.out().println(what + ": " + found);
    }
}
