package notesearch.server.page;

import java.util.ArrayList;
import java.util.List;
import notesearch.query.SearchRequest;
import notesearch.search.SearchResult;
import notesearch.search.ZeroHits;
import notesearch.server.problem.Problem;
import notesearch.server.request.Links;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the search page.
 *
 * @param text what was typed
 * @param said sentences about the answer, above the hits
 * @param previous the page before this one; null on the first
 * @param next the page after this one; null on the last
 */
public record SearchPage(
        String text,
        List<String> said,
        List<HitOnPage> hits,
        @Nullable String previous,
        @Nullable String next) {

    static SearchPage empty() {
        return new SearchPage("", List.of(), List.of(), null, null);
    }

    static SearchPage of(String text, Problem problem) {
        return new SearchPage(text, List.of(problem.message(), problem.hint()), List.of(), null, null);
    }

    static SearchPage of(SearchRequest request, SearchResult result) {
        int after = request.offset() + request.limit();
        boolean more = after < result.total() && after + request.limit() <= SearchRequest.MAX_DEPTH;
        return new SearchPage(
                request.text(),
                said(result),
                result.hits().stream().map(HitOnPage::of).toList(),
                request.offset() == 0 ? null : link(request, Math.max(0, request.offset() - request.limit())),
                more ? link(request, after) : null);
    }

    private static List<String> said(SearchResult result) {
        List<String> said = new ArrayList<>();
        ZeroHits zeroHits = result.zeroHits();
        if (zeroHits == null) {
            said.add(result.total() == 1 ? "1 section" : result.total() + " sections");
        } else {
            said.add(ZeroHitsInWords.of(zeroHits));
        }
        result.corrections()
                .forEach(word -> said.add("Searched for “" + word.to() + "” instead of “" + word.from() + "”."));
        said.addAll(result.notes());
        if (result.index().notesMissing()) {
            said.add("The notes folder is missing at the moment; this is what was last known.");
        } else if (result.index().pending() > 0) {
            said.add("Still indexing: " + result.index().pending() + " notes to go.");
        }
        return said;
    }

    private static String link(SearchRequest request, int offset) {
        StringBuilder link = new StringBuilder("/?").append(Links.parameter("q", request.text()));
        request.tags().forEach(tag -> link.append('&').append(Links.parameter("tag", tag)));
        request.paths().forEach(path -> link.append('&').append(Links.parameter("path", path)));
        if (request.limit() != SearchRequest.DEFAULT_LIMIT) {
            link.append("&limit=").append(request.limit());
        }
        if (request.sort() != SearchRequest.Sort.RELEVANCE) {
            link.append("&sort=modified");
        }
        return link.append("&offset=").append(offset).toString();
    }
}
