package notesearch.index;

import java.io.IOException;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Merges little while notes are read, and once they are, until few segments are left. A search looks each of its terms up
 * in each segment, which with nine of them took it twice as long as with one.
 */
final class SettledMerges extends FilterMergePolicy {

    private static final double SEGMENTS_PER_TIER = 2;

    /** What is merged while notes are read is merged again once they are. */
    private static final double SEGMENTS_PER_TIER_WHILE_READING = 24;

    /** Below this, an index becomes one large segment, and a few small ones of what has changed since. */
    private static final double ONE_SEGMENT_MEGABYTES = 128;

    /** With this share of an index in one segment, the few changes since are not worth writing all of it again. */
    private static final double MOST = 0.95;

    private volatile boolean atRest;

    private final MergePolicy settled =
            new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER).setFloorSegmentMB(ONE_SEGMENT_MEGABYTES);

    SettledMerges() {
        super(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER_WHILE_READING));
    }

    /** While notes change, all of the index is not written again. */
    void atRest(boolean now) {
        atRest = now;
    }

    /** @param trigger {@code EXPLICIT} once all notes are read */
    @Override
    public @Nullable MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
            throws IOException {
        if (trigger != MergeTrigger.EXPLICIT) {
            return super.findMerges(trigger, segments, context);
        }
        MergeSpecification some = settled.findMerges(trigger, segments, context);
        return some == null && atRest ? intoOne(segments, context) : some;
    }

    /** Null where one segment is as good as all of the index already. */
    private @Nullable MergeSpecification intoOne(SegmentInfos segments, MergeContext context) throws IOException {
        long all = 0;
        long largest = 0;
        for (SegmentCommitInfo segment : segments) {
            if (context.getMergingSegments().contains(segment)) {
                return null;
            }
            long bytes = size(segment, context);
            all += bytes;
            largest = Math.max(largest, bytes);
        }
        if (segments.size() < 2 || all > ONE_SEGMENT_MEGABYTES * 1024 * 1024 || largest > all * MOST) {
            return null;
        }
        MergeSpecification one = new MergeSpecification();
        one.add(new OneMerge(segments.asList()));
        return one;
    }
}
