package notesearch.index;

import java.io.IOException;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;

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

    private final MergePolicy settled =
            new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER).setFloorSegmentMB(ONE_SEGMENT_MEGABYTES);

    SettledMerges() {
        super(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER_WHILE_READING));
    }

    /** @param trigger {@code EXPLICIT} once all notes are read */
    @Override
    public MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
            throws IOException {
        return trigger == MergeTrigger.EXPLICIT
                ? settled.findMerges(trigger, segments, context)
                : super.findMerges(trigger, segments, context);
    }
}
