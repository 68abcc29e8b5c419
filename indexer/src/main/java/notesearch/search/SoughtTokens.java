package notesearch.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.jspecify.annotations.Nullable;

/** What a query of {@link Shown} looks for in a text, as a token can be asked for it. Labels are those of {@link MatchFinder#labels}. */
final class SoughtTokens {

    private final CharArrayMap<BytesRef> alone = new CharArrayMap<>(16, false);
    private final CharArrayMap<BytesRef> inPhrases = new CharArrayMap<>(16, false);
    private final List<Beginning> beginnings = new ArrayList<>();
    private final List<List<List<BytesRef>>> phrases = new ArrayList<>();
    private final Set<BytesRef> aloneLabels = new HashSet<>();

    private record Beginning(String letters, BytesRef label) {

        boolean begins(char[] token, int length) {
            int same = 0;
            while (same < letters.length() && same < length && letters.charAt(same) == token[same]) {
                same++;
            }
            return same == letters.length();
        }
    }

    private SoughtTokens() {}

    static SoughtTokens of(Query shown) {
        SoughtTokens sought = new SoughtTokens();
        shown.visit(sought.new Gathering());
        return sought;
    }

    /** Of what is sought wherever it stands and a token is or begins with. */
    List<BytesRef> labels(char[] token, int length) {
        BytesRef term = alone.get(token, 0, length);
        List<BytesRef> labels = term == null ? List.of() : List.of(term);
        for (Beginning beginning : beginnings) {
            if (beginning.begins(token, length)) {
                labels = new ArrayList<>(labels);
                labels.add(beginning.label());
            }
        }
        return labels;
    }

    boolean alone(BytesRef label) {
        return aloneLabels.contains(label);
    }

    /** The label of a token that stands in a phrase; null of others. */
    @Nullable
    BytesRef inPhrase(char[] token, int length) {
        return inPhrases.isEmpty() ? null : inPhrases.get(token, 0, length);
    }

    /** For each phrase the labels that each of its words may have. */
    List<List<List<BytesRef>>> phrases() {
        return phrases;
    }

    private final class Gathering extends QueryVisitor {

        @Override
        public void consumeTerms(Query query, Term... terms) {
            for (Term term : terms) {
                alone.put(term.text(), term.bytes());
                aloneLabels.add(term.bytes());
            }
        }

        @Override
        public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
            if (!(query instanceof PrefixQuery prefix)) {
                throw new IllegalArgumentException("terms, prefixes and phrases can be marked, not " + query);
            }
            beginnings.add(new Beginning(prefix.getPrefix().text(), new BytesRef(query.toString())));
        }

        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            if (parent instanceof MultiPhraseQuery phrase) {
                phrases.add(Arrays.stream(phrase.getTermArrays())
                        .map(word -> Arrays.stream(word).map(Term::bytes).toList())
                        .toList());
                for (Term[] word : phrase.getTermArrays()) {
                    for (Term term : word) {
                        inPhrases.put(term.text(), term.bytes());
                    }
                }
                return QueryVisitor.EMPTY_VISITOR;
            }
            return super.getSubVisitor(occur, parent);
        }
    }
}
