package notesearch.server.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.query.SearchRequest.Sort;
import notesearch.server.problem.Problem;
import notesearch.server.problem.Refused;

/** The parameters of a search. */
public final class SearchParameters {

    public static final Set<String> NAMES = Set.of("q", "limit", "offset", "tag", "path", "sort", "group", "explain");

    private static final int MOST_FILTERS = 50;
    private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);
    private static final Map<String, Sort> SORTS = Map.of("relevance", Sort.RELEVANCE, "modified", Sort.MODIFIED);
    private static final Map<String, Grouping> GROUPINGS = Map.of("none", Grouping.NONE, "note", Grouping.NOTE);

    private SearchParameters() {}

    /** @throws Refused where one of them is not as the contract says */
    public static SearchRequest request(Parameters parameters) {
        String text = text(parameters);
        int limit = parameters.whole("limit", 1, SearchRequest.MAX_LIMIT, SearchRequest.DEFAULT_LIMIT);
        return new SearchRequest(
                text,
                limit,
                offset(parameters, limit),
                tags(parameters),
                paths(parameters),
                parameters.choice("sort", SORTS, Sort.RELEVANCE),
                parameters.choice("group", GROUPINGS, Grouping.NONE),
                parameters.choice("explain", YES_OR_NO, false));
    }

    /** The parameter {@code q}, which may be empty but not absent. */
    public static String text(Parameters parameters) {
        String text = parameters
                .one("q")
                .orElseThrow(() -> new Problem(
                                400,
                                "missing_query",
                                "q is missing; expected the text to look for",
                                "Add q=… to the URL.")
                        .refused());
        if (text.length() > SearchRequest.MAX_TEXT) {
            throw new Problem(
                            400,
                            "query_too_long",
                            "q has " + text.length() + " characters; expected at most " + SearchRequest.MAX_TEXT,
                            "Look for a part of it.")
                    .refused();
        }
        return text;
    }

    private static int offset(Parameters parameters, int limit) {
        int offset = parameters.whole("offset", 0, SearchRequest.MAX_DEPTH, 0);
        if (offset + limit > SearchRequest.MAX_DEPTH) {
            throw new Problem(
                            400,
                            "invalid_offset",
                            "offset + limit is " + (offset + limit) + "; expected at most " + SearchRequest.MAX_DEPTH,
                            "Add words or filters instead of paging that far.")
                    .refused();
        }
        return offset;
    }

    private static List<String> tags(Parameters parameters) {
        return filters(parameters, "tag").stream()
                .map(SearchParameters::tag)
                .distinct()
                .toList();
    }

    private static String tag(String given) {
        String tag = (given.startsWith("#") ? given.substring(1) : given).strip();
        if (tag.isEmpty()) {
            throw Problem.invalid("tag", given, "a tag").refused();
        }
        return tag.toLowerCase(Locale.ROOT);
    }

    /** A path of nothing or only {@code /} is the whole folder, which is no filter. */
    private static List<String> paths(Parameters parameters) {
        List<String> paths = filters(parameters, "path").stream()
                .map(path -> path.replaceAll("^/+|/+$", ""))
                .distinct()
                .toList();
        return paths.contains("") ? List.of() : paths;
    }

    private static List<String> filters(Parameters parameters, String name) {
        List<String> given = parameters.all(name);
        if (given.size() > MOST_FILTERS) {
            throw new Problem(
                            400,
                            "invalid_" + name,
                            name + " is given " + given.size() + " times; expected at most " + MOST_FILTERS,
                            "Name fewer.")
                    .refused();
        }
        return given;
    }
}
