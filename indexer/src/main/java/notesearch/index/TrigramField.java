package notesearch.index;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;

/** Trigrams in {@link Schema#TRIGRAMS}: only which documents hold them is kept. */
final class TrigramField extends Field {

    private static final FieldType DOCUMENTS = new FieldType();

    static {
        DOCUMENTS.setIndexOptions(IndexOptions.DOCS);
        DOCUMENTS.setOmitNorms(true);
        DOCUMENTS.setTokenized(true);
        DOCUMENTS.freeze();
    }

    private final Trigrams trigrams;

    TrigramField(Trigrams trigrams) {
        super(Schema.TRIGRAMS, DOCUMENTS);
        this.trigrams = trigrams;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
        TermStream stream = reuse instanceof TermStream used ? used : new TermStream();
        stream.terms = trigrams.inNoOrder();
        return stream;
    }

    private static final class TermStream extends TokenStream {

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private BytesRefIterator terms = BytesRefIterator.EMPTY;

        @Override
        public boolean incrementToken() throws IOException {
            clearAttributes();
            BytesRef next = terms.next();
            term.setBytesRef(next);
            return next != null;
        }
    }
}
