package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import notesearch.index.NoteAnalyzer;
import notesearch.index.StemMarker;
import notesearch.index.Terms;
import notesearch.index.TokenKind;
import notesearch.query.Clause;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Decides how each clause of a query is looked for: as it is, by stem, by prefix, by its parts. */
final class NeedleFactory {

    private static final float STEM_WEIGHT = 0.9f;
    private static final float OTHER_SPELLING_WEIGHT = 0.4f;
    private static final float PREFIX_WEIGHT = 0.4f;
    private static final float ONLY_PREFIX_WEIGHT = 0.9f;
    private static final int MOST_PREFIXED = 32;
    private static final int MOST_IN_PHRASE = 6;
    private static final int SHORTEST_PREFIX = 2;

    /** More parts of one identifier, or words of one quotation, are not looked for. */
    private static final int MOST_PARTS = 64;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final FieldedPhrases phrases = new FieldedPhrases();
    private final Speller speller;

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
        List<Terms.Token> tokens = fewTokens(quoted, NoteAnalyzer.PHRASES);
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
                "\"" + quoted + "\"",
                query,
                FieldedPhrases.phrase(MatchFinder.TEXT, positions, 0),
                positions,
                rarity,
                role,
                true,
                known,
                List.of()));
    }

    private List<Needle> word(Clause.Word word) throws IOException {
        List<Terms.Token> tokens = fewTokens(word.text(), NoteAnalyzer.QUERIES);
        if (tokens.isEmpty()) {
            return List.of();
        }
        int positions = tokens.get(tokens.size() - 1).position() + 1;
        if (word.excluded() && vocabulary.has(dashed(tokens))) {
            return word(new Clause.Word("-" + word.text(), false, false));
        }
        String signed = positions == 1 ? term(tokens, TokenKind.SIGNED) : null;
        if (signed != null && vocabulary.has(signed)) {
            return List.of(single(word, List.of(signed), List.of(), role(word)));
        }
        if (positions == 1) {
            return List.of(simple(word, tokens));
        }
        return parts(word, tokens, positions);
    }

    private static List<Terms.Token> fewTokens(String text, NoteAnalyzer analyzer) {
        return Terms.of(text, analyzer).stream()
                .filter(token -> token.position() < MOST_PARTS)
                .toList();
    }

    private static String dashed(List<Terms.Token> tokens) {
        String joined = term(tokens, TokenKind.JOINED);
        return "-" + (joined != null ? joined : tokens.get(0).term());
    }

    private static @Nullable String term(List<Terms.Token> tokens, String kind) {
        return tokens.stream()
                .filter(token -> token.kind().equals(kind))
                .map(Terms.Token::term)
                .findFirst()
                .orElse(null);
    }

    private Needle simple(Clause.Word word, List<Terms.Token> tokens) throws IOException {
        List<String> same = alternatives(tokens, 0);
        String written = same.get(0);
        List<String> longer = word.unfinished() || lastGram(tokens) ? prefixed(written, same) : List.of();
        Needle.Role role = role(word);
        if (role == Needle.Role.WANTED && FunctionWords.contain(written)) {
            role = Needle.Role.OPTIONAL;
        }
        if (role == Needle.Role.WANTED && longer.isEmpty() && vocabulary.sectionsWith(same) == 0) {
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
            List<String> same = alternatives(Terms.of(spelling.term(), NoteAnalyzer.QUERIES), 0);
            for (String term : same) {
                if (!shown.contains(term)) {
                    shown.add(term);
                    variants.add(Variant.of(term, variants.isEmpty() ? 1 : OTHER_SPELLING_WEIGHT));
                }
            }
        }
        float rarity = vocabulary.rarity(spellings.get(0).sections());
        List<String> first = alternatives(Terms.of(spellings.get(0).term(), NoteAnalyzer.QUERIES), 0);
        return new Needle(
                word.text(),
                new WordQuery(variants, rarity),
                anyTerm(shown),
                List.of(first),
                rarity,
                Needle.Role.WANTED,
                false,
                false,
                spellings);
    }

    /** A single character of a script without spaces begins the pairs that it stands in. */
    private static boolean lastGram(List<Terms.Token> tokens) {
        return tokens.get(0).kind().equals(TokenKind.GRAM)
                && tokens.get(0).term().codePointCount(0, tokens.get(0).term().length()) == 1;
    }

    private List<String> prefixed(String written, List<String> same) throws IOException {
        boolean tooShort = written.length() < SHORTEST_PREFIX && written.charAt(0) < 128;
        List<String> longer = new ArrayList<>(tooShort ? List.of() : vocabulary.startingWith(written, MOST_PREFIXED));
        longer.removeIf(term -> same.contains(term) || same.contains(stem(term)));
        return longer;
    }

    /** What else stands in the index wherever the term does, and is not to be counted twice. */
    private static String stem(String term) {
        String stem = term(Terms.of(term, NoteAnalyzer.QUERIES), TokenKind.STEM);
        return stem == null ? term : stem;
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
        List<Query> shown = new ArrayList<>(List.of(anyTerm(same)));
        if (!longer.isEmpty()) {
            shown.add(new PrefixQuery(new Term(MatchFinder.TEXT, same.get(0))));
        }
        return new Needle(
                word.text(),
                new WordQuery(variants, rarity),
                either(shown),
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
    private List<Needle> parts(Clause.Word word, List<Terms.Token> tokens, int count) throws IOException {
        List<List<String>> positions = new ArrayList<>();
        for (int position = 0; position < count; position++) {
            positions.add(alternatives(tokens, position));
        }
        if (word.unfinished()) {
            List<String> last = positions.remove(count - 1);
            positions.add(few(last, prefixed(last.get(0), last)));
        }
        float rarity = rarity(positions);
        List<Query> found = new ArrayList<>(List.of(new BoostQuery(phrases.anyOf(positions), rarity)));
        List<Query> shown = new ArrayList<>(List.of(FieldedPhrases.phrase(MatchFinder.TEXT, positions, 0)));
        String joined = term(tokens, TokenKind.JOINED);
        if (joined != null && vocabulary.has(joined)) {
            List<String> together = List.of(joined);
            found.add(new WordQuery(List.of(Variant.of(joined, 1)), rarity));
            shown.add(anyTerm(together));
        }
        Query query = new DisjunctionMaxQuery(found, 0);
        boolean known = searcher.count(query) > 0;
        if (!known && word.text().length() > 1 && !word.excluded()) {
            return separately(word, tokens, count);
        }
        return List.of(
                new Needle(word.text(), query, either(shown), positions, rarity, role(word), false, known, List.of()));
    }

    private List<Needle> separately(Clause.Word word, List<Terms.Token> tokens, int count) throws IOException {
        List<Needle> needles = new ArrayList<>();
        for (int position = 0; position < count; position++) {
            List<String> same = alternatives(tokens, position);
            boolean last = position == count - 1;
            List<String> longer = last && word.unfinished() ? prefixed(same.get(0), same) : List.of();
            needles.add(single(new Clause.Word(same.get(0), false, false), same, longer, Needle.Role.WANTED));
        }
        return needles;
    }

    /** The word at a position, then the terms of the same stem. */
    private static List<String> alternatives(List<Terms.Token> tokens, int position) {
        List<String> alternatives = new ArrayList<>();
        String stem = null;
        for (Terms.Token token : tokens) {
            if (token.position() == position) {
                switch (token.kind()) {
                    case TokenKind.WORD, TokenKind.GRAM -> alternatives.add(token.term());
                    case TokenKind.STEM -> stem = StemMarker.strip(token.term());
                    default -> {}
                }
            }
        }
        String word = alternatives.get(0);
        if (stem != null) {
            alternatives.add(stem);
        }
        alternatives.add(StemMarker.mark(stem == null ? word : stem));
        return alternatives;
    }

    private float rarity(List<List<String>> positions) throws IOException {
        float rarity = 0;
        for (List<String> terms : positions) {
            rarity += vocabulary.rarity(vocabulary.sectionsWith(terms));
        }
        return rarity;
    }

    private static Query anyTerm(List<String> terms) {
        return either(terms.stream()
                .map(term -> (Query) new TermQuery(new Term(MatchFinder.TEXT, term)))
                .toList());
    }

    private static Query either(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
