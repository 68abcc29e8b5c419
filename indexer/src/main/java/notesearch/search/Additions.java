package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sections of one segment score beside the words that they must hold: words that they may hold, and bonuses. For one
 * thread, and documents in their order.
 */
final class Additions {

    private final float allWords;
    private final List<WordColumn> words = new ArrayList<>();
    private final List<ScorerColumn> bonuses = new ArrayList<>();
    private final List<ScorerColumn> bonusesWithAll = new ArrayList<>();
    private int filled = -1;

    /** @param allWords what is added where a section holds all that is wanted */
    Additions(float allWords) {
        this.allWords = allWords;
    }

    /**
     * @param column null where the segment holds nothing of it
     * @param withAll whether it counts only where all that is wanted is held
     */
    void add(@Nullable Column column, boolean withAll) {
        switch (column) {
            case WordColumn word -> words.add(word);
            case ScorerColumn scorer -> (withAll ? bonusesWithAll : bonuses).add(scorer);
            case null -> {}
        }
    }

    /**
     * @param score of the words that the section must hold
     * @param base the first document of the window that {@code document} is in
     * @param end the document after its last
     * @param all whether it holds all that is wanted
     */
    float addedTo(double score, int document, int base, int end, boolean all) throws IOException {
        double sum = score;
        if (filled != base) {
            for (WordColumn word : words) {
                word.fill(base, end, null);
            }
            filled = base;
        }
        for (WordColumn word : words) {
            sum += word.finds(document - base) ? word.score(document - base) : 0;
        }
        for (ScorerColumn bonus : bonuses) {
            sum += bonus.scoreOf(document);
        }
        if (all) {
            sum += allWords;
            for (ScorerColumn bonus : bonusesWithAll) {
                sum += bonus.scoreOf(document);
            }
        }
        return (float) sum;
    }
}
