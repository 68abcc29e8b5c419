package notesearch.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The documents with a term that begins so, all with the same score; those that are found in time. Lucene's {@code
 * PrefixQuery} builds an automaton of what may be a whole heading, to walk a range of terms that lie side by side, knows of no
 * deadline, and keeps many postings open at a time.
 */
final class BeginningQuery extends Query {

    private final String field;
    private final BytesRef beginning;

    BeginningQuery(String field, String beginning) {
        this.field = field;
        this.beginning = new BytesRef(beginning);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        Deadline deadline = Deadline.of(searcher);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                DocIdSetIterator found = found(context, deadline);
                return found == null
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                found, score(), mode, context.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private @Nullable DocIdSetIterator found(LeafReaderContext context, Deadline deadline) throws IOException {
        Terms all = context.reader().terms(field);
        TermsEnum terms = all == null ? null : all.iterator();
        if (terms == null || terms.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return null;
        }
        DocIdSetBuilder found = new DocIdSetBuilder(context.reader().maxDoc(), all);
        PostingsEnum postings = null;
        for (BytesRef term = terms.term();
                term != null && StringHelper.startsWith(term, beginning) && !deadline.tick();
                term = terms.next()) {
            postings = terms.postings(postings, PostingsEnum.NONE);
            found.add(postings);
        }
        return postings == null ? null : found.build().iterator();
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
        return other instanceof BeginningQuery query && field.equals(query.field) && beginning.equals(query.beginning);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, beginning);
    }
}
