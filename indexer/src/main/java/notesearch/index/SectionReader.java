package notesearch.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.DataInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a segment of the index keeps of its sections, fastest in the order of the documents. For one thread, as long as
 * the segment is open.
 */
public final class SectionReader {

    private final LeafReader segment;
    private @Nullable NumericDocValues before;
    private @Nullable BinaryDocValues packs;
    private int last = -1;
    private SectionPack.@Nullable Unpacked unpacked;
    private int unpackedFirst = -1;

    public SectionReader(LeafReader segment) {
        this.segment = segment;
    }

    /**
     * What an answer shows of a section.
     *
     * @param document of a section, in the segment
     */
    StoredSection section(int document) throws IOException {
        DataInput in = unpacked(document);
        in.readString();
        return StoredSection.read(in);
    }

    /**
     * Whether a text stands in a section as a reader sees it, heading and text, or as its file writes it.
     *
     * @param document of a section, in the segment
     * @param folded the text as {@link FoldedText} gives it
     */
    public boolean holds(int document, String folded) throws IOException {
        DataInput in = unpacked(document);
        return FoldedText.fold(in.readString()).contains(folded)
                || FoldedText.fold(StoredSection.readSeen(in)).contains(folded);
    }

    private DataInput unpacked(int document) throws IOException {
        if (before == null || packs == null || document < last) {
            before = segment.getNumericDocValues(Schema.PACKED_BEFORE);
            packs = segment.getBinaryDocValues(Schema.PACK);
        }
        last = document;
        if (before == null || packs == null || !before.advanceExact(document)) {
            throw new CorruptIndexException("document " + document + " is no section", segment.toString());
        }
        int place = Math.toIntExact(before.longValue());
        int first = document - place;
        if (unpacked == null || first != unpackedFirst || place >= unpacked.sections()) {
            if (!packs.advanceExact(first)) {
                throw new CorruptIndexException("document " + document + " is in no pack", segment.toString());
            }
            unpacked =
                    SectionPack.unpacked(packs.binaryValue(), first == unpackedFirst ? Integer.MAX_VALUE : place + 1);
            unpackedFirst = first;
        }
        return unpacked.section(place);
    }
}
