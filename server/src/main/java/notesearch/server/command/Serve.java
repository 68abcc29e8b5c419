package notesearch.server.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import notesearch.note.Notebook;
import notesearch.server.http.Address;
import notesearch.server.http.NotesServer;
import notesearch.server.refresh.RefreshStatus;
import notesearch.server.refresh.Refresher;
import notesearch.server.settings.DataFolder;
import notesearch.server.settings.Setting;
import notesearch.server.settings.Settings;

/** {@code notesearch serve}: the search page and the API, until the process is told to stop. */
final class Serve implements Command {

    /** A first index of a small folder is whole when the address is printed; a large one is not waited for. */
    private static final Duration WORTH_WAITING = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String summary() {
        return "Serves the search page and the API over a folder of notes.";
    }

    @Override
    public Words words() {
        return Words.naming("[NOTES]", Setting.NOTES);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                Setting.NOTES,
                Setting.HOST,
                Setting.PORT,
                Setting.OPEN,
                Setting.DATA,
                Setting.INTERVAL,
                Setting.TIMEOUT,
                Setting.SETTINGS,
                Setting.LOG,
                Setting.NO_COLOR);
    }

    @Override
    public int run(List<String> words, Settings settings, Terminal terminal) throws InterruptedException {
        Address address =
                Address.of(settings.get(Setting.HOST), settings.get(Setting.PORT), settings.get(Setting.OPEN));
        Notebook notebook = Notebook.at(settings.get(Setting.NOTES));
        Path data = DataFolder.of(settings, notebook.folder());
        try (Ending ending = Ending.onSignal();
                Opening opening = Opening.of(data, notebook, settings.get(Setting.INTERVAL), terminal);
                NotesServer server = NotesServer.start(address, opening.served(), settings.get(Setting.TIMEOUT))) {
            Refresher refresher = opening.follow();
            if (ending.allows(refresher.firstWalk(), WORTH_WAITING)) {
                sayReady(server, refresher, terminal);
                ending.await();
            }
            refresher.stop();
        }
        return FOUND;
    }

    private static void sayReady(NotesServer server, Refresher refresher, Terminal terminal) {
        terminal.out().println("notesearch is ready: " + server.url());
        terminal.out().flush();
        if (!refresher.firstWalk().isDone()) {
            terminal.err().println("notesearch: " + stillAt(refresher.status()));
        }
    }

    private static String stillAt(RefreshStatus status) {
        RefreshStatus.Progress progress = status.progress();
        String soFar =
                progress == null ? "" : " (" + progress.done() + " of " + Counted.of(progress.all(), "note") + ")";
        return "The first index is still being built" + soFar + "; searches answer from what is there.";
    }
}
