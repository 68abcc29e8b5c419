package notesearch.server.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What narrows the search.
 *
 * @param name the parameter: {@code tag} or {@code path}
 * @param kind what is said before the label
 * @param label as it is shown
 * @param without the same search without it
 */
public record FilterOnPage(String name, String value, String kind, String label, String without) {

    static List<FilterOnPage> all(PageAddress address) {
        List<FilterOnPage> filters = new ArrayList<>();
        address.paths()
                .forEach(path -> filters.add(new FilterOnPage(
                        "path", path, "Only in", path, address.withoutPath(path).link())));
        address.tags()
                .forEach(tag -> filters.add(new FilterOnPage(
                        "tag",
                        tag,
                        "Only tagged",
                        "#" + tag,
                        address.withoutTag(tag).link())));
        return filters;
    }
}
