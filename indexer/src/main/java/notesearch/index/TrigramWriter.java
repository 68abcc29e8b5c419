package notesearch.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;

/** Writes the one field that {@link TrigramFormat} is for. */
final class TrigramWriter extends DocValuesConsumer {

    private final IndexOutput out;
    private final int documents;
    private final ByteBuffersDataOutput directory = new ByteBuffersDataOutput();
    private int grams;
    private int lastGram;

    TrigramWriter(SegmentWriteState state) throws IOException {
        documents = state.segmentInfo.maxDoc();
        String name = TrigramFormat.file(state.segmentInfo, state.segmentSuffix);
        out = state.directory.createOutput(name, state.context);
        try {
            CodecUtil.writeIndexHeader(
                    out, TrigramFormat.NAME, TrigramFormat.VERSION, state.segmentInfo.getId(), state.segmentSuffix);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(out);
            throw e;
        }
    }

    @Override
    public void addBinaryField(FieldInfo field, DocValuesProducer values) throws IOException {
        int[] ends = counts(values.getBinary(field));
        int total = 0;
        for (int gram = 0; gram < Gram.LIMIT; gram++) {
            int count = ends[gram];
            ends[gram] = total;
            total += count;
        }
        int[] sections = new int[total];
        BinaryDocValues each = values.getBinary(field);
        TrigramCollector.Reader held = new TrigramCollector.Reader();
        for (int document = each.nextDoc(); document != BinaryDocValues.NO_MORE_DOCS; document = each.nextDoc()) {
            held.reset(each.binaryValue());
            while (held.hasNext()) {
                sections[ends[held.next()]++] = document;
            }
        }
        int start = 0;
        for (int gram = 0; gram < Gram.LIMIT; gram++) {
            write(gram, sections, start, ends[gram]);
            start = ends[gram];
        }
    }

    private static int[] counts(BinaryDocValues values) throws IOException {
        int[] counts = new int[Gram.LIMIT];
        TrigramCollector.Reader held = new TrigramCollector.Reader();
        while (values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
            held.reset(values.binaryValue());
            while (held.hasNext()) {
                counts[held.next()]++;
            }
        }
        return counts;
    }

    /** Lucene has the files checked with its own doc values, which each segment has too. */
    @Override
    public void merge(MergeState state) throws IOException {
        List<Merged> segments = new ArrayList<>();
        for (int i = 0; i < state.docValuesProducers.length; i++) {
            FieldInfo field = state.fieldInfos[i].fieldInfo(Schema.TRIGRAMS);
            if (state.docValuesProducers[i] != null && field != null) {
                TrigramPostings postings = (TrigramPostings) state.docValuesProducers[i].getBinary(field);
                segments.add(new Merged(postings.cursor(), state.docMaps[i]));
            }
        }
        int[] sections = new int[documents];
        for (int gram = next(segments); gram < Gram.LIMIT; gram = next(segments)) {
            int count = 0;
            for (Merged segment : segments) {
                if (segment.cursor.gram() == gram) {
                    count = segment.add(sections, count);
                    segment.cursor.next();
                }
            }
            write(gram, sections, 0, count);
        }
    }

    /** The least of the numbers that the segments are at. */
    private static int next(List<Merged> segments) {
        return segments.stream()
                .mapToInt(segment -> segment.cursor.gram())
                .min()
                .orElse(Gram.LIMIT);
    }

    /** A segment that is merged: what it holds of each trigram comes behind what those before it hold. */
    private record Merged(TrigramPostings.Cursor cursor, MergeState.DocMap documents) {

        int add(int[] sections, int count) throws IOException {
            RiceCode.Documents held = cursor.sections();
            int added = count;
            for (int document = held.nextDoc(); document != BinaryDocValues.NO_MORE_DOCS; document = held.nextDoc()) {
                int mapped = documents.get(document);
                if (mapped >= 0) {
                    sections[added++] = mapped;
                }
            }
            return added;
        }
    }

    private void write(int gram, int[] sections, int from, int to) throws IOException {
        if (from == to) {
            return;
        }
        long start = out.getFilePointer();
        RiceCode.write(sections, from, to, documents, out);
        directory.writeVInt(gram - lastGram);
        directory.writeVInt(to - from);
        directory.writeVLong(out.getFilePointer() - start);
        lastGram = gram;
        grams++;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            long start = out.getFilePointer();
            directory.copyTo(out);
            out.writeInt(grams);
            out.writeLong(start);
            CodecUtil.writeFooter(out);
        }
    }

    @Override
    public void addNumericField(FieldInfo field, DocValuesProducer values) {
        throw TrigramFormat.onlyBinary();
    }

    @Override
    public void addSortedField(FieldInfo field, DocValuesProducer values) {
        throw TrigramFormat.onlyBinary();
    }

    @Override
    public void addSortedNumericField(FieldInfo field, DocValuesProducer values) {
        throw TrigramFormat.onlyBinary();
    }

    @Override
    public void addSortedSetField(FieldInfo field, DocValuesProducer values) {
        throw TrigramFormat.onlyBinary();
    }
}
