package notesearch.server.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import notesearch.query.Clause;
import notesearch.query.Filter;
import notesearch.query.QueryParser;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.query.SearchRequest.Sort;
import notesearch.server.problem.Problem;
import notesearch.server.problem.Refused;

/** The parameters of a search. */
public final class SearchParameters {

    private static final Set<String> FILTERS = Set.of("tag", "path", "has", "modified", "title", "heading", "code");

    public static final Set<String> NAMES = Stream.concat(
                    FILTERS.stream(), Stream.of("q", "limit", "offset", "sort", "group", "explain"))
            .collect(Collectors.toUnmodifiableSet());

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
                clauses(parameters),
                parameters.choice("sort", SORTS, Sort.RELEVANCE),
                parameters.choice("group", GROUPINGS, Grouping.NONE),
                parameters.choice("explain", YES_OR_NO, false));
    }

    /** Whether anything narrows the search beside its text. */
    public static boolean filter(Parameters parameters) {
        return FILTERS.stream().anyMatch(name -> !parameters.all(name).isEmpty());
    }

    /** The parameter {@code q}, which may be empty, and absent beside a filter. */
    public static String text(Parameters parameters) {
        String text = parameters
                .one("q")
                .or(() -> filter(parameters) ? Optional.of("") : Optional.empty())
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
                .map(given -> Filter.tag(given)
                        .orElseThrow(
                                () -> Problem.invalid("tag", given, "a tag").refused()))
                .map(Filter.Tag::name)
                .distinct()
                .toList();
    }

    /** What can also be typed in the text, before a colon. */
    private static List<Clause> clauses(Parameters parameters) {
        List<Clause> clauses = new ArrayList<>();
        for (String given : filters(parameters, "has")) {
            clauses.add(only(Filter.has(given), "has", given, Filter.CONTENTS));
        }
        for (String given : filters(parameters, "modified")) {
            clauses.add(only(Filter.modified(given, LocalDate.now(Clock.systemUTC())), "modified", given, Filter.DAYS));
        }
        for (Clause.Part part : Clause.Part.values()) {
            for (String given : filters(parameters, part.word())) {
                clauses.add(QueryParser.within(part, given)
                        .orElseThrow(() ->
                                Problem.invalid(part.word(), given, "a text").refused()));
            }
        }
        return clauses;
    }

    private static Clause only(Optional<? extends Filter> filter, String name, String given, String expected) {
        return new Clause.Only(
                filter.orElseThrow(() -> Problem.invalid(name, given, expected).refused()));
    }

    /** A path of nothing or only {@code /} is the whole folder, which is no filter. */
    private static List<String> paths(Parameters parameters) {
        List<String> paths = filters(parameters, "path").stream()
                .map(path -> Filter.under(path).map(Filter.Under::path).orElse(""))
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
