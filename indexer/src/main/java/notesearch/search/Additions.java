package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What sections of one segment score beside the words that they must hold: words that they may hold, and bonuses. For one
 * thread, and documents in their order.
 */
final class Additions {

    /** What is thought to be the most that a section can score is more than it by so much, since sums are rounded. */
    private static final double ROUNDING = 1.0001;

    private final float allWords;
    private final List<WordColumn> words = new ArrayList<>();
    private final List<Bonus> bonuses = new ArrayList<>();
    private final List<Bonus> common = new ArrayList<>();
    private final List<LateBonus> bonusesWithAll = new ArrayList<>();
    private double most;
    private double mostOfCommon;
    private double mostWithAll;
    private int filled = -1;

    /** No bonus that is not common is for a document before this one. */
    private int next;

    /** A bonus for sections that hold all that is wanted, which for many queries none does: it is not looked for before. */
    private static final class LateBonus {

        private final IOSupplier<@Nullable Column> column;
        private final float most;
        private boolean known;
        private @Nullable ScorerColumn found;

        LateBonus(IOSupplier<@Nullable Column> column, float most) {
            this.column = column;
            this.most = most;
        }

        float scoreOf(int document) throws IOException {
            if (!known) {
                found = (ScorerColumn) column.get();
                known = true;
            }
            return found == null ? 0 : found.scoreOf(document);
        }
    }

    private record Bonus(ScorerColumn column, float most) {

        /** Most are for a few sections, as for one that is called as the query: of others they need not be asked. */
        boolean isCommon() {
            return column.cost() >= Column.WINDOW;
        }
    }

    /** @param allWords what is added where a section holds all that is wanted */
    Additions(float allWords) {
        this.allWords = allWords;
        this.mostWithAll = allWords;
    }

    /** @param column of what is scored; gives null where the segment holds nothing of it */
    void add(Scored scored, IOSupplier<@Nullable Column> column) throws IOException {
        if (scored.need() == Scored.Need.WITH_ALL_WORDS) {
            bonusesWithAll.add(new LateBonus(column, scored.most()));
            mostWithAll += scored.most();
            return;
        }
        switch (column.get()) {
            case WordColumn word -> words.add(word);
            case ScorerColumn scorer -> add(new Bonus(scorer, scored.most()));
            case null -> {}
        }
    }

    private void add(Bonus bonus) {
        bonuses.add(bonus);
        most += bonus.most();
        if (bonus.isCommon()) {
            common.add(bonus);
            mostOfCommon += bonus.most();
        }
    }

    /**
     * @param score of the words that the section must hold
     * @param base the first document of the window that {@code document} is in
     * @param end the document after its last
     * @param all whether it holds all that is wanted
     * @param least what scores less may be given any score that is less, too
     */
    float addedTo(double score, int document, int base, int end, boolean all, float least) throws IOException {
        double sum = withWords(score, document, base, end);
        boolean mayHaveAny = document >= next;
        double open = (mayHaveAny ? most : mostOfCommon) + (all ? mostWithAll : 0);
        for (Bonus bonus : mayHaveAny ? bonuses : common) {
            if ((sum + open) * ROUNDING < least) {
                return 0;
            }
            sum += bonus.column().scoreOf(document);
            open -= bonus.most();
        }
        if (mayHaveAny) {
            next = nextOfFew();
        }
        if (all) {
            sum += allWords;
            open -= allWords;
            for (LateBonus bonus : bonusesWithAll) {
                if ((sum + open) * ROUNDING < least) {
                    return 0;
                }
                sum += bonus.scoreOf(document);
                open -= bonus.most;
            }
        }
        return (float) sum;
    }

    private int nextOfFew() {
        int first = DocIdSetIterator.NO_MORE_DOCS;
        for (Bonus bonus : bonuses) {
            if (!bonus.isCommon()) {
                first = Math.min(first, bonus.column().document());
            }
        }
        return first;
    }

    private double withWords(double score, int document, int base, int end) throws IOException {
        if (filled != base) {
            for (WordColumn word : words) {
                word.fill(base, end, null);
            }
            filled = base;
        }
        double sum = score;
        for (WordColumn word : words) {
            sum += word.finds(document - base) ? word.score(document - base) : 0;
        }
        return sum;
    }
}
