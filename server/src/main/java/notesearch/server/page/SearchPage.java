package notesearch.server.page;

import java.util.List;
import notesearch.index.IndexStatus;
import notesearch.query.SearchRequest;
import notesearch.search.NoteHits;
import notesearch.search.SearchResult;
import notesearch.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the search page.
 *
 * @param text what was typed
 * @param sort the parameter's value; null where it need not be said
 * @param welcome what stands there before anything is typed
 * @param answer null where nothing was typed
 */
public record SearchPage(
        String text,
        List<FilterOnPage> filters,
        @Nullable String sort,
        Welcome welcome,
        @Nullable AnswerOnPage answer) {

    /** What stands before the time that the search took, as nothing else can: texts are escaped. */
    static final String TIME = "<span class=\"took\">";

    /** @param count as {@code 48 notes, 1,204 sections} */
    public record Welcome(String count, boolean stillReading) {

        static Welcome of(IndexStatus status) {
            return new Welcome(
                    Remarks.counted(status.notes(), "note", "notes") + ", "
                            + Remarks.counted(status.sections(), "section", "sections"),
                    status.state().pending() > 0);
        }
    }

    /**
     * The answer to what was typed.
     *
     * @param summary how many matches there are; empty where the question was refused
     * @param took how long it took to find them; empty where it was refused
     * @param remarks a sentence each
     * @param readings what was or could be read otherwise
     * @param stillReading whether there may be more to find soon
     * @param nothing null where there are notes
     * @param more the same page with more notes; null where there are none, or the page is full
     * @param next the page after a full one; null where there is none
     */
    public record AnswerOnPage(
            String summary,
            String took,
            List<String> remarks,
            List<ReadingOnPage> readings,
            boolean stillReading,
            List<NoteOnPage> notes,
            @Nullable NothingOnPage nothing,
            @Nullable String previous,
            @Nullable String more,
            @Nullable String next) {}

    static SearchPage empty(Welcome welcome) {
        return new SearchPage("", List.of(), null, welcome, null);
    }

    static SearchPage of(String text, Problem problem, Welcome welcome) {
        NothingOnPage nothing = new NothingOnPage(problem.message(), problem.hint(), null);
        return new SearchPage(
                text,
                List.of(),
                null,
                welcome,
                new AnswerOnPage("", "", List.of(), List.of(), false, List.of(), nothing, null, null, null));
    }

    static SearchPage of(SearchRequest request, SearchResult result, Welcome welcome) {
        PageAddress address = PageAddress.of(request);
        return new SearchPage(
                address.text(),
                FilterOnPage.all(address),
                address.sort() == SearchRequest.Sort.MODIFIED ? "modified" : null,
                welcome,
                new AnswerOnPage(
                        Remarks.summary(address, result),
                        Remarks.took(result),
                        Remarks.all(result),
                        ReadingOnPage.all(result, address),
                        result.index().pending() > 0,
                        notes(address, result),
                        result.zeroHits() == null ? null : NothingOnPage.of(request, result.zeroHits()),
                        link(address.previous(result.total())),
                        link(address.longer(result.total())),
                        link(address.next(result.total()))));
    }

    private static List<NoteOnPage> notes(PageAddress address, SearchResult result) {
        List<NoteHits> found = result.hits().isEmpty() ? result.groups() : List.of(oneNote(result));
        return found.stream().map(note -> NoteOnPage.of(note, address)).toList();
    }

    /** The hits of a search that looked into one note only; what is not shown is on the next page. */
    private static NoteHits oneNote(SearchResult result) {
        return new NoteHits(
                result.hits().get(0).note(),
                result.hits().get(0).title(),
                result.hits().size(),
                result.hits());
    }

    private static @Nullable String link(@Nullable PageAddress address) {
        return address == null ? null : address.link();
    }
}
