package notesearch.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * How long the fields of a segment's documents are, as Lucene's norms encode it, on the heap: one byte a document and field.
 * Every occurrence of a word asks for one, and from the index's files they took a tenth of the time of a search. Thread-safe;
 * kept while the segment is open.
 */
final class Norms {

    private static final Map<CacheKey, Map<String, byte[]>> OPEN = new ConcurrentHashMap<>();

    private Norms() {}

    /** By document; not to be changed. */
    static byte[] of(LeafReader reader, String field) throws IOException {
        CacheHelper core = reader.getCoreCacheHelper();
        if (core == null) {
            return read(reader, field);
        }
        Map<String, byte[]> fields = OPEN.get(core.getKey());
        if (fields == null) {
            fields = new ConcurrentHashMap<>();
            Map<String, byte[]> others = OPEN.putIfAbsent(core.getKey(), fields);
            if (others == null) {
                core.addClosedListener(OPEN::remove);
            } else {
                fields = others;
            }
        }
        try {
            return fields.computeIfAbsent(field, name -> {
                try {
                    return read(reader, name);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static byte[] read(LeafReader reader, String field) throws IOException {
        byte[] norms = new byte[reader.maxDoc()];
        NumericDocValues values = reader.getNormValues(field);
        if (values != null) {
            for (int document = values.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = values.nextDoc()) {
                norms[document] = (byte) values.longValue();
            }
        }
        return norms;
    }
}
