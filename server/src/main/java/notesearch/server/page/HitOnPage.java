package notesearch.server.page;

import java.util.List;
import notesearch.search.Excerpt;
import notesearch.search.Hit;
import notesearch.server.request.Links;

/**
 * A hit as the search page shows it.
 *
 * @param above the headings above the hit's own, from the note's title
 * @param place the note's path and the line
 */
public record HitOnPage(
        String url, List<String> above, List<Piece> heading, String place, List<ExcerptOnPage> excerpts) {

    /** @param code whether line breaks and spaces count */
    public record ExcerptOnPage(List<Piece> pieces, boolean code) {

        static ExcerptOnPage of(Excerpt excerpt) {
            return new ExcerptOnPage(Piece.of(excerpt.text(), excerpt.marks()), excerpt.code());
        }
    }

    static HitOnPage of(Hit hit) {
        List<String> path = hit.headingPath();
        return new HitOnPage(
                Links.note(hit.note(), hit.anchor()),
                path.isEmpty() ? path : path.subList(0, path.size() - 1),
                Piece.of(hit.heading(), hit.headingMarks()),
                hit.note() + ":" + hit.line(),
                hit.excerpts().stream().map(ExcerptOnPage::of).toList());
    }
}
