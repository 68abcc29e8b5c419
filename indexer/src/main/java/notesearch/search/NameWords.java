package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import notesearch.index.SearchField;
import notesearch.index.Terms;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/** Names that hold what was typed, wherever: each word as it is, or where no name holds it, as it may have been meant. */
final class NameWords {

    /** Shorter beginnings are not looked for inside of names. */
    private static final int SHORTEST_INSIDE = 2;

    /** More words that begin alike are not told apart by a person who reads the first few completions. */
    private static final int MOST_BEGUN = 64;

    private static final Set<SearchField> NAMES =
            EnumSet.of(SearchField.HEADING, SearchField.TITLE, SearchField.ALIASES);

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Typed typed;

    NameWords(IndexSearcher searcher, Typed typed) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.typed = typed;
    }

    List<Name> holding() throws IOException {
        List<Set<String>> words = new ArrayList<>();
        boolean withoutLast = !typed.finished() && isTooShort(typed.last());
        for (int i = 0; i < typed.words().size() - (withoutLast ? 1 : 0); i++) {
            boolean unfinished = i == typed.words().size() - 1 && !typed.finished();
            Set<String> terms = terms(typed.words().get(i), unfinished);
            if (terms.isEmpty()) {
                return List.of();
            }
            words.add(terms);
        }
        List<Name> names = new ArrayList<>();
        for (NameKind kind : NameKind.values()) {
            names.addAll(new ShownNames(kind)
                    .add(searcher, Conjunction.of(words, kind.words()))
                    .names());
        }
        if (withoutLast) {
            names.removeIf(name -> !hasWordWith(typed.last(), name));
        }
        return names;
    }

    /** Too many names hold a word that begins so. */
    static boolean isTooShort(String word) {
        return word.length() < SHORTEST_INSIDE;
    }

    private static boolean hasWordWith(String beginning, Name name) {
        return (" " + Terms.folded(name.shown())).contains(" " + beginning);
    }

    private Set<String> terms(String word, boolean unfinished) throws IOException {
        Set<String> terms = new LinkedHashSet<>(same(word));
        if (unfinished) {
            for (SearchField field : NAMES) {
                terms.addAll(TermRanges.startingWith(searcher, field.field(), word, MOST_BEGUN));
            }
        }
        for (String term : terms) {
            for (SearchField field : NAMES) {
                if (reader.docFreq(new Term(field.field(), term)) > 0) {
                    return terms;
                }
            }
        }
        Set<String> meant = new LinkedHashSet<>();
        new Speller(searcher, NAMES).near(word, unfinished).forEach(spelling -> meant.add(spelling.term()));
        return meant;
    }

    /** The terms that are as good as a word. */
    static List<String> same(String word) {
        WordTerms terms = WordTerms.of(word);
        return terms.isEmpty() || terms.parts() > 1 || terms.signed() != null ? List.of(word) : terms.alternatives(0);
    }
}
