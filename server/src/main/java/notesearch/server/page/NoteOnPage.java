package notesearch.server.page;

import java.util.ArrayList;
import java.util.List;
import notesearch.search.Hit;
import notesearch.search.NoteHits;
import org.jspecify.annotations.Nullable;

/**
 * A note on the search page, with its sections that match.
 *
 * @param url of its first section where that one has no heading of its own, else of the note
 * @param more how many of its sections match and are not shown
 * @param moreUrl where they are; null where there are none
 */
public record NoteOnPage(
        String path,
        String url,
        List<Piece> title,
        List<HitOnPage> hits,
        int more,
        @Nullable String moreUrl) {

    static NoteOnPage of(NoteHits found, PageAddress address) {
        Hit first = found.hits().get(0);
        String text = address.text();
        List<HitOnPage> hits = new ArrayList<>();
        for (Hit hit : found.hits()) {
            hits.add(HitOnPage.of(hit, hits.isEmpty(), text));
        }
        int more = found.total() - hits.size();
        return new NoteOnPage(
                found.note().value(),
                NoteLinks.to(found.note(), HitOnPage.isBeginning(first) ? first.anchor() : null, text),
                Piece.of(found.title(), first.titleMarks()),
                hits,
                more,
                more == 0 ? null : address.within(found.note().value()).link());
    }
}
