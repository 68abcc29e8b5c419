package notesearch.query;

import java.util.List;

/**
 * One search, validated.
 *
 * @param text what was typed, at most {@value #MAX_TEXT} UTF-16 units
 * @param limit how many hits (or notes, when grouped), 1 to {@value #MAX_LIMIT}
 * @param offset how many to pass over first; {@code offset + limit} is at most {@value #MAX_DEPTH}
 * @param tags all of them must hold for a section
 * @param paths any of them must hold it: a folder or a note, without a {@code /} at its end
 * @param clauses what must hold beside the text, such as {@code has:code}: none of them is left out or may
 *     be absent
 * @param explain whether hits say why they rank where they do
 */
public record SearchRequest(
        String text,
        int limit,
        int offset,
        List<String> tags,
        List<String> paths,
        List<Clause> clauses,
        Sort sort,
        Grouping grouping,
        boolean explain) {

    public static final int MAX_TEXT = 10_000;
    public static final int MAX_LIMIT = 100;
    public static final int MAX_DEPTH = 10_000;
    public static final int DEFAULT_LIMIT = 20;

    public enum Sort {
        RELEVANCE,
        MODIFIED
    }

    public enum Grouping {
        NONE,
        NOTE
    }

    public SearchRequest {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("a text of " + text.length() + " characters");
        }
        if (limit < 1 || limit > MAX_LIMIT || offset < 0 || offset > MAX_DEPTH - limit) {
            throw new IllegalArgumentException("limit " + limit + ", offset " + offset);
        }
        tags = List.copyOf(tags);
        paths = List.copyOf(paths);
        clauses = List.copyOf(clauses);
    }

    /** The first page of hits for {@code text}, with nothing else asked. */
    public static SearchRequest of(String text) {
        return new SearchRequest(
                text, DEFAULT_LIMIT, 0, List.of(), List.of(), List.of(), Sort.RELEVANCE, Grouping.NONE, false);
    }

    public SearchRequest withText(String newText) {
        return new SearchRequest(newText, limit, offset, tags, paths, clauses, sort, grouping, explain);
    }

    public SearchRequest withoutFilters() {
        return new SearchRequest(text, limit, offset, List.of(), List.of(), List.of(), sort, grouping, explain);
    }

    public SearchRequest withLimit(int newLimit) {
        return new SearchRequest(text, newLimit, offset, tags, paths, clauses, sort, grouping, explain);
    }

    public SearchRequest withOffset(int newOffset) {
        return new SearchRequest(text, limit, newOffset, tags, paths, clauses, sort, grouping, explain);
    }

    public SearchRequest withGrouping(Grouping newGrouping) {
        return new SearchRequest(text, limit, offset, tags, paths, clauses, sort, newGrouping, explain);
    }

    public boolean filtered() {
        return !tags.isEmpty() || !paths.isEmpty() || !clauses.isEmpty();
    }
}
