package notesearch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Sections of a note that stand side by side, as the index keeps them: deflated together, since each repeats much of what
 * the others say, and what a reader sees of what the file writes. A pack is a doc value of the first of its sections;
 * each section says how many stand before it in its pack.
 *
 * <p>Its bytes: how many sections there are, how many bytes each takes before they were deflated, then these, deflated.
 */
final class SectionPack {

    /** A pack is full with so many bytes before they are deflated: 16 kB make an index 3 % smaller, and excerpts a tenth slower. */
    private static final int FULL = 6 << 10;

    /** Deflates twice as fast as the default, into 6 % more. */
    private static final int LEVEL = 3;

    private final Deflater deflater;
    private final List<Document> documents = new ArrayList<>();
    private final List<byte[]> sections = new ArrayList<>();
    private int bytes;

    private SectionPack(Deflater deflater) {
        this.deflater = deflater;
    }

    /** Adds to each document of a note its section. */
    static void add(List<Document> documents, List<PackedSection> sections) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            SectionPack pack = new SectionPack(deflater);
            for (int i = 0; i < documents.size(); i++) {
                pack.add(documents.get(i), sections.get(i));
                if (pack.bytes >= FULL || i == documents.size() - 1) {
                    pack.close();
                }
            }
        } finally {
            deflater.end();
        }
    }

    private void add(Document document, PackedSection section) {
        document.add(new NumericDocValuesField(Schema.PACKED_BEFORE, documents.size()));
        documents.add(document);
        byte[] packed = section.bytes();
        sections.add(packed);
        bytes += packed.length;
    }

    private void close() {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeVInt(sections.size());
            byte[] all = new byte[bytes];
            int at = 0;
            for (byte[] section : sections) {
                out.writeVInt(section.length);
                System.arraycopy(section, 0, all, at, section.length);
                at += section.length;
            }
            out.writeBytes(deflated(all));
            documents.getFirst().add(new BinaryDocValuesField(Schema.PACK, new BytesRef(out.toArrayCopy())));
            documents.clear();
            sections.clear();
            bytes = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] deflated(byte[] all) {
        deflater.reset();
        deflater.setInput(all);
        deflater.finish();
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        byte[] some = new byte[8 << 10];
        while (!deflater.finished()) {
            out.writeBytes(some, 0, deflater.deflate(some));
        }
        return out.toArrayCopy();
    }

    /**
     * Unpacks the first sections; those behind them are not inflated.
     *
     * @param wanted how many, at the most
     * @param inflater of raw streams; used again and again, which spares what it allocates
     */
    static Unpacked unpacked(BytesRef pack, int wanted, Inflater inflater) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(pack.bytes, pack.offset, pack.length);
        int sections = in.readVInt();
        int[] ends = new int[Math.min(sections, wanted)];
        for (int i = 0; i < sections; i++) {
            int length = in.readVInt();
            if (i < ends.length) {
                ends[i] = length + (i == 0 ? 0 : ends[i - 1]);
            }
        }
        int packed = in.getPosition();
        byte[] inflated =
                inflated(pack.bytes, packed, pack.offset + pack.length - packed, ends[ends.length - 1], inflater);
        return new Unpacked(inflated, ends);
    }

    private static byte[] inflated(byte[] bytes, int from, int length, int wanted, Inflater inflater)
            throws IOException {
        byte[] inflated = new byte[wanted];
        try {
            inflater.reset();
            inflater.setInput(bytes, from, length);
            int got = 0;
            while (got < wanted) {
                int more = inflater.inflate(inflated, got, wanted - got);
                if (more == 0) {
                    throw new CorruptIndexException("a pack of sections ends too early", Schema.PACK);
                }
                got += more;
            }
            return inflated;
        } catch (DataFormatException e) {
            throw new CorruptIndexException("a pack of sections cannot be inflated", Schema.PACK, e);
        }
    }

    /** The first sections of a pack. */
    static final class Unpacked {

        private final byte[] bytes;
        private final int[] ends;

        private Unpacked(byte[] bytes, int[] ends) {
            this.bytes = bytes;
            this.ends = ends;
        }

        int sections() {
            return ends.length;
        }

        /** In which the positions of {@link #section} lie. */
        byte[] bytes() {
            return bytes;
        }

        /** @param place from 0, less than {@link #sections} */
        ByteArrayDataInput section(int place) {
            int start = place == 0 ? 0 : ends[place - 1];
            return new ByteArrayDataInput(bytes, start, ends[place] - start);
        }
    }
}
