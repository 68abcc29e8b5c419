package notesearch.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import notesearch.query.Clause;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query as it is run.
 *
 * @param filter what sections must have, and must not, whatever their rank
 * @param scored what adds up to a section's score
 * @param enough how many of the words that are not strict will do where few sections hold all
 * @param isRelaxed whether these will do
 * @param shown finds what to mark, in one text
 * @param needles in the order they were typed
 * @param corrections words that were searched in another spelling
 * @param missing clauses with a word that no note holds, and that no other spelling stands for
 * @param readings what could be read in two ways
 * @param synonyms other names that were looked for too, by those that were typed
 * @param pinned an answer whatever words it holds; null where there is none
 */
record Interpretation(
        Query filter,
        List<Scored> scored,
        int enough,
        boolean isRelaxed,
        Query shown,
        List<Needle> needles,
        List<Correction> corrections,
        List<Clause> missing,
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
        missing = List.copyOf(missing);
        readings = List.copyOf(readings);
    }

    /** Finds and scores the sections that hold all that is needed. */
    Query query() {
        return new SectionQuery(
                filter,
                scored,
                isRelaxed ? enough : words(),
                isRelaxed ? allWords() : 0,
                pinned == null ? null : pinned.query());
    }

    /** The same where no section is filtered out. */
    Query unfiltered() {
        List<Scored> bare = scored.stream()
                .filter(each -> each.need() != Scored.Need.FILTER)
                .toList();
        return new SectionQuery(Filters.NONE, bare, words(), 0, null);
    }

    boolean isFiltered() {
        return !filter.equals(Filters.NONE) || scored.stream().anyMatch(each -> each.need() == Scored.Need.FILTER);
    }

    boolean mayRelax() {
        return !isRelaxed && enough < words();
    }

    /** The same where enough will do, and all score more. */
    Interpretation relaxed() {
        return new Interpretation(
                filter, scored, enough, true, shown, needles, corrections, missing, readings, synonyms, pinned);
    }

    /** All that adds up to a section's score. */
    List<Scored> contributions() {
        if (!isRelaxed) {
            return scored;
        }
        Query all = new SectionQuery(
                MatchAllDocsQuery.INSTANCE,
                scored.stream().filter(Scored::wanted).toList(),
                words(),
                0,
                null);
        List<Scored> contributions = new ArrayList<>();
        scored.forEach(each -> contributions.add(each.need() == Scored.Need.WITH_ALL_WORDS ? each.where(all) : each));
        contributions.add(Scored.bonus("all words", all, allWords()));
        return contributions;
    }

    private int words() {
        return (int) scored.stream()
                .filter(each -> each.need() == Scored.Need.WANTED)
                .count();
    }

    private float allWords() {
        return (words() == 2 ? BOTH_WORDS : ALL_WORDS) * Needle.total(needles);
    }
}
