package notesearch.index;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * How a segment keeps {@link Trigrams}. A section gives all of its own as one binary doc value, which Lucene only
 * gathers; they are turned round when a segment is written, into the sections of each trigram. As terms they would take
 * five times as long, since Lucene looks up each term of each document in one large table.
 *
 * <p>One file: the sections of each trigram in {@link RiceCode}; then for each trigram its number, how many sections and
 * how many bytes it has; then where that begins.
 */
public final class TrigramFormat extends DocValuesFormat {

    static final String NAME = "NotesearchTrigrams";
    static final int VERSION = 0;
    static final String EXTENSION = "tri";

    /** For Lucene, which finds it by its name. */
    public TrigramFormat() {
        super(NAME);
    }

    /** Lucene's own, but for {@link Schema#TRIGRAMS}. */
    static Codec codec() {
        TrigramFormat trigrams = new TrigramFormat();
        return new Lucene104Codec() {
            @Override
            public DocValuesFormat getDocValuesFormatForField(String field) {
                return field.equals(Schema.TRIGRAMS) ? trigrams : super.getDocValuesFormatForField(field);
            }
        };
    }

    static String file(SegmentInfo segment, String suffix) {
        return IndexFileNames.segmentFileName(segment.name, suffix, EXTENSION);
    }

    static UnsupportedOperationException onlyBinary() {
        return new UnsupportedOperationException("trigrams are binary doc values");
    }

    @Override
    public DocValuesConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
        return new TrigramWriter(state);
    }

    @Override
    public DocValuesProducer fieldsProducer(SegmentReadState state) throws IOException {
        return new TrigramReader(state);
    }
}
