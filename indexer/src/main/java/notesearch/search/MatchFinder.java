package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import notesearch.index.NoteAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.PhraseHelper;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * Finds where a query matches in a text: Lucene's {@link UnifiedHighlighter}, with the whole text as
 * its one passage, and the matches kept as data. For one query, and one thread.
 */
final class MatchFinder extends UnifiedHighlighter {

    /** The field that queries for marking name: any text that is shown. */
    static final String TEXT = "text";

    /** Text beyond this is not looked at, in UTF-16 units; a section is hardly ever that long. */
    static final int LONGEST = 1 << 20;

    static final Comparator<Match> BY_START_LONGER_FIRST =
            Comparator.comparingInt(Match::start).thenComparing(Match::end, Comparator.reverseOrder());

    private final FieldHighlighter highlighter;
    private final List<LiteralFinder> literals;

    MatchFinder(Query shown) {
        super(builderWithoutSearcher(NoteAnalyzer.NOTES)
                .withBreakIterator(WholeBreakIterator::new)
                .withFormatter(new Matches())
                .withScorer(new Unweighed())
                .withMaxLength(LONGEST)
                .withMaxNoHighlightPassages(0)
                .withWeightMatches(false));
        this.highlighter = getFieldHighlighter(TEXT, shown, Set.of(), 1);
        this.literals = ShownLiteral.in(shown).stream().map(LiteralFinder::new).toList();
    }

    @Override
    protected FieldOffsetStrategy getOffsetStrategy(OffsetSource source, UHComponents components) {
        return new TextOffsets(components, getIndexAnalyzer());
    }

    @Override
    protected PhraseHelper getPhraseHelper(String field, Query query, Set<HighlightFlag> flags) {
        return PhraseHelper.NONE;
    }

    /** What {@link Match#term} says of matches of {@code shown}: its terms, and its prefixes as queries. */
    static Set<String> labels(Query shown) {
        Set<String> labels = new HashSet<>();
        for (ShownLiteral literal : ShownLiteral.in(shown)) {
            labels.add(literal.label());
            Stream.ofNullable(literal.otherwise()).forEach(other -> labels.addAll(labels(other)));
        }
        shown.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query query, Term... terms) {
                for (Term term : terms) {
                    labels.add(term.text());
                }
            }

            @Override
            public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
                labels.add(query.toString());
            }
        });
        return labels;
    }

    /** Sorted by start, then the longer first; they may overlap. */
    @SuppressWarnings("unchecked")
    List<Match> find(String text) throws IOException {
        String looked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (looked.isEmpty()) {
            return List.of();
        }
        Object found = highlighter.highlightFieldForDoc(null, -1, looked);
        List<Match> words = found == null ? List.of() : (List<Match>) found;
        if (literals.isEmpty()) {
            return words;
        }
        List<Match> all = new ArrayList<>(words);
        for (LiteralFinder literal : literals) {
            all.addAll(literal.find(looked));
        }
        all.sort(BY_START_LONGER_FIRST);
        return all;
    }

    /**
     * A matched part of a text.
     *
     * @param term of the index that matched, or what {@link #labels} says of a prefix
     */
    record Match(int start, int end, String term) {

        boolean isBeginning() {
            return term.endsWith("*");
        }
    }

    /** There is one passage, and nothing to weigh it against. */
    private static final class Unweighed extends PassageScorer {

        @Override
        public float score(Passage passage, int contentLength) {
            return 1;
        }
    }

    private static final class Matches extends PassageFormatter {

        @Override
        public List<Match> format(Passage[] passages, String content) {
            List<Match> matches = new ArrayList<>();
            for (Passage passage : passages) {
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    matches.add(new Match(
                            passage.getMatchStarts()[i],
                            passage.getMatchEnds()[i],
                            passage.getMatchTerms()[i].utf8ToString()));
                }
            }
            matches.sort(BY_START_LONGER_FIRST);
            return withoutNeedlesslyLong(matches);
        }

        /** Where the word itself stands, what only begins with it, such as the identifier it is a part of, is not meant. */
        private static List<Match> withoutNeedlesslyLong(List<Match> matches) {
            Set<Integer> exact = new HashSet<>();
            matches.stream().filter(match -> !match.isBeginning()).forEach(match -> exact.add(match.start()));
            matches.removeIf(match -> match.isBeginning() && exact.contains(match.start()));
            return matches;
        }
    }
}
