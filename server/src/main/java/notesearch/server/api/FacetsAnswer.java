package notesearch.server.api;

import java.util.List;
import notesearch.search.Facet;
import notesearch.search.Facets;

/** What the matches share, in the contract's words and order. */
record FacetsAnswer(List<FacetAnswer> tag, List<FacetAnswer> folder) {

    record FacetAnswer(String value, int count) {}

    static FacetsAnswer of(Facets facets) {
        return new FacetsAnswer(all(facets.tags()), all(facets.folders()));
    }

    private static List<FacetAnswer> all(List<Facet> facets) {
        return facets.stream()
                .map(facet -> new FacetAnswer(facet.value(), facet.count()))
                .toList();
    }
}
