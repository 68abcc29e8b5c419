package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import notesearch.index.Schema;
import notesearch.index.SearchField;
import notesearch.index.Terms;
import notesearch.query.Clause;
import notesearch.query.Filter;
import notesearch.query.QueryParser;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Completes what is being typed from what the notes of a view are called, headed and tagged, then from
 * their words; where nothing is called so, from what is spelled almost so. For one text and one thread.
 */
final class Completions {

    /** Names that begin alike and are more frequent than the rest: of these the best are chosen. */
    private static final int MOST_NAMES = 64;

    /** Words are tried where names do not fill the list, and fill no more than this of it. */
    private static final int MOST_WORDS = 3;

    private static final int TRIED_WORDS = 6;
    private static final int SHORTEST_WORD = 2;

    /** Where words that are spelled almost so are looked for: those of names were offered as names. */
    private static final Set<SearchField> READ = EnumSet.of(SearchField.BODY);

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Typed typed;
    private final Map<String, String> best = new LinkedHashMap<>();

    Completions(IndexSearcher searcher, Typed typed) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.typed = typed;
    }

    List<String> best(int limit) throws IOException {
        String tag = tagBeginning();
        if (tag != null) {
            tags(tag, limit);
        } else if (!typed.isEmpty()) {
            Map<Boolean, List<Name>> begun = beginning();
            names(begun.getOrDefault(true, List.of()), limit);
            names(begun.getOrDefault(false, List.of()), limit);
            if (best.size() < limit && (typed.words().size() > 1 || !NameWords.isTooShort(typed.last()))) {
                names(new NameWords(searcher, typed).holding(), limit);
            }
            tags(typed.folded(), limit);
            if (best.size() < limit) {
                words(limit);
            }
        }
        return List.copyOf(best.values());
    }

    /** What stands after {@code #} or {@code tag:}; null where there is none. */
    private @Nullable String tagBeginning() {
        String text = typed.text().strip().toLowerCase(Locale.ROOT);
        return text.startsWith("#") ? text.substring(1) : text.startsWith("tag:") ? text.substring(4) : null;
    }

    /** Under true, names shown as they are typed, and notes with just this other name; under false, notes of which another name begins so. */
    private Map<Boolean, List<Name>> beginning() throws IOException {
        Map<Boolean, List<Name>> names = new HashMap<>();
        for (NameKind kind : NameKind.values()) {
            for (String whole : TermRanges.startingWith(searcher, kind.whole(), typed.folded(), MOST_NAMES)) {
                Name name = typed.begins(whole)
                        ? new ShownNames(kind)
                                .add(reader, new Term(kind.whole(), whole))
                                .one()
                        : null;
                if (name != null) {
                    boolean asShown = whole.equals(typed.folded()) || typed.begins(Terms.folded(name.shown()));
                    names.computeIfAbsent(asShown, key -> new ArrayList<>()).add(name);
                }
            }
        }
        return names;
    }

    private void names(List<Name> names, int limit) {
        names.stream()
                .sorted(Name.HEAVIEST)
                .forEach(name -> offer(Terms.folded(name.shown()), asQuery(name.shown()), limit));
    }

    private void tags(String beginning, int limit) throws IOException {
        for (String tag : TermRanges.startingWith(searcher, Schema.TAG, beginning, limit)) {
            if (Vocabulary.anyLive(reader, new Term(Schema.TAG, tag))) {
                offer("tag:" + tag, new Filter.Tag(tag).typed(), limit);
            }
        }
    }

    /** Other last words, under which the notes hold all of what was typed. */
    private void words(int limit) throws IOException {
        List<List<String>> all = new ArrayList<>();
        typed.words().forEach(word -> all.add(NameWords.same(word)));
        int offered = best.size();
        for (String word : lastWords()) {
            all.set(all.size() - 1, List.of(word));
            if (best.size() - offered < MOST_WORDS && held(all)) {
                String text = typed.withLast(word);
                offer(Terms.folded(text), text, limit);
            }
        }
    }

    private boolean held(List<List<String>> words) throws IOException {
        return AtLeast.match(searcher, Conjunction.of(words, EnumSet.allOf(SearchField.class)), 1);
    }

    private List<String> lastWords() throws IOException {
        String last = typed.last();
        if (last.length() < SHORTEST_WORD || !typed.endsWithWord()) {
            return List.of();
        }
        Vocabulary vocabulary = ForOneSearch.of(searcher).vocabulary();
        List<String> words = new ArrayList<>(typed.finished() ? List.of() : vocabulary.startingWith(last, TRIED_WORDS));
        if (words.isEmpty() && !vocabulary.has(last)) {
            new Speller(searcher, READ).near(last, !typed.finished()).forEach(spelling -> words.add(spelling.term()));
        }
        words.removeIf(word -> !word.chars().allMatch(Character::isLetterOrDigit));
        return words;
    }

    private void offer(String same, String query, int limit) {
        if (best.size() < limit) {
            best.putIfAbsent(same, query);
        }
    }

    /** A name that would be read as more than words is quoted. */
    private static String asQuery(String name) {
        List<Clause> clauses = QueryParser.parse(name).clauses();
        boolean plain =
                clauses.stream().allMatch(clause -> clause instanceof Clause.Word || clause instanceof Clause.Phrase);
        return plain ? name : "\"" + name.replaceAll("[\"“”„]", "") + "\"";
    }
}
