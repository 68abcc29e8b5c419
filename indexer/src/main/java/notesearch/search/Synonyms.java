package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.index.Glossaries;
import notesearch.index.OtherNames;
import notesearch.index.SearchField;
import notesearch.index.Terms;
import notesearch.query.Clause;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Lets sections answer that call a thing by another name of the glossary: {@code SQS}, {@code Simple Queue Service}.
 * Each word of a name that is typed is also found where one of the other names stands. For one query.
 */
final class Synonyms {

    /** What another name is worth against the one that was typed. */
    private static final float WEIGHT = 0.8f;

    /** More other names are not looked for in one query. */
    private static final int MOST = 8;

    /** The last word of a name may be unfinished from here on. */
    private static final int SHORTEST_BEGINNING = 2;

    private final Glossaries glossaries;
    private final Vocabulary vocabulary;
    private final FieldedPhrases phrases;
    private final Set<SearchField> fields;
    private final Map<Clause.Word, List<String>> typed = new HashMap<>();
    private final Map<String, List<String>> used = new LinkedHashMap<>();
    private int left = MOST;

    /** @param fields where names are looked for */
    Synonyms(Glossaries glossaries, Vocabulary vocabulary, FieldedPhrases phrases, Set<SearchField> fields) {
        this.glossaries = glossaries;
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.fields = fields;
    }

    /** What was looked for beside what was typed: other names by the one they stand for. */
    Map<String, List<String>> used() {
        return used;
    }

    /** Finds the names that words which stand side by side are; the longest where several begin alike. */
    void read(List<Clause> clauses) {
        if (glossaries.isEmpty()) {
            return;
        }
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i) instanceof Clause.AnyOf anyOf) {
                anyOf.choices().forEach(this::read);
            }
            Run run = longest(clauses, i);
            if (run != null) {
                List<String> others = allowed(run.text(), run.others());
                run.words().forEach(word -> typed.put(word, others));
                i += run.words().size() - 1;
            }
        }
    }

    private record Run(List<Clause.Word> words, List<String> others) {

        String text() {
            return String.join(" ", words.stream().map(Clause.Word::text).toList());
        }
    }

    private @Nullable Run longest(List<Clause> clauses, int from) {
        Run longest = null;
        List<String> keys = new ArrayList<>();
        List<Clause.Word> words = new ArrayList<>();
        for (int i = from; i < clauses.size() && clauses.get(i) instanceof Clause.Word word; i++) {
            words.add(word);
            keys.addAll(Terms.keys(word.text()));
            if (keys.isEmpty()) {
                return null;
            }
            List<OtherNames> candidates = glossaries.beginningWith(keys.getFirst());
            if (candidates.stream().allMatch(each -> each.key().size() < keys.size())) {
                return longest;
            }
            for (OtherNames candidate : candidates) {
                if (is(keys, candidate.key(), word)) {
                    longest = new Run(List.copyOf(words), candidate.others());
                }
            }
        }
        return longest;
    }

    private static boolean is(List<String> keys, List<String> name, Clause.Word last) {
        if (keys.size() != name.size()) {
            return false;
        }
        int but = name.size() - 1;
        return keys.equals(name)
                || but > 0
                        && last.unfinished()
                        && keys.getLast().length() >= SHORTEST_BEGINNING
                        && keys.subList(0, but).equals(name.subList(0, but))
                        && name.getLast().startsWith(keys.getLast());
    }

    private List<String> allowed(String name, List<String> others) {
        List<String> allowed = List.copyOf(others.subList(0, Math.min(left, others.size())));
        left -= allowed.size();
        if (!allowed.isEmpty()) {
            used.put(name, allowed);
        }
        return allowed;
    }

    /** What stands for a word of a name, or one of the other names. */
    Needle with(Clause.Word word, Needle needle) throws IOException {
        return or(needle, typed.getOrDefault(word, List.of()));
    }

    /** The same of a word that was meant though another was typed. */
    Needle withMeant(String meant, Needle needle) throws IOException {
        if (glossaries.isEmpty()) {
            return needle;
        }
        List<String> key = Terms.keys(meant);
        for (OtherNames name : key.isEmpty() ? List.<OtherNames>of() : glossaries.beginningWith(key.getFirst())) {
            if (name.key().equals(key)) {
                return or(needle, used.containsKey(meant) ? name.others() : allowed(meant, name.others()));
            }
        }
        return needle;
    }

    private Needle or(Needle needle, List<String> names) throws IOException {
        if (names.isEmpty()) {
            return needle;
        }
        List<List<List<String>>> all = names.stream().map(Synonyms::positions).toList();
        int sections = 0;
        for (List<List<String>> positions : all) {
            sections = Math.max(sections, sectionsAtMost(positions));
        }
        float rarity = Math.min(needle.rarity(), vocabulary.rarity(sections));
        List<Query> queries = new ArrayList<>();
        List<Query> shown = new ArrayList<>();
        for (List<List<String>> positions : all) {
            queries.add(query(positions, needle.rarity() * WEIGHT));
            shown.add(positions.size() == 1 ? Shown.anyTerm(positions.getFirst()) : Shown.phrase(positions));
        }
        return needle.orElse(queries, shown, rarity, sections > 0);
    }

    private static List<List<String>> positions(String name) {
        WordTerms terms = WordTerms.of(name);
        List<List<String>> positions = new ArrayList<>();
        for (int part = 0; part < terms.parts(); part++) {
            String signed = terms.signed(part);
            positions.add(signed == null ? terms.alternatives(part) : List.of(signed));
        }
        return positions;
    }

    private int sectionsAtMost(List<List<String>> positions) throws IOException {
        int fewest = Integer.MAX_VALUE;
        for (List<String> terms : positions) {
            fewest = Math.min(fewest, vocabulary.sectionsWith(terms));
        }
        return fewest;
    }

    private Query query(List<List<String>> positions, float rarity) {
        if (positions.size() > 1) {
            return new BoostQuery(phrases.anyOf(positions), rarity);
        }
        List<Variant> variants =
                positions.getFirst().stream().map(term -> Variant.of(term, 1)).toList();
        return new WordQuery(variants, rarity, fields);
    }
}
