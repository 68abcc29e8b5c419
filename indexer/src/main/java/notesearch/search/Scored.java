package notesearch.search;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * One of the queries whose scores add up to that of a hit.
 *
 * @param name the word as it was typed, or what the bonus is for
 * @param most no section scores more
 */
record Scored(Contribution.Kind kind, String name, Query query, Need need, float most) {

    /** What it says of sections that the query does not find. */
    enum Need {
        /** They score less. */
        OPTIONAL,
        /** They score less, and so do those that lack any word. */
        WITH_ALL_WORDS,
        /** They are answers where few sections hold all words. */
        WANTED,
        /** They are no answers. */
        STRICT,
        /** They are no answers, and whether few sections hold all words is told without it. */
        FILTER
    }

    /** The same for all sections that the query finds. */
    static Scored bonus(String name, Query found, float score) {
        return bonus(name, Needle.constant(found, score), score, Need.OPTIONAL);
    }

    static Scored bonus(String name, Query query, float most, Need need) {
        return new Scored(Contribution.Kind.BONUS, name, query, need, most);
    }

    static Scored of(Needle needle) {
        Need need = needle.role() == Needle.Role.OPTIONAL
                ? Need.OPTIONAL
                : switch (needle.demand()) {
                    case WORD -> Need.WANTED;
                    case STRICT -> Need.STRICT;
                    case FILTER -> Need.FILTER;
                };
        return new Scored(Contribution.Kind.WORD, needle.typed(), needle.query(), need, needle.rarity());
    }

    /** The same, of the sections alone that another query finds. */
    Scored where(Query found) {
        Query narrowed = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(found, Occur.FILTER)
                .build();
        return new Scored(kind, name, narrowed, need, most);
    }

    boolean wanted() {
        return need == Need.WANTED || required();
    }

    /** Whether sections that the query does not find are no answers. */
    boolean required() {
        return need == Need.STRICT || need == Need.FILTER;
    }
}
