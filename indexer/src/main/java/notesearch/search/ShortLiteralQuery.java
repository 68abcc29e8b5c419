package notesearch.search;

import java.util.List;
import notesearch.index.Schema;
import notesearch.index.Trigrams;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * Finds the sections in which a text that is too short for {@link LiteralQuery} stands just so: by all trigrams that hold it,
 * which need no looking through.
 */
final class ShortLiteralQuery extends AutomatonQuery {

    private final String folded;

    /** @param folded as {@link notesearch.index.FoldedText} gives it; of one or two characters */
    ShortLiteralQuery(String folded) {
        super(
                new Term(Schema.TRIGRAMS, Trigrams.part(folded)),
                holding(Trigrams.part(folded)),
                true,
                CONSTANT_SCORE_BLENDED_REWRITE);
        this.folded = folded;
    }

    /** As UTF-8 tells where a character begins, bytes that are the same are the same characters. */
    private static Automaton holding(BytesRef part) {
        Automaton any = Automata.makeAnyBinary();
        Automaton holding = Operations.concatenate(List.of(any, Automata.makeBinary(part), any));
        return Operations.determinize(holding, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    @Override
    public String toString(String field) {
        return "literally(" + folded + ")";
    }
}
