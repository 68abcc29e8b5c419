package notesearch.note;

import java.time.Instant;
import java.util.ArrayList;
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
 * @param source what the file holds, in NFC, its lines ended by line feeds
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
        String source,
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

    /**
     * What the file writes of each section, in their order: the lines from its heading to the next section's; of the
     * first also those before it. Together they are the source.
     */
    public List<String> sources() {
        List<String> sources = new ArrayList<>(sections.size());
        int line = 1;
        int start = 0;
        int end = 0;
        for (Section next : sections.subList(1, sections.size())) {
            for (; line < next.line(); line++) {
                int feed = source.indexOf('\n', end);
                end = feed < 0 ? source.length() : feed + 1;
            }
            sources.add(source.substring(start, end));
            start = end;
        }
        sources.add(source.substring(start));
        return sources;
    }
}
