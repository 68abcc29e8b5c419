package notesearch.search;

import java.io.IOException;
import notesearch.index.FoldedPattern;
import notesearch.index.SectionReader;
import notesearch.index.Standing;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;

/** In which sections of a segment a text stands; each is looked through once. For one search, and one thread. */
final class Verdicts {

    private final SectionReader sections;
    private final FoldedPattern pattern;
    private final FixedBitSet looked;
    private final FixedBitSet holds;
    private final FixedBitSet onlyWritten;

    Verdicts(LeafReader segment, FoldedPattern pattern) {
        this.sections = new SectionReader(segment);
        this.pattern = pattern;
        this.looked = new FixedBitSet(segment.maxDoc());
        this.holds = new FixedBitSet(segment.maxDoc());
        this.onlyWritten = new FixedBitSet(segment.maxDoc());
    }

    /**
     * Whether the text stands in a section; once time is up, whether it is known to.
     *
     * @param document of a section, in the segment
     */
    boolean of(int document, Deadline deadline) throws IOException {
        if (!looked.get(document) && !deadline.passed()) {
            looked.set(document);
            Standing standing = sections.standing(document, pattern);
            if (standing != Standing.NOWHERE) {
                holds.set(document);
            }
            if (standing == Standing.ONLY_WRITTEN) {
                onlyWritten.set(document);
            }
        }
        return holds.get(document);
    }

    /** Whether it is known to stand there. */
    boolean holds(int document) {
        return holds.get(document);
    }

    /** Whether it is known to stand there, but not in what a reader sees. */
    boolean isOnlyWritten(int document) {
        return onlyWritten.get(document);
    }
}
