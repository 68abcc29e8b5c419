package notesearch.server.api;

import java.util.List;
import notesearch.note.SkippedNote;

/** What a note's author should know. */
public record SkippedAnswer(String note, String reason) {

    public static List<SkippedAnswer> all(List<SkippedNote> skipped) {
        return skipped.stream()
                .map(note -> new SkippedAnswer(note.path().value(), note.reason()))
                .toList();
    }
}
