package notesearch.search;

import java.util.ArrayList;
import java.util.List;
import notesearch.query.Clause;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A clause of the query as the index can answer it.
 *
 * @param typed as the person wrote it
 * @param query finds and scores the sections that hold it
 * @param shown finds it in a text, for marking: on the field {@link MatchFinder#TEXT}
 * @param positions the terms that each of its words may be, in order, for closeness to its neighbours;
 *     empty where it has no order
 * @param rarity the most that it can score
 * @param role whether it must or may be there
 * @param demand what sections without it are, where few hold all
 * @param known whether any section holds it, as it was typed
 * @param also another way of writing it that was searched too; null where there is none
 * @param spellings what it was searched as instead, the likeliest first; empty where it was not
 */
record Needle(
        String typed,
        Query query,
        Query shown,
        List<List<String>> positions,
        float rarity,
        Role role,
        Demand demand,
        boolean known,
        @Nullable String also,
        List<Spelling> spellings) {

    enum Role {
        WANTED,
        OPTIONAL
    }

    enum Demand {
        /** They may be answers. */
        WORD,
        /** They are none. */
        STRICT,
        /** They are none, and whether few hold all is told as if it were not asked for. */
        FILTER
    }

    Needle {
        positions = positions.stream().map(List::copyOf).toList();
        spellings = List.copyOf(spellings);
    }

    /** One that is wanted as it was typed. */
    static Needle wanted(
            String typed, Query query, Query shown, List<List<String>> positions, float rarity, boolean known) {
        return new Needle(typed, query, shown, positions, rarity, Role.WANTED, Demand.WORD, known, null, List.of());
    }

    Needle as(Role newRole) {
        return new Needle(typed, query, shown, positions, rarity, newRole, demand, known, also, spellings);
    }

    /** Whether nothing else will do, however few sections hold it. */
    boolean strict() {
        return demand != Demand.WORD;
    }

    /** One that narrows the search. */
    Needle asFilter() {
        return new Needle(typed, query, shown, positions, rarity, role, Demand.FILTER, known, also, spellings);
    }

    /** Whether no note holds it, or what it may have been meant as, though it is wanted. */
    boolean isMissing() {
        return role == Role.WANTED && !known && spellings.isEmpty();
    }

    /** Looked for in place of what was typed. */
    Needle insteadOf(String newTyped, Spelling meant) {
        return new Needle(newTyped, query, shown, positions, rarity, role, demand, false, also, List.of(meant));
    }

    /** Or this, written in another way. */
    Needle or(String text, Query otherQuery, Query otherShown) {
        return new Needle(
                typed,
                new DisjunctionMaxQuery(List.of(query, otherQuery), 0),
                Shown.either(List.of(shown, otherShown)),
                positions,
                rarity,
                role,
                demand,
                known,
                text,
                spellings);
    }

    /** Or this, which scores nothing. */
    Needle orUnscored(Query other) {
        return new Needle(
                typed,
                new DisjunctionMaxQuery(List.of(query, constant(other, 0)), 0),
                shown,
                positions,
                rarity,
                role,
                demand,
                known,
                also,
                spellings);
    }

    /** Or any of these, which are not said; together they can score so much at the most. */
    Needle orElse(List<Query> others, List<Query> othersShown, float most, boolean othersKnown) {
        List<Query> queries = new ArrayList<>(List.of(query));
        queries.addAll(others);
        List<Query> allShown = new ArrayList<>(List.of(shown));
        allShown.addAll(othersShown);
        return new Needle(
                typed,
                new BoostQuery(new DisjunctionMaxQuery(queries, 0), most / rarity),
                Shown.either(allShown),
                positions,
                most,
                role,
                demand,
                known || othersKnown,
                also,
                spellings);
    }

    /** In one part of the section, and nothing else will do. */
    Needle within(Clause.Within clause) {
        return new Needle(
                clause.typed(),
                query,
                new ShownWithin(clause.part(), shown),
                positions,
                rarity,
                Role.WANTED,
                Demand.FILTER,
                known,
                also,
                spellings);
    }

    /** Nothing else will do. */
    Needle strictly(String newTyped) {
        return new Needle(
                newTyped, query, shown, positions, rarity, Role.WANTED, Demand.STRICT, known, also, spellings);
    }

    static List<Needle> withRole(List<Needle> needles, Role role) {
        return needles.stream().filter(needle -> needle.role() == role).toList();
    }

    /** The most that a section can score with them. */
    static float total(List<Needle> needles) {
        return (float) needles.stream().mapToDouble(Needle::rarity).sum();
    }

    static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
