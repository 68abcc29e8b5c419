package notesearch.search;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * One of the queries whose scores add up to that of a hit.
 *
 * @param name the word as it was typed, or what the bonus is for
 */
record Scored(Contribution.Kind kind, String name, Query query, Need need) {

    /** What it says of sections that the query does not find. */
    enum Need {
        /** They score less. */
        OPTIONAL,
        /** They score less, and so do those that lack any word. */
        WITH_ALL_WORDS,
        /** They are answers where few sections hold all words. */
        WANTED,
        /** They are no answers. */
        STRICT
    }

    static Scored bonus(String name, Query query) {
        return new Scored(Contribution.Kind.BONUS, name, query, Need.OPTIONAL);
    }

    static Scored of(Needle needle) {
        Need need = needle.role() == Needle.Role.OPTIONAL ? Need.OPTIONAL : needle.strict() ? Need.STRICT : Need.WANTED;
        return new Scored(Contribution.Kind.WORD, needle.typed(), needle.query(), need);
    }

    /** The same, of the sections alone that another query finds. */
    Scored where(Query found) {
        Query narrowed = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(found, Occur.FILTER)
                .build();
        return new Scored(kind, name, narrowed, need);
    }

    boolean wanted() {
        return need == Need.WANTED || need == Need.STRICT;
    }
}
