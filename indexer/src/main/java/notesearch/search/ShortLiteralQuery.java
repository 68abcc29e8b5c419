package notesearch.search;

import java.io.IOException;
import java.util.Arrays;
import notesearch.index.Schema;
import notesearch.index.Trigrams;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the sections in which a text that is too short for {@link LiteralQuery} stands just so: by all trigrams that hold it,
 * which need no looking through.
 */
final class ShortLiteralQuery extends MultiTermQuery {

    private final String folded;
    private final BytesRef part;

    /** @param folded as {@link notesearch.index.FoldedText} gives it; of one or two characters */
    ShortLiteralQuery(String folded) {
        super(Schema.TRIGRAMS, CONSTANT_SCORE_BLENDED_REWRITE);
        this.folded = folded;
        this.part = Trigrams.part(folded);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return new FilteredTermsEnum(terms.iterator(), false) {
            @Override
            protected AcceptStatus accept(BytesRef term) {
                return holds(term) ? AcceptStatus.YES : AcceptStatus.NO;
            }
        };
    }

    /** As UTF-8 tells where a character begins, bytes that are the same are the same characters. */
    private boolean holds(BytesRef term) {
        int length = part.length;
        for (int at = term.offset; at + length <= term.offset + term.length; at++) {
            if (Arrays.equals(term.bytes, at, at + length, part.bytes, part.offset, part.offset + length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(Schema.TRIGRAMS)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return "literally(" + folded + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShortLiteralQuery query && folded.equals(query.folded);
    }

    @Override
    public int hashCode() {
        return 31 * ShortLiteralQuery.class.hashCode() + folded.hashCode();
    }
}
