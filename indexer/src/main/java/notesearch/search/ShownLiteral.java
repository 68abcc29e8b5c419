package notesearch.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/** A quoted text among the queries that say what to mark: not run, but read by {@link MatchFinder}. */
final class ShownLiteral extends Query {

    private final String folded;
    private final @Nullable Query otherwise;

    /**
     * @param folded the text, as {@link notesearch.index.FoldedText} gives it
     * @param otherwise what to mark in a text that it does not stand in
     */
    ShownLiteral(String folded, @Nullable Query otherwise) {
        this.folded = folded;
        this.otherwise = otherwise;
    }

    String folded() {
        return folded;
    }

    @Nullable
    Query otherwise() {
        return otherwise;
    }

    /** What {@link MatchFinder.Match#term} says of it. */
    String label() {
        return "\"" + folded + "\"";
    }

    /** Those among the parts of a query that says what to mark. */
    static List<ShownLiteral> in(Query shown) {
        List<ShownLiteral> found = new ArrayList<>();
        shown.visit(new QueryVisitor() {
            @Override
            public void visitLeaf(Query query) {
                if (query instanceof ShownLiteral literal) {
                    found.add(literal);
                }
            }
        });
        return found;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return label();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownLiteral literal
                && folded.equals(literal.folded)
                && Objects.equals(otherwise, literal.otherwise);
    }

    @Override
    public int hashCode() {
        return Objects.hash(folded, otherwise);
    }
}
