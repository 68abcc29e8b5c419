package notesearch.server.page;

import java.util.List;
import notesearch.note.Note;
import notesearch.note.Section;
import notesearch.note.Span;
import org.jspecify.annotations.Nullable;

/** A note as a page: its sections' plain text under their headings. */
public record NotePage(String title, String path, List<SectionOnPage> sections) {

    /**
     * A section.
     *
     * @param anchor null for the text before the first heading, which has no heading of its own
     * @param text without the targets of links
     */
    public record SectionOnPage(
            int level, String heading, @Nullable String anchor, String text) {

        static SectionOnPage of(Section section) {
            return new SectionOnPage(
                    Math.max(1, section.level()), section.heading(), section.anchor(), withoutTargets(section));
        }

        private static String withoutTargets(Section section) {
            String text = section.text().text();
            int end = section.text().spans().stream()
                    .filter(span -> span.kind() == Span.Kind.LINK_TARGET)
                    .mapToInt(Span::start)
                    .min()
                    .orElse(text.length());
            return text.substring(0, end).strip();
        }
    }

    static NotePage of(Note note) {
        return new NotePage(
                note.title(),
                note.path().value(),
                note.sections().stream().map(SectionOnPage::of).toList());
    }
}
