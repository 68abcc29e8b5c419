package notesearch.server.api;

import java.util.List;
import notesearch.search.NoteHits;

/** The hits of one note, in the contract's words and order. */
record GroupAnswer(String note, String title, int total, List<HitAnswer> hits) {

    static List<GroupAnswer> all(List<NoteHits> groups, boolean explained) {
        return groups.stream()
                .map(group -> new GroupAnswer(
                        group.note().value(), group.title(), group.total(), HitAnswer.all(group.hits(), explained)))
                .toList();
    }
}
