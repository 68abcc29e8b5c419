package notesearch.search;

import java.util.Objects;
import notesearch.query.Clause.Part;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** What to mark in one part of a section alone: not run, but read by {@link Shown#in}. */
final class ShownWithin extends Query {

    private final Part part;
    private final Query shown;

    ShownWithin(Part part, Query shown) {
        this.part = part;
        this.shown = shown;
    }

    boolean is(Part other) {
        return part == other;
    }

    Query shown() {
        return shown;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        shown.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return part.word() + ":" + shown.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownWithin within && part == within.part && shown.equals(within.shown);
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, shown);
    }
}
