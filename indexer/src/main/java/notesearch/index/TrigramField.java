package notesearch.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** The trigrams of a section in {@link Schema#TRIGRAMS}: only which documents hold them is kept. */
final class TrigramField extends Field {

    private static final FieldType DOCUMENTS = new FieldType();

    static {
        DOCUMENTS.setIndexOptions(IndexOptions.DOCS);
        DOCUMENTS.setOmitNorms(true);
        DOCUMENTS.setTokenized(true);
        DOCUMENTS.freeze();
    }

    private final List<BytesRef> terms;

    TrigramField(Trigrams trigrams) {
        super(Schema.TRIGRAMS, DOCUMENTS);
        this.terms = trigrams.terms();
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
        TermStream stream = reuse instanceof TermStream used ? used : new TermStream();
        stream.terms = terms.iterator();
        return stream;
    }

    private static final class TermStream extends TokenStream {

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private Iterator<BytesRef> terms = List.<BytesRef>of().iterator();

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!terms.hasNext()) {
                return false;
            }
            term.setBytesRef(terms.next());
            return true;
        }
    }
}
