package notesearch.note;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A note as sections.
 *
 * @param title front matter's {@code title}, else the first level-1 heading, else the file's name
 *     without its ending; never blank
 * @param tags of the whole note, lower-cased, without {@code #}, in order of appearance
 * @param aliases other names of the note
 * @param dated front matter's {@code updated}, {@code modified} or {@code date}, the first that is a
 *     date; null where none is
 * @param sections in the order of the file, never empty; a section without a heading can only be the
 *     first
 * @param glossary what it says of the team's own words, where it is a glossary
 * @param warnings one sentence each for the author: what was found, what was expected
 */
public record Note(
        NotePath path,
        String title,
        List<String> tags,
        List<String> aliases,
        @Nullable Instant dated,
        List<Section> sections,
        Glossary glossary,
        List<String> warnings)
        implements Reading {

    public Note {
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
        sections = List.copyOf(sections);
        warnings = List.copyOf(warnings);
    }

    /** Of all its headings, in the order of the file; no two are equal. */
    public List<String> anchors() {
        return sections.stream().map(Section::anchor).filter(Objects::nonNull).toList();
    }
}
