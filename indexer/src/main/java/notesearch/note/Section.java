package notesearch.note;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text under one heading, without that of the headings below it; or, where {@code anchor} is
 * null, the text before the first heading, which belongs to the note itself.
 *
 * @param heading as plain text; the note's title where there is none
 * @param headingPath from the note's title to the heading; a first-level heading that equals the
 *     title is not said twice
 * @param anchor GitHub's slug of the heading, or what the author chose by {@code {#anchor}} behind it;
 *     unique in the note
 * @param level 1 to 6; 0 without a heading
 * @param line of the heading in the file, from 1; without a heading, the first line of the text
 * @param tags that hold for this section: the note's, and those written in the section itself
 */
public record Section(
        String heading,
        List<String> headingPath,
        @Nullable String anchor,
        int level,
        int line,
        SectionText text,
        List<String> tags) {

    public Section {
        headingPath = List.copyOf(headingPath);
        tags = List.copyOf(tags);
    }
}
