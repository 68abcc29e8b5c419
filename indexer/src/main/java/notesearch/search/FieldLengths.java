package notesearch.search;

import java.io.IOException;
import notesearch.index.RankedField;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.SmallFloat;

/** What an occurrence in a field counts, by the length of the field in the document. */
final class FieldLengths {

    private final RankedField field;
    private final float[] shares = new float[256];

    FieldLengths(RankedField field, IndexSearcher searcher) throws IOException {
        this.field = field;
        CollectionStatistics statistics = searcher.collectionStatistics(field.field());
        float average = statistics == null ? 1 : (float) statistics.sumTotalTermFreq() / statistics.docCount();
        float penalty = field.lengthPenalty();
        for (int norm = 0; norm < shares.length; norm++) {
            float length = SmallFloat.byte4ToInt((byte) norm);
            shares[norm] = field.weight() / (1 - penalty + penalty * length / average);
        }
    }

    RankedField field() {
        return field;
    }

    /**
     * The weight of one occurrence.
     *
     * @param norm the field's length as Lucene's norms encode it
     */
    float share(byte norm) {
        return shares[norm & 0xFF];
    }
}
