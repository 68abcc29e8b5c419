package notesearch.server.page;

import java.util.List;
import notesearch.note.Note;
import notesearch.note.Section;
import notesearch.server.request.Links;

/**
 * What is on a note's page, by its headings.
 *
 * @param more how many further headings are not listed
 */
public record OutlineOnPage(List<Entry> entries, int more) {

    /** Longer outlines are cut to the headings of higher levels, and then to their beginning. */
    private static final int MOST = 80;

    private static final int DEEPEST = 3;

    /**
     * A heading.
     *
     * @param depth from 0
     */
    public record Entry(String heading, String link, int depth) {}

    /** Empty where there is nothing to choose from. */
    static OutlineOnPage of(Note note) {
        List<Section> headed = note.sections().stream()
                .filter(section -> section.anchor() != null
                        && !section.heading().isBlank()
                        && section.headingPath().size() > 1)
                .toList();
        int top = headed.stream().mapToInt(Section::level).min().orElse(1);
        int depth = DEEPEST;
        while (depth > 1 && upTo(headed, top + depth - 1).size() > MOST) {
            depth--;
        }
        List<Section> listed = upTo(headed, top + depth - 1);
        List<Entry> entries = listed.stream()
                .limit(MOST)
                .map(section -> new Entry(
                        section.heading(), Links.fragment(String.valueOf(section.anchor())), section.level() - top))
                .toList();
        return new OutlineOnPage(entries.size() < 2 ? List.of() : entries, listed.size() - entries.size());
    }

    private static List<Section> upTo(List<Section> sections, int level) {
        return sections.stream().filter(section -> section.level() <= level).toList();
    }
}
