package notesearch.search;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Which documents of a window of a segment one query finds, and what they score by it. Documents are counted from the window's first. */
abstract sealed class Column permits WordColumn, ScorerColumn {

    /** How many documents a window has at the most. */
    static final int WINDOW = 4096;

    private final FixedBitSet found = new FixedBitSet(WINDOW);

    /**
     * Moves to a later window.
     *
     * @param end the document after its last
     * @param among the only documents of interest; null where all are
     */
    abstract void fill(int base, int end, @Nullable FixedBitSet among) throws IOException;

    abstract float score(int index);

    /** How many documents there may be to look at in the segment. */
    abstract long cost();

    /** The first of the documents of a window at {@code from} or behind it; more than any where there is none. */
    static int next(FixedBitSet documents, int from) {
        return from < WINDOW ? documents.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    FixedBitSet found() {
        return found;
    }

    boolean finds(int index) {
        return found.get(index);
    }
}
