package notesearch.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import notesearch.index.Schema;
import notesearch.query.SearchRequest.Sort;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Gathers matches by note. The sections of a note are neighbours in the index, so that a note is
 * done when the next begins. For one search.
 */
final class NoteGrouper extends SimpleCollector {

    private final Sort sort;
    private final List<Group> groups = new ArrayList<>();
    private @Nullable LeafReaderContext leaf;
    private SortedDocValues notes = DocValues.emptySorted();
    private NumericDocValues modified = DocValues.emptyNumeric();
    private @Nullable Scorable scorer;
    private @Nullable Group current;
    private int sections;

    NoteGrouper(Sort sort) {
        this.sort = sort;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        leaf = context;
        notes = DocValues.getSorted(context.reader(), Schema.NOTE);
        modified = DocValues.getNumeric(context.reader(), Schema.MODIFIED);
        current = null;
    }

    @Override
    public void setScorer(Scorable newScorer) {
        scorer = newScorer;
    }

    @Override
    public void collect(int document) throws IOException {
        LeafReaderContext segment = Objects.requireNonNull(leaf);
        int note = notes.advanceExact(document) ? notes.ordValue() : -1;
        Group group = current;
        if (group == null || group.note != note) {
            long time = modified.advanceExact(document) ? modified.longValue() : 0;
            group = new Group(segment, note, time);
            groups.add(group);
            current = group;
        }
        float score = Objects.requireNonNull(scorer).score();
        group.add(new Found(segment.docBase + document, score));
        sections++;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    int total() {
        return groups.size();
    }

    int sections() {
        return sections;
    }

    List<FoundNote> page(int offset, int limit) {
        Comparator<Group> byScore = Comparator.comparingDouble(Group::score).reversed();
        Comparator<Group> byTime =
                Comparator.<Group>comparingLong(group -> group.modified).reversed();
        Comparator<Group> order = (sort == Sort.MODIFIED
                        ? byTime.thenComparing(byScore)
                        : byScore.thenComparing(byTime))
                .thenComparing(Group::comparePaths);
        PriorityQueue<Group> top = new PriorityQueue<>(offset + limit + 1, order.reversed());
        for (Group group : groups) {
            if (top.size() < offset + limit) {
                top.add(group);
            } else if (!top.isEmpty() && order.compare(group, top.element()) < 0) {
                top.remove();
                top.add(group);
            }
        }
        return top.stream()
                .sorted(order)
                .skip(offset)
                .map(group -> new FoundNote(group.total, List.copyOf(group.best)))
                .toList();
    }

    private static final class Group {

        private final LeafReaderContext leaf;
        private final int note;
        private final long modified;
        private final List<Found> best = new ArrayList<>(NoteHits.MOST + 1);
        private @Nullable BytesRef path;
        private int total;

        Group(LeafReaderContext leaf, int note, long modified) {
            this.leaf = leaf;
            this.note = note;
            this.modified = modified;
        }

        void add(Found found) {
            total++;
            int place = best.size();
            while (place > 0 && best.get(place - 1).score() < found.score()) {
                place--;
            }
            if (place < NoteHits.MOST) {
                best.add(place, found);
                if (best.size() > NoteHits.MOST) {
                    best.remove(NoteHits.MOST);
                }
            }
        }

        double score() {
            return best.get(0).score();
        }

        int comparePaths(Group other) {
            return leaf == other.leaf ? Integer.compare(note, other.note) : path().compareTo(other.path());
        }

        private BytesRef path() {
            if (path == null) {
                try {
                    path = BytesRef.deepCopyOf(
                            DocValues.getSorted(leaf.reader(), Schema.NOTE).lookupOrd(note));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return path;
        }
    }
}
