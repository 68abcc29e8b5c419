package notesearch.server.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import notesearch.note.NotePath;
import notesearch.query.Clause;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.query.SearchRequest.Sort;
import notesearch.server.request.Links;
import org.jspecify.annotations.Nullable;

/** What the address of the search page says, which is all that the page knows. */
record PageAddress(String text, List<String> tags, List<String> paths, Sort sort, int limit, int offset) {

    /** Where a page ends for good, and the next begins. */
    private static final int MOST = SearchRequest.MAX_LIMIT;

    private static final int STEP = SearchRequest.DEFAULT_LIMIT;

    static PageAddress of(SearchRequest request) {
        return new PageAddress(
                request.text(), request.tags(), request.paths(), request.sort(), request.limit(), request.offset());
    }

    /** The text with all that is asked beside it and the page shows nowhere else, as it can be typed. */
    static String asText(SearchRequest request) {
        return Stream.concat(request.clauses().stream().map(Clause::typed), Stream.of(request.text()))
                .collect(Collectors.joining(" "));
    }

    /** By note, except where only one note is looked into: then each of its sections counts. */
    static Grouping grouping(SearchRequest request) {
        return of(request).isInOneNote() ? Grouping.NONE : Grouping.NOTE;
    }

    boolean isInOneNote() {
        return paths.size() == 1 && NotePath.isOfNote(paths.get(0));
    }

    /** The same page, of what is the same in other words. */
    PageAddress typed(String otherWords) {
        return new PageAddress(otherWords, tags, paths, sort, limit, offset);
    }

    PageAddress withText(String newText) {
        return new PageAddress(newText, tags, paths, sort, STEP, 0);
    }

    PageAddress withoutFilters() {
        return new PageAddress(text, List.of(), List.of(), sort, STEP, 0);
    }

    PageAddress withoutTag(String tag) {
        return new PageAddress(text, without(tags, tag), paths, sort, STEP, 0);
    }

    PageAddress withoutPath(String path) {
        return new PageAddress(text, tags, without(paths, path), sort, STEP, 0);
    }

    PageAddress within(String path) {
        return new PageAddress(text, tags, List.of(path), sort, STEP, 0);
    }

    /**
     * The same with more results after these; null where these are all, or the page is full.
     *
     * @param total how many there are
     */
    @Nullable
    PageAddress longer(int total) {
        int more = Math.min(MOST, limit + STEP);
        return total > offset + limit && limit < MOST && offset + more <= SearchRequest.MAX_DEPTH
                ? new PageAddress(text, tags, paths, sort, more, offset)
                : null;
    }

    /** The results that follow a full page; null where there are none. */
    @Nullable
    PageAddress next(int total) {
        int after = offset + limit;
        return total > after && limit == MOST && after + MOST <= SearchRequest.MAX_DEPTH
                ? new PageAddress(text, tags, paths, sort, MOST, after)
                : null;
    }

    /** The results that come before these, or the last there are where none of them is so far behind. */
    @Nullable
    PageAddress previous(int total) {
        int before = Math.max(0, Math.min(offset - MOST, (total - 1) / MOST * MOST));
        return offset == 0 ? null : new PageAddress(text, tags, paths, sort, MOST, before);
    }

    String link() {
        StringBuilder link = new StringBuilder("/?").append(Links.parameter("q", text));
        tags.forEach(tag -> link.append('&').append(Links.parameter("tag", tag)));
        paths.forEach(path -> link.append('&').append(Links.parameter("path", path)));
        if (sort == Sort.MODIFIED) {
            link.append("&sort=modified");
        }
        if (limit != STEP) {
            link.append("&limit=").append(limit);
        }
        if (offset != 0) {
            link.append("&offset=").append(offset);
        }
        return link.toString();
    }

    private static List<String> without(List<String> all, String one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }
}
