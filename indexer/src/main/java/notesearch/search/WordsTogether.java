package notesearch.search;

import java.util.ArrayList;
import java.util.List;
import notesearch.index.SearchField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/** What a section scores for words of the query that stand together in it as they were typed. */
final class WordsTogether {

    /** What words that stand near each other add at the most, as a share of the most a query can score. */
    private static final float CLOSENESS = 0.1f;

    /**
     * What a numbered identifier adds that stands between the very words it was typed with: {@code supersedes DEC-0053} asks for
     * what says so, rather than for what DEC-0053 supersedes, though that has its name in the title.
     */
    private static final float BESIDE_A_NUMBER = 1f;

    /**
     * What two words add that stand side by side as in the query, as a share of what they can score: the ordered pairs of
     * Metzler and Croft, A Markov Random Field Model for Term Dependencies, 2005, at a third of their weight, which decides only
     * between sections that are about as good.
     */
    private static final float SIDE_BY_SIDE = 0.03f;

    /** What all words in a row add, as a share of the most a query can score: a message or a sentence that was pasted. */
    private static final float IN_A_ROW = 0.25f;

    /**
     * So many words do not stand in a row by chance; of more, each so many that follow each other count. Four or five are often the
     * text of links that lead to what is looked for, which is elsewhere.
     */
    private static final int RUN = 6;

    /** Where words stand as somebody may copy them, code among it. */
    static final List<SearchField> AS_TYPED =
            List.of(SearchField.HEADING, SearchField.TITLE, SearchField.BODY, SearchField.CODE);

    private static final List<SearchField> NEAR = List.of(SearchField.HEADING, SearchField.TITLE, SearchField.BODY);
    private static final int CLOSE = 4;
    private static final int MOST_CLOSE = 12;

    private final List<Needle> needles;
    private final List<List<String>> positions;

    /** Of each position, the needle that it is of. */
    private final List<Needle> holders;

    private final float total;

    WordsTogether(List<Needle> needles) {
        this.needles = needles;
        this.positions =
                needles.stream().flatMap(needle -> needle.positions().stream()).toList();
        this.holders = needles.stream()
                .flatMap(needle -> needle.positions().stream().map(position -> needle))
                .toList();
        this.total = Needle.total(needles);
    }

    List<Scored> bonuses() {
        List<Scored> bonuses = new ArrayList<>();
        if (needles.size() < 2 || positions.size() < 2 || positions.size() > MOST_CLOSE) {
            return bonuses;
        }
        if (needles.size() > 2) {
            sideBySide(bonuses);
        }
        bonuses.add(Scored.bonus(
                "words close together",
                new BoostQuery(near(positions, CLOSE), total * CLOSENESS),
                total * CLOSENESS,
                Scored.Need.WITH_ALL_WORDS));
        if (needles.stream().anyMatch(WordsTogether::isNumbered)) {
            bonuses.add(Scored.bonus(
                    "words as typed",
                    Needle.constant(near(positions, 0), total * BESIDE_A_NUMBER),
                    total * BESIDE_A_NUMBER,
                    Scored.Need.WITH_ALL_WORDS));
        } else {
            inRuns(bonuses);
        }
        return bonuses;
    }

    private static boolean isNumbered(Needle needle) {
        return needle.positions().size() > 1 && needle.typed().chars().anyMatch(Character::isDigit);
    }

    /** Successive words of the query that stand as near to each other; what need not stand there may lie between them. */
    private void sideBySide(List<Scored> bonuses) {
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        float most = 0;
        Needle before = null;
        int between = 0;
        for (Needle needle : needles) {
            if (needle.role() == Needle.Role.OPTIONAL) {
                between += needle.positions().size();
                continue;
            }
            if (before != null
                    && !before.positions().isEmpty()
                    && !needle.positions().isEmpty()) {
                List<List<String>> pair =
                        List.of(before.positions().getLast(), needle.positions().getFirst());
                float worth = (before.rarity() + needle.rarity()) * SIDE_BY_SIDE;
                pairs.add(Needle.constant(near(pair, between), worth), Occur.SHOULD);
                most += worth;
            }
            before = needle;
            between = 0;
        }
        if (most > 0) {
            bonuses.add(Scored.bonus("words side by side", pairs.build(), most, Scored.Need.OPTIONAL));
        }
    }

    private void inRuns(List<Scored> bonuses) {
        List<Query> runs = new ArrayList<>();
        for (int end = RUN; end <= positions.size(); end++) {
            if (tellsMuch(holders.subList(end - RUN, end))) {
                runs.add(FieldedPhrases.phrase(AS_TYPED, positions.subList(end - RUN, end), 0));
            }
        }
        if (!runs.isEmpty()) {
            float most = total * IN_A_ROW;
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            runs.forEach(run -> all.add(Needle.constant(run, most / runs.size()), Occur.SHOULD));
            bonuses.add(Scored.bonus("words as typed", all.build(), most, Scored.Need.OPTIONAL));
        }
    }

    /** Whether not all but one are words as of any sentence. */
    private static boolean tellsMuch(List<Needle> run) {
        return Needle.withRole(run, Needle.Role.WANTED).stream().distinct().count() > 1;
    }

    private static Query near(List<List<String>> positions, int slop) {
        return FieldedPhrases.phrase(NEAR, positions, slop);
    }
}
