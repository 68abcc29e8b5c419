package notesearch.server.page;

import java.util.List;
import notesearch.search.Excerpt;
import notesearch.search.Hit;

/**
 * A section under its note on the search page.
 *
 * @param id of the hit, as in the API
 * @param above the headings between the note's title and the section's own
 * @param heading empty where the section is the note's beginning and the title stands right above it
 * @param pinned whether the team's glossary puts it first
 */
public record HitOnPage(
        String id, String url, List<String> above, List<Piece> heading, boolean pinned, List<ExcerptOnPage> excerpts) {

    /** @param code whether line breaks and spaces count */
    public record ExcerptOnPage(List<Piece> pieces, boolean code) {

        static ExcerptOnPage of(Excerpt excerpt) {
            return new ExcerptOnPage(Piece.of(excerpt.text(), excerpt.marks()), excerpt.code());
        }
    }

    /** @param first whether the note's title stands right above it */
    static HitOnPage of(Hit hit, boolean first, String text) {
        List<String> path = hit.headingPath();
        boolean untitled = first && isBeginning(hit);
        return new HitOnPage(
                hit.id(),
                NoteLinks.to(hit.note(), hit.anchor(), text),
                path.size() < 2 ? List.of() : path.subList(1, path.size() - 1),
                untitled ? List.of() : Piece.of(hit.heading(), hit.headingMarks()),
                hit.pinned(),
                hit.excerpts().stream().map(ExcerptOnPage::of).toList());
    }

    /** Whether nothing but the title stands above its text. */
    static boolean isBeginning(Hit hit) {
        return hit.headingPath().size() < 2;
    }
}
