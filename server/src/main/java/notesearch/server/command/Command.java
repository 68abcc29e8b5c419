package notesearch.server.command;

import java.util.List;
import java.util.Optional;
import notesearch.server.settings.Setting;
import notesearch.server.settings.Settings;

/** One of the things that the command line does. */
interface Command {

    /** The exit codes, as grep has them. */
    int FOUND = 0;

    int NOTHING_FOUND = 1;
    int ERROR = 2;

    String name();

    /** One sentence for the help. */
    String summary();

    /** What stands in the help for the words after the name. */
    Words words();

    /** The settings that have a flag here. */
    List<Setting<?>> settings();

    /**
     * Does it.
     *
     * @param words what was typed besides flags
     * @return the exit code
     * @throws notesearch.note.NotesException with a message for the person at the terminal
     */
    int run(List<String> words, Settings settings, Terminal terminal) throws InterruptedException;

    /**
     * The words that a command takes.
     *
     * @param names the setting that the single word gives the value of; otherwise the words are the command's own
     */
    record Words(String label, String meaning, Optional<Setting<?>> names) {}
}
