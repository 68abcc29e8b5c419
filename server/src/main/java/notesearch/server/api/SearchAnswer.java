package notesearch.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.search.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search, in the contract's words and order.
 *
 * @param sections how many sections match, in all notes; null unless hits are grouped, as {@code total} says it then
 * @param totalIsExact false, or null where the total is exact
 * @param partial true, or null where the answer is whole
 * @param hits null where hits are grouped
 * @param groups null unless hits are grouped
 * @param understood null unless an explanation was asked for
 * @param missing words that no note holds, where the others have found something; left out where there is none
 * @param readings what could be read in two ways; left out where there is nothing
 * @param warnings what the asker should know; left out where there is nothing
 */
public record SearchAnswer(
        String query,
        int limit,
        int offset,
        int total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer sections,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean totalIsExact,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean partial,
        double processingTimeMs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String understood,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<HitAnswer> hits,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<GroupAnswer> groups,
        FacetsAnswer facets,
        List<CorrectionAnswer> corrections,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> missing,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReadingAnswer> readings,
        IndexAnswer index,
        @Nullable ZeroHitsAnswer zeroHits) {

    /** The name of what never comes again for the same question. */
    static final String TIME = "processingTimeMs";

    public static SearchAnswer of(SearchRequest request, SearchResult result) {
        boolean grouped = request.grouping() == Grouping.NOTE;
        boolean explained = request.explain();
        return new SearchAnswer(
                request.text(),
                request.limit(),
                request.offset(),
                result.total(),
                grouped ? result.sections() : null,
                result.totalIsExact() ? null : false,
                result.partial() ? true : null,
                milliseconds(result.took()),
                explained ? result.understood() : null,
                result.notes(),
                grouped ? null : HitAnswer.all(result.hits(), explained),
                grouped ? GroupAnswer.all(result.groups(), explained) : null,
                FacetsAnswer.of(result.facets()),
                CorrectionAnswer.all(result.corrections()),
                result.missing(),
                ReadingAnswer.all(result.readings()),
                IndexAnswer.of(result.index()),
                ZeroHitsAnswer.of(result.zeroHits()));
    }

    private static double milliseconds(Duration took) {
        return Math.round(took.toNanos() / 10_000.0) / 100.0;
    }
}
