package notesearch.search;

import java.time.Duration;
import java.util.List;
import notesearch.index.IndexState;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param total how many sections (or notes, when grouped) can be paged to
 * @param sections how many sections match, in all notes; {@code total} unless grouped
 * @param totalIsExact false where a time budget cut the count
 * @param partial whether a time budget cut anything: the count, or what is shown of each hit
 * @param hits in rank order; empty when grouped
 * @param groups in rank order; empty unless grouped
 * @param missing words that no note holds, where the others have found something; each is as it was typed
 * @param readings what in the query could be read in two ways, and how it was read
 * @param notes one sentence each on what the asker should know: words beyond the limit, for instance
 * @param understood the query in plain words; null unless an explanation was asked for
 * @param zeroHits null where there are hits, or there was no time to find out why there are none
 */
public record SearchResult(
        int total,
        int sections,
        boolean totalIsExact,
        boolean partial,
        List<Hit> hits,
        List<NoteHits> groups,
        Facets facets,
        List<Correction> corrections,
        List<String> missing,
        List<Reading> readings,
        List<String> notes,
        @Nullable String understood,
        @Nullable ZeroHits zeroHits,
        IndexState index,
        Duration took) {

    public SearchResult {
        hits = List.copyOf(hits);
        groups = List.copyOf(groups);
        corrections = List.copyOf(corrections);
        missing = List.copyOf(missing);
        readings = List.copyOf(readings);
        notes = List.copyOf(notes);
    }
}
