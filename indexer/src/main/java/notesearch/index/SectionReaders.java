package notesearch.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/**
 * Reads sections of an index, those of a segment with the same {@link SectionReader}. For one thread, as long as the index
 * is open.
 */
public final class SectionReaders {

    private final List<LeafReaderContext> segments;
    private final SectionReader[] readers;

    public SectionReaders(IndexReader index) {
        this.segments = index.leaves();
        this.readers = new SectionReader[segments.size()];
    }

    /**
     * What an answer shows of a section.
     *
     * @param document of a section, in the index
     */
    public StoredSection section(int document) throws IOException {
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
        SectionReader reader = readers[segment.ord];
        if (reader == null) {
            reader = new SectionReader(segment.reader());
            readers[segment.ord] = reader;
        }
        return reader.section(document - segment.docBase);
    }
}
