package notesearch.index;

import java.io.IOException;
import java.util.zip.Inflater;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.ByteArrayDataInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a segment of the index keeps of its sections, fastest in the order of the documents. For one thread, as long as
 * the segment is open.
 */
public final class SectionReader {

    private final LeafReader segment;

    /** What it holds outside of the heap is freed with it, as there is nobody to close it. */
    private final Inflater inflater = new Inflater(true);

    private @Nullable NumericDocValues before;
    private @Nullable BinaryDocValues packs;
    private int last = -1;
    private SectionPack.@Nullable Unpacked unpacked;
    private int unpackedFirst = -1;
    private int place;

    public SectionReader(LeafReader segment) {
        this.segment = segment;
    }

    /**
     * What an answer shows of a section.
     *
     * @param document of a section, in the segment
     */
    StoredSection section(int document) throws IOException {
        ByteArrayDataInput in = pack(document).section(place);
        in.skipBytes(in.readVInt());
        return StoredSection.read(in);
    }

    /**
     * Where a text stands in a section.
     *
     * @param document of a section, in the segment
     */
    public Standing standing(int document, FoldedPattern pattern) throws IOException {
        SectionPack.Unpacked pack = pack(document);
        ByteArrayDataInput in = pack.section(place);
        int written = in.readVInt();
        int source = in.getPosition();
        in.skipBytes(written);
        int seen = in.readVInt();
        if (pattern.in(pack.bytes(), in.getPosition(), seen)) {
            return Standing.SEEN;
        }
        return pattern.in(pack.bytes(), source, written) ? Standing.ONLY_WRITTEN : Standing.NOWHERE;
    }

    /** The pack of a section, unpacked as far as the section, whose {@link #place} in it is then known. */
    private SectionPack.Unpacked pack(int document) throws IOException {
        if (before == null || packs == null || document < last) {
            before = segment.getNumericDocValues(Schema.PACKED_BEFORE);
            packs = segment.getBinaryDocValues(Schema.PACK);
        }
        last = document;
        if (before == null || packs == null || !before.advanceExact(document)) {
            throw new CorruptIndexException("document " + document + " is no section", segment.toString());
        }
        place = Math.toIntExact(before.longValue());
        int first = document - place;
        if (unpacked == null || first != unpackedFirst || place >= unpacked.sections()) {
            if (!packs.advanceExact(first)) {
                throw new CorruptIndexException("document " + document + " is in no pack", segment.toString());
            }
            int wanted = first == unpackedFirst ? Integer.MAX_VALUE : place + 1;
            unpacked = SectionPack.unpacked(packs.binaryValue(), wanted, inflater);
            unpackedFirst = first;
        }
        return unpacked;
    }
}
