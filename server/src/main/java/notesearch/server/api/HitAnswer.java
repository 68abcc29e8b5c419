package notesearch.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import notesearch.search.Excerpt;
import notesearch.search.Hit;
import notesearch.search.Mark;
import notesearch.server.answer.Json;
import notesearch.server.request.Links;
import org.jspecify.annotations.Nullable;

/**
 * A section that answers, in the contract's words and order.
 *
 * @param pinned true, or null where the glossary does not put it first
 * @param headingMarks each {@code [start, end)} in UTF-16 units, as all marks here
 * @param explanation null unless one was asked for
 */
record HitAnswer(
        String id,
        String note,
        String title,
        String heading,
        List<String> headingPath,
        @Nullable String anchor,
        String url,
        int line,
        List<String> tags,
        @Nullable String modified,
        double score,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean pinned,

        List<List<Integer>> headingMarks,
        List<List<Integer>> titleMarks,
        List<ExcerptAnswer> excerpts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PartAnswer> explanation) {

    /** @param code true, or null where the excerpt is not cut from a code block */
    record ExcerptAnswer(
            String text,
            List<List<Integer>> marks,
            int line,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean code) {

        static ExcerptAnswer of(Excerpt excerpt) {
            return new ExcerptAnswer(
                    excerpt.text(), ranges(excerpt.marks()), excerpt.line(), excerpt.code() ? true : null);
        }
    }

    static List<HitAnswer> all(List<Hit> hits, boolean explained) {
        return hits.stream().map(hit -> of(hit, explained)).toList();
    }

    private static HitAnswer of(Hit hit, boolean explained) {
        return new HitAnswer(
                hit.id(),
                hit.note().value(),
                hit.title(),
                hit.heading(),
                hit.headingPath(),
                hit.anchor(),
                Links.note(hit.note(), hit.anchor()),
                hit.line(),
                hit.tags(),
                Json.time(hit.modified()),
                hit.score(),
                hit.pinned() ? true : null,
                ranges(hit.headingMarks()),
                ranges(hit.titleMarks()),
                hit.excerpts().stream().map(ExcerptAnswer::of).toList(),
                explained ? PartAnswer.all(hit.explanation()) : null);
    }

    private static List<List<Integer>> ranges(List<Mark> marks) {
        return marks.stream().map(mark -> List.of(mark.start(), mark.end())).toList();
    }
}
