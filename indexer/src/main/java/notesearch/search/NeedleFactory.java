package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import notesearch.index.NoteAnalyzer;
import notesearch.index.Terms;
import notesearch.query.Clause;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Decides how each clause of a query is looked for: as it is, by stem, by prefix, by its parts. */
final class NeedleFactory {

    private static final float STEM_WEIGHT = 0.9f;
    private static final float OTHER_SPELLING_WEIGHT = 0.4f;
    private static final float PREFIX_WEIGHT = 0.4f;
    private static final float ONLY_PREFIX_WEIGHT = 0.9f;
    private static final int MOST_PREFIXED = 32;
    private static final int MOST_IN_PHRASE = 6;
    private static final int SHORTEST_PREFIX = 2;

    /** Of more words than these no other spellings are looked for, which takes a while for each. */
    private static final int MOST_RESPELLED = 8;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final FieldedPhrases phrases = new FieldedPhrases();
    private final Speller speller;
    private int respelled;

    NeedleFactory(IndexSearcher searcher, Vocabulary vocabulary) {
        this.speller = new Speller(searcher.getIndexReader());
        this.searcher = searcher;
        this.vocabulary = vocabulary;
    }

    /** What to look for; empty where the clause holds nothing that could be found. */
    List<Needle> needles(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Phrase phrase -> phrase(phrase.text(), role(phrase));
            case Clause.Word word -> word(word);
        };
    }

    private static Needle.Role role(Clause clause) {
        return clause.excluded() ? Needle.Role.EXCLUDED : Needle.Role.WANTED;
    }

    private List<Needle> phrase(String quoted, Needle.Role role) throws IOException {
        List<Terms.Token> tokens = Terms.of(quoted, NoteAnalyzer.PHRASES).stream()
                .filter(token -> token.position() < WordTerms.MOST_PARTS)
                .toList();
        if (tokens.isEmpty()) {
            return List.of();
        }
        String text = quoted.substring(0, tokens.get(tokens.size() - 1).end());
        List<List<String>> positions =
                tokens.stream().map(token -> List.of(token.term())).toList();
        float rarity = rarity(positions);
        Query query = new BoostQuery(phrases.exactly(text), rarity);
        boolean known = searcher.count(query) > 0;
        return List.of(new Needle(
                "\"" + quoted + "\"", query, Shown.phrase(positions), positions, rarity, role, true, known, List.of()));
    }

    private List<Needle> word(Clause.Word word) throws IOException {
        WordTerms terms = WordTerms.of(word.text());
        if (terms.isEmpty()) {
            return List.of();
        }
        if (word.excluded() && vocabulary.has(terms.dashed())) {
            return word(new Clause.Word("-" + word.text(), false, false));
        }
        String signed = terms.signed();
        if (signed != null && vocabulary.has(signed)) {
            return List.of(single(word, List.of(signed), List.of(), role(word)));
        }
        return terms.parts() == 1 ? List.of(simple(word, terms)) : parts(word, terms);
    }

    private Needle simple(Clause.Word word, WordTerms terms) throws IOException {
        List<String> same = terms.alternatives(0);
        String written = same.getFirst();
        List<String> longer = word.unfinished() || terms.isSingleGram() ? prefixed(same) : List.of();
        Needle.Role role = role(word);
        if (role == Needle.Role.WANTED && FunctionWords.contain(written)) {
            role = Needle.Role.OPTIONAL;
        }
        if (role == Needle.Role.WANTED
                && longer.isEmpty()
                && vocabulary.sectionsWith(same) == 0
                && respelled < MOST_RESPELLED) {
            respelled++;
            List<Spelling> spellings = speller.near(written, word.unfinished());
            if (!spellings.isEmpty()) {
                return corrected(word, spellings);
            }
        }
        return single(word, same, longer, role);
    }

    /** Finds the sections that hold a spelling. */
    Query spelled(Spelling spelling) {
        return new WordQuery(List.of(Variant.of(spelling.term(), 1)), 1);
    }

    /** The word in other spellings, the first of them being the one that was meant. */
    Needle corrected(Clause.Word word, List<Spelling> spellings) throws IOException {
        List<Variant> variants = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (Spelling spelling : spellings) {
            List<String> same = WordTerms.of(spelling.term()).alternatives(0);
            for (String term : same) {
                if (!shown.contains(term)) {
                    shown.add(term);
                    variants.add(Variant.of(term, variants.isEmpty() ? 1 : OTHER_SPELLING_WEIGHT));
                }
            }
        }
        float rarity = vocabulary.rarity(spellings.getFirst().sections());
        List<String> first = WordTerms.of(spellings.getFirst().term()).alternatives(0);
        return new Needle(
                word.text(),
                new WordQuery(variants, rarity),
                Shown.anyTerm(shown),
                List.of(first),
                rarity,
                Needle.Role.WANTED,
                false,
                false,
                spellings);
    }

    /** Words that begin with the first of {@code same} and would not be counted with it anyway. */
    private List<String> prefixed(List<String> same) throws IOException {
        String written = same.getFirst();
        boolean tooShort = written.length() < SHORTEST_PREFIX && written.charAt(0) < 128;
        List<String> longer = new ArrayList<>(tooShort ? List.of() : vocabulary.startingWith(written, MOST_PREFIXED));
        longer.removeIf(term -> same.contains(term) || same.contains(WordTerms.stem(term)));
        return longer;
    }

    private Needle single(Clause.Word word, List<String> same, List<String> longer, Needle.Role role)
            throws IOException {
        List<Variant> variants = new ArrayList<>();
        for (String term : same) {
            variants.add(Variant.of(term, variants.isEmpty() ? 1 : STEM_WEIGHT));
        }
        int sections = vocabulary.sectionsWith(same);
        for (String term : longer) {
            variants.add(Variant.of(term, sections > 0 ? PREFIX_WEIGHT : ONLY_PREFIX_WEIGHT));
        }
        int inAll = sections > 0 ? sections : vocabulary.sectionsWith(longer);
        float rarity = vocabulary.rarity(inAll);
        List<Query> shown = new ArrayList<>(List.of(Shown.anyTerm(same)));
        if (!longer.isEmpty()) {
            shown.add(Shown.beginning(same.getFirst()));
        }
        return new Needle(
                word.text(),
                new WordQuery(variants, rarity),
                Shown.either(shown),
                List.of(few(same, longer)),
                rarity,
                role,
                false,
                inAll > 0,
                List.of());
    }

    /** Terms of one word for a phrase, where each more costs much and tells little. */
    private static List<String> few(List<String> same, List<String> longer) {
        List<String> few = new ArrayList<>(same);
        few.addAll(longer.subList(0, Math.min(longer.size(), MOST_IN_PHRASE)));
        return few;
    }

    /**
     * An identifier of several parts: written together, or its parts one after the other; where
     * neither stands in the notes, each part is a word of its own.
     */
    private List<Needle> parts(Clause.Word word, WordTerms terms) throws IOException {
        List<List<String>> positions = new ArrayList<>();
        for (int part = 0; part < terms.parts(); part++) {
            positions.add(terms.alternatives(part));
        }
        if (word.unfinished()) {
            List<String> last = positions.removeLast();
            positions.add(few(last, prefixed(last)));
        }
        float rarity = rarity(positions);
        List<Query> found = new ArrayList<>(List.of(new BoostQuery(phrases.anyOf(positions), rarity)));
        List<Query> shown = new ArrayList<>(List.of(Shown.phrase(positions)));
        String joined = terms.joined();
        if (joined != null && vocabulary.has(joined)) {
            found.add(new WordQuery(List.of(Variant.of(joined, 1)), rarity));
            shown.add(Shown.anyTerm(List.of(joined)));
        }
        Query query = new DisjunctionMaxQuery(found, 0);
        boolean known = searcher.count(query) > 0;
        if (!known && word.text().length() > 1 && !word.excluded()) {
            return separately(word, terms);
        }
        return List.of(new Needle(
                word.text(), query, Shown.either(shown), positions, rarity, role(word), false, known, List.of()));
    }

    private List<Needle> separately(Clause.Word word, WordTerms terms) throws IOException {
        List<Needle> needles = new ArrayList<>();
        for (int part = 0; part < terms.parts(); part++) {
            List<String> same = terms.alternatives(part);
            boolean last = part == terms.parts() - 1;
            List<String> longer = last && word.unfinished() ? prefixed(same) : List.of();
            needles.add(single(new Clause.Word(same.getFirst(), false, false), same, longer, Needle.Role.WANTED));
        }
        return needles;
    }

    private float rarity(List<List<String>> positions) throws IOException {
        float rarity = 0;
        for (List<String> terms : positions) {
            rarity += vocabulary.rarity(vocabulary.sectionsWith(terms));
        }
        return rarity;
    }
}
