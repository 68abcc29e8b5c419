package notesearch.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A word: the postings of all its variants in all fields, each read on its own and added up, where {@link WordScorer} has to
 * merge them document by document.
 */
final class WordColumn extends Column {

    private final List<Occurrences> occurrences;
    private final float most;
    private final float[] weighted = new float[WINDOW];
    private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
    private final long cost;

    /** @param most what infinitely many occurrences would score */
    WordColumn(List<Occurrences> occurrences, float most) {
        this.occurrences = occurrences;
        this.most = most;
        this.cost =
                occurrences.stream().mapToLong(each -> each.iterator().cost()).sum();
    }

    @Override
    void fill(int base, int end, @Nullable FixedBitSet among) throws IOException {
        if (!found().scanIsEmpty()) {
            Arrays.fill(weighted, 0);
            found().clear();
        }
        for (Occurrences each : occurrences) {
            each.addTo(weighted, found(), base, end, buffer);
        }
    }

    @Override
    float score(int index) {
        return WordQuery.saturated(weighted[index], most);
    }

    @Override
    long cost() {
        return cost;
    }
}
