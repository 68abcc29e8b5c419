package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.index.SearchField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of the notes that are spelled almost like one that they do not hold: by the number
 * of edits (Damerau and Levenshtein, a swap of neighbours being one), whatever the keyboard. Letters that are doubled where
 * others double none, or not these, are one edit.
 */
final class Speller {

    /** Shorter words have too many neighbours for any of them to be meant. */
    private static final int SHORTEST = 4;

    /** Longer ones are data; to look for their neighbours takes a tenth of a second. */
    private static final int LONGEST = 40;

    /** From here on two letters may be wrong. */
    private static final int LONG = 8;

    private static final int SHORTEST_VAGUE = 6;
    private static final int MOST = 6;

    /** Where what stands in no sentence is spelled. */
    private static final Set<SearchField> CODE = EnumSet.of(SearchField.CODE);

    private final IndexReader reader;
    private final Deadline deadline;
    private final Set<SearchField> fields;

    Speller(IndexSearcher searcher) {
        this(searcher, EnumSet.complementOf(EnumSet.of(SearchField.LINKS, SearchField.CODE)));
    }

    /** @param fields whose words may be meant */
    Speller(IndexSearcher searcher, Set<SearchField> fields) {
        this.reader = searcher.getIndexReader();
        this.deadline = Deadline.of(searcher);
        this.fields = fields;
    }

    /**
     * The likeliest first; empty for short words, for very long ones and for those with digits, which mean just what they
     * say.
     *
     * @param unfinished whether a word that begins with something like {@code word} is one too
     */
    List<Spelling> near(String word, boolean unfinished) throws IOException {
        int length = word.codePointCount(0, word.length());
        if (length < SHORTEST || length > LONGEST || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        LevenshteinAutomata edits = new LevenshteinAutomata(word, true);
        Automaton one = Operations.union(List.of(edits.toAutomaton(1), doubling(word)));
        List<Spelling> found = collect(fields, one, word, 1);
        if (found.isEmpty() && !fields.contains(SearchField.CODE)) {
            found = collect(CODE, one, word, 1);
        }
        if (found.isEmpty() && unfinished) {
            Automaton longer = Operations.concatenate(List.of(edits.toAutomaton(1), Automata.makeAnyString()));
            found = collect(fields, longer, word, 1);
        }
        if (found.isEmpty() && length >= LONG) {
            found = collect(fields, edits.toAutomaton(2), word, 2);
        }
        return found;
    }

    /** With two letters wrong in shorter words too, but not the first: good enough to be offered, not to be searched unasked. */
    List<Spelling> vaguelyNear(String word) throws IOException {
        int length = word.codePointCount(0, word.length());
        if (length < SHORTEST_VAGUE || length > LONGEST || !word.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        List<Spelling> found = collect(fields, new LevenshteinAutomata(word, true).toAutomaton(2), word, 2);
        return found.stream()
                .filter(spelling -> spelling.term().charAt(0) == word.charAt(0))
                .toList();
    }

    /** The word with any of its letters once or twice. */
    private static Automaton doubling(String word) {
        List<Automaton> letters = new ArrayList<>();
        int before = 0;
        for (int letter : word.codePoints().toArray()) {
            if (letter != before) {
                letters.add(Operations.repeat(Automata.makeChar(letter), 1, 2));
            }
            before = letter;
        }
        return Operations.concatenate(letters);
    }

    private List<Spelling> collect(Set<SearchField> within, Automaton automaton, String word, int edits)
            throws IOException {
        if (deadline.passed()) {
            return List.of();
        }
        CompiledAutomaton compiled = new CompiledAutomaton(
                Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT), false, true);
        Map<String, Integer> found = new HashMap<>();
        for (SearchField field : within) {
            Map<String, Integer> inField = new HashMap<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                collect(leaf.reader().terms(field.field()), compiled, inField);
            }
            inField.forEach((term, sections) -> found.merge(term, sections, Math::max));
        }
        List<Spelling> spellings = new ArrayList<>();
        found.forEach((term, sections) -> {
            if (Character.isLetterOrDigit(term.codePointAt(0))) {
                spellings.add(new Spelling(term, edits, sections));
            }
        });
        List<Spelling> likely = beginningAs(word, spellings);
        likely.sort(Comparator.comparingInt(Spelling::sections).reversed().thenComparing(Spelling::term));
        return likely.subList(0, Math.min(MOST, likely.size()));
    }

    /** The first letter is seldom wrong: those with another one count where there are no others. */
    private static List<Spelling> beginningAs(String word, List<Spelling> spellings) {
        List<Spelling> same = new ArrayList<>(spellings);
        same.removeIf(spelling -> spelling.term().charAt(0) != word.charAt(0));
        return same.isEmpty() ? spellings : same;
    }

    private void collect(@Nullable Terms terms, CompiledAutomaton automaton, Map<String, Integer> found)
            throws IOException {
        if (terms == null) {
            return;
        }
        TermsEnum iterator = automaton.getTermsEnum(terms);
        for (BytesRef term = iterator.next(); term != null && !deadline.tick(); term = iterator.next()) {
            found.merge(term.utf8ToString(), iterator.docFreq(), Integer::sum);
        }
    }
}
