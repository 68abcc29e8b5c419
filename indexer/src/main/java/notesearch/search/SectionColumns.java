package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** What a {@link SectionQuery} is made of, in one segment, a window of documents after the other. */
final class SectionColumns {

    /** A word's postings are read as they lie; what must be looked up is asked only for what the words have left. */
    private static final Comparator<Column> FIRST = Comparator.<Column, Boolean>comparing(
                    ScorerColumn.class::isInstance)
            .thenComparingLong(Column::cost);

    private final int documents;
    private final Column allowed;
    private final @Nullable Column pinned;
    private final int enough;
    private final IOSupplier<Additions> beside;
    private final List<Column> wanted = new ArrayList<>();
    private final List<Column> strict = new ArrayList<>();
    private final List<Column> words = new ArrayList<>();
    private final FixedBitSet found = new FixedBitSet(Column.WINDOW);
    private final int[] counts = new int[Column.WINDOW];
    private int all;
    private int anyOf;
    private boolean lacksStrict;
    private int base;
    private int end;
    private @Nullable Additions additions;

    /**
     * @param documents of the segment
     * @param enough how many will do of what is not wanted strictly
     * @param beside asked once a match is to be scored; for many queries a segment has none
     */
    SectionColumns(int documents, Column allowed, @Nullable Column pinned, int enough, IOSupplier<Additions> beside) {
        this.documents = documents;
        this.allowed = allowed;
        this.pinned = pinned;
        this.enough = enough;
        this.beside = beside;
    }

    /** @param column null where the segment holds nothing of it */
    void want(@Nullable Column column, boolean strictly) {
        all++;
        anyOf += strictly ? 0 : 1;
        if (column == null) {
            lacksStrict |= strictly;
            return;
        }
        wanted.add(column);
        wanted.sort(FIRST);
        (strictly ? strict : words).add(column);
    }

    boolean findNothing() {
        return pinned == null && cannotFind();
    }

    private boolean cannotFind() {
        return lacksStrict || words.size() < enough;
    }

    long cost() {
        return wanted.isEmpty() ? allowed.cost() : wanted.getFirst().cost();
    }

    /** The first match at {@code target} or behind it, which is not before any that was asked for earlier. */
    int next(int target) throws IOException {
        int from = target;
        while (from < documents) {
            if (from >= end) {
                move(from);
            }
            int index = found.nextSetBit(from - base);
            if (index != DocIdSetIterator.NO_MORE_DOCS) {
                return base + index;
            }
            from = end;
        }
        return DocIdSetIterator.NO_MORE_DOCS;
    }

    private void move(int to) throws IOException {
        base = to;
        end = Math.min(documents, base + Column.WINDOW);
        found.clear();
        boolean filled = pinned != null && fillForPinned(pinned);
        if (!cannotFind()) {
            if (enough == anyOf) {
                findAll(filled);
            } else {
                findMost(filled);
            }
        }
        if (pinned != null) {
            found.or(pinned.found());
        }
        allow();
    }

    /**
     * What is pinned scores whatever it holds, though nothing else may be left to ask it for.
     *
     * @return whether all that is wanted is known for each document of the window
     */
    private boolean fillForPinned(Column pinned) throws IOException {
        pinned.fill(base, end, null);
        if (pinned.found().scanIsEmpty()) {
            return false;
        }
        for (Column each : wanted) {
            each.fill(base, end, null);
        }
        return true;
    }

    private void allow() throws IOException {
        if (all == 0) {
            allowed.fill(base, end, null);
            found.or(allowed.found());
        } else if (!found.scanIsEmpty()) {
            allowed.fill(base, end, found);
            found.and(allowed.found());
        }
    }

    private void findAll(boolean filled) throws IOException {
        boolean first = true;
        for (Column each : wanted) {
            if (!first && found.scanIsEmpty()) {
                return;
            }
            if (!filled) {
                each.fill(base, end, first ? null : found);
            }
            if (first) {
                found.or(each.found());
            } else {
                found.and(each.found());
            }
            first = false;
        }
    }

    private void findMost(boolean filled) throws IOException {
        Arrays.fill(counts, 0);
        for (Column each : words) {
            if (!filled) {
                each.fill(base, end, null);
            }
            FixedBitSet held = each.found();
            for (int index = Column.next(held, 0); index < Column.WINDOW; index = Column.next(held, index + 1)) {
                counts[index]++;
            }
        }
        for (int index = 0; index < Column.WINDOW; index++) {
            if (counts[index] >= enough) {
                found.set(index);
            }
        }
        for (Column each : strict) {
            if (!filled) {
                each.fill(base, end, found);
            }
            found.and(each.found());
        }
    }

    /**
     * @param document the last match
     * @param least what scores less may be given any score that is less, too
     */
    float score(int document, float least) throws IOException {
        int index = document - base;
        double score = 0;
        int held = 0;
        for (Column each : wanted) {
            if (each.finds(index)) {
                held++;
                score += each.score(index);
            }
        }
        if (additions == null) {
            additions = beside.get();
        }
        return additions.addedTo(score, document, base, end, held == all, least);
    }
}
