package notesearch.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The documents with a term that begins so, all with the same score. Lucene's {@code PrefixQuery} builds an automaton
 * of what may be a whole heading, to walk a range of terms that lie side by side.
 */
final class BeginningQuery extends MultiTermQuery {

    private final BytesRef beginning;

    BeginningQuery(String field, String beginning) {
        super(field, CONSTANT_SCORE_BLENDED_REWRITE);
        this.beginning = new BytesRef(beginning);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return new Range(terms.iterator());
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String unused) {
        return field + ":" + beginning.utf8ToString() + "*";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && beginning.equals(((BeginningQuery) other).beginning);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), beginning);
    }

    private final class Range extends FilteredTermsEnum {

        Range(TermsEnum all) {
            super(all);
            setInitialSeekTerm(beginning);
        }

        @Override
        protected AcceptStatus accept(BytesRef term) {
            return StringHelper.startsWith(term, beginning) ? AcceptStatus.YES : AcceptStatus.END;
        }
    }
}
