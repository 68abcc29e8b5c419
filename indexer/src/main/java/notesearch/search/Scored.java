package notesearch.search;

import org.apache.lucene.search.Query;

/**
 * One of the queries whose scores add up to that of a hit.
 *
 * @param name the word as it was typed, or what the bonus is for
 * @param needed whether sections that it does not find are no answers
 */
record Scored(Contribution.Kind kind, String name, Query query, boolean needed) {

    static Scored bonus(String name, Query query) {
        return new Scored(Contribution.Kind.BONUS, name, query, false);
    }
}
