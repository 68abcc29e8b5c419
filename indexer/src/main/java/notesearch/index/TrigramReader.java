package notesearch.index;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/** Reads what {@link TrigramWriter} has written; which trigrams there are is kept in memory, 16 bytes for each. */
final class TrigramReader extends DocValuesProducer {

    /** What stands between the directory and the footer. */
    private static final int TRAILER = Integer.BYTES + Long.BYTES;

    private final IndexInput in;
    private final int documents;
    private final int[] grams;
    private final int[] counts;
    private final long[] starts;

    TrigramReader(SegmentReadState state) throws IOException {
        documents = state.segmentInfo.maxDoc();
        String name = TrigramFormat.file(state.segmentInfo, state.segmentSuffix);
        in = state.directory.openInput(name, state.context);
        try {
            CodecUtil.checkIndexHeader(
                    in,
                    TrigramFormat.NAME,
                    TrigramFormat.VERSION,
                    TrigramFormat.VERSION,
                    state.segmentInfo.getId(),
                    state.segmentSuffix);
            long start = in.getFilePointer();
            CodecUtil.retrieveChecksum(in);
            in.seek(in.length() - CodecUtil.footerLength() - TRAILER);
            int size = in.readInt();
            if (size < 0 || size > Gram.LIMIT) {
                throw new CorruptIndexException("it says that there are " + size + " trigrams", name);
            }
            in.seek(in.readLong());
            grams = new int[size];
            counts = new int[size];
            starts = new long[size];
            int gram = 0;
            for (int i = 0; i < size; i++) {
                gram += in.readVInt();
                grams[i] = gram;
                counts[i] = in.readVInt();
                starts[i] = start;
                start += in.readVLong();
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            IOUtils.closeWhileHandlingException(in);
            throw new CorruptIndexException("the trigrams of a segment cannot be read", name, e);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(in);
            throw e;
        }
    }

    @Override
    public BinaryDocValues getBinary(FieldInfo field) throws IOException {
        return new TrigramPostings(grams, counts, starts, in.randomAccessSlice(0, in.length()), documents);
    }

    @Override
    public void checkIntegrity() throws IOException {
        CodecUtil.checksumEntireFile(in);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    @Override
    public NumericDocValues getNumeric(FieldInfo field) {
        throw TrigramFormat.onlyBinary();
    }

    @Override
    public SortedDocValues getSorted(FieldInfo field) {
        throw TrigramFormat.onlyBinary();
    }

    @Override
    public SortedNumericDocValues getSortedNumeric(FieldInfo field) {
        throw TrigramFormat.onlyBinary();
    }

    @Override
    public SortedSetDocValues getSortedSet(FieldInfo field) {
        throw TrigramFormat.onlyBinary();
    }

    @Override
    public DocValuesSkipper getSkipper(FieldInfo field) {
        throw TrigramFormat.onlyBinary();
    }
}
