package notesearch.search;

import java.util.List;

/**
 * What the matches share, most frequent first, at most {@value #MOST} of each.
 *
 * @param tags of all matching sections
 * @param folders the children of the folder asked for, or of the top: folders by their path from the
 *     notes folder
 */
public record Facets(List<Facet> tags, List<Facet> folders) {

    public static final int MOST = 50;
    public static final Facets NONE = new Facets(List.of(), List.of());

    public Facets {
        tags = List.copyOf(tags);
        folders = List.copyOf(folders);
    }
}
