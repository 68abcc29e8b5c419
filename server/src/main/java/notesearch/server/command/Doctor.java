package notesearch.server.command;

import java.nio.file.Path;
import java.util.List;
import notesearch.index.IndexStatus;
import notesearch.index.NoteIndex;
import notesearch.index.View;
import notesearch.note.Notebook;
import notesearch.note.NotesException;
import notesearch.server.answer.Json;
import notesearch.server.settings.DataFolder;
import notesearch.server.settings.Setting;
import notesearch.server.settings.Settings;

/** {@code notesearch doctor}: what somebody who helps would ask first. Changes nothing. */
final class Doctor implements Command {

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
        say(terminal, "last commit", lastCommit(data, notebook));
        return FOUND;
    }

    private static String vectors() {
        boolean on = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return on ? "on" : "off; java --add-modules jdk.incubator.vector turns it on";
    }

    private static String lastCommit(Path data, Notebook notebook) {
        try (NoteIndex index = NoteIndex.openCommitted(data, notebook.folder()).orElse(null)) {
            return index == null ? "none yet" : inWords(index.status(View.everything()));
        } catch (NotesException e) {
            return String.valueOf(e.getMessage());
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
