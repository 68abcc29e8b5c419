package notesearch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which process holds an index, for people to read. That it is held is told by Lucene's lock alone,
 * which ends with the process.
 */
record Holder(Path file) {

    static Holder in(Path data) {
        return new Holder(data.resolve("process"));
    }

    /** To be called by whoever holds the lock. */
    void isThisProcess() {
        try {
            Files.writeString(file, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            isNobody();
        }
    }

    void isNobody() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return;
        }
    }

    /** As {@code " (process 4711)"}; empty where that is not known. */
    String inWords() {
        try {
            String process = Files.readString(file).strip();
            return process.matches("[0-9]{1,19}") ? " (process " + process + ")" : "";
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }
}
