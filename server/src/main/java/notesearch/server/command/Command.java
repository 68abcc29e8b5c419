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
    int TOO_LOW = 1;
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
     * @param names the setting that a single word, which may be left out, gives the value of
     * @param text whether there may be many words, and any of them may begin with a dash
     */
    record Words(String label, String meaning, Optional<Setting<?>> names, boolean text) {

        /** A word that may be left out, and otherwise names the value of a setting. */
        static Words naming(String label, Setting<?> setting) {
            return new Words(label, setting.meaning(), Optional.of(setting), false);
        }

        /** A single word that must be there. */
        static Words one(String label, String meaning) {
            return new Words(label, meaning, Optional.empty(), false);
        }

        /** Text of one or more words. */
        static Words text(String label, String meaning) {
            return new Words(label, meaning, Optional.empty(), true);
        }

        /** How many there may be, as picocli writes it. */
        String arity() {
            return text ? "1..*" : names.isPresent() ? "0..1" : "1";
        }
    }
}
