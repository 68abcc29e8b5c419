package notesearch.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query as it is run.
 *
 * @param filter what sections must have, and must not, whatever their rank
 * @param scored what adds up to a section's score
 * @param most where sections that hold only most of the words may be answers too, what finds these;
 *     else null
 * @param shown finds what to mark, in one text
 * @param needles in the order they were typed
 * @param corrections words that were searched in another spelling
 * @param readings what could be read in two ways
 * @param synonyms other names that were looked for too, by those that were typed
 * @param pinned an answer whatever words it holds; null where there is none
 */
record Interpretation(
        Query filter,
        List<Scored> scored,
        @Nullable Query most,
        Query shown,
        List<Needle> needles,
        List<Correction> corrections,
        List<Reading> readings,
        Map<String, List<String>> synonyms,
        @Nullable Pinned pinned) {

    /** What sections with both of two words score more, as a share of the most a query can score: no other beats them. */
    private static final float BOTH_WORDS = 1f;

    /** The same of more words, where a section may well answer that lacks one. */
    private static final float ALL_WORDS = 0.1f;

    Interpretation {
        scored = List.copyOf(scored);
        needles = List.copyOf(needles);
        corrections = List.copyOf(corrections);
        readings = List.copyOf(readings);
    }

    /** Finds and scores the sections that hold all that is needed. */
    Query query() {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        if (pinned != null) {
            query.add(orPinned(needed()), Occur.FILTER);
        }
        boolean needs = pinned == null;
        scored.forEach(each -> query.add(each.query(), needs && each.needed() ? Occur.MUST : Occur.SHOULD));
        return query.build();
    }

    /** Finds what {@link #query} finds, for less. */
    Query needed() {
        BooleanQuery.Builder needed = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        scored.stream().filter(Scored::needed).forEach(each -> needed.add(each.query(), Occur.FILTER));
        return needed.build();
    }

    /** The same where most will do, and all score more. */
    Interpretation relaxed() {
        if (most == null) {
            throw new IllegalStateException("all is needed");
        }
        BooleanQuery.Builder narrowed =
                new BooleanQuery.Builder().add(filter, Occur.FILTER).add(orPinned(most), Occur.FILTER);
        needles.stream().filter(Needle::strict).forEach(needle -> narrowed.add(orPinned(needle.query()), Occur.FILTER));
        List<Scored> optional = new ArrayList<>();
        scored.forEach(each -> optional.add(new Scored(each.kind(), each.name(), each.query(), false)));
        optional.add(Scored.bonus("all words", Needle.constant(needed(), allWords() * Needle.total(needles))));
        return new Interpretation(
                narrowed.build(), optional, null, shown, needles, corrections, readings, synonyms, pinned);
    }

    private Query orPinned(Query query) {
        return pinned == null
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.SHOULD)
                        .add(pinned.query(), Occur.SHOULD)
                        .build();
    }

    private float allWords() {
        return scored.stream().filter(Scored::needed).count() == 2 ? BOTH_WORDS : ALL_WORDS;
    }

    /** Words that no note holds. */
    List<String> missing() {
        return needles.stream()
                .filter(needle -> !needle.known())
                .map(Needle::typed)
                .toList();
    }
}
