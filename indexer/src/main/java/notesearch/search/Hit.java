package notesearch.search;

import java.time.Instant;
import java.util.List;
import notesearch.note.NotePath;
import org.jspecify.annotations.Nullable;

/**
 * A section that answers.
 *
 * @param heading the section's own, plain text; the note's title where {@code anchor} is null
 * @param headingPath from the note's title to the heading
 * @param line of the heading in the file, from 1
 * @param modified front matter's date where there is one, else the file's
 * @param pinned whether the team's glossary puts it first for what was asked
 * @param explanation what adds up to {@code score}; empty unless asked for
 */
public record Hit(
        NotePath note,
        String title,
        String heading,
        List<String> headingPath,
        @Nullable String anchor,
        int line,
        List<String> tags,
        Instant modified,
        double score,
        boolean pinned,
        List<Mark> headingMarks,
        List<Mark> titleMarks,
        List<Excerpt> excerpts,
        List<Contribution> explanation) {

    public Hit {
        headingPath = List.copyOf(headingPath);
        tags = List.copyOf(tags);
        headingMarks = List.copyOf(headingMarks);
        titleMarks = List.copyOf(titleMarks);
        excerpts = List.copyOf(excerpts);
        explanation = List.copyOf(explanation);
    }

    /** {@code messaging/sqs.md#visibility-timeout}; the note's path alone without an anchor. */
    public String id() {
        return anchor == null ? note.value() : note.value() + "#" + anchor;
    }
}
