package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.index.FunctionWords;
import notesearch.index.SearchField;
import notesearch.query.Clause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Words of one part: as they are, by stem, by beginning, or in another spelling. For one query. */
final class Words {

    private static final float STEM_WEIGHT = 0.9f;
    private static final float OTHER_SPELLING_WEIGHT = 0.4f;
    private static final float TOGETHER_WEIGHT = 0.9f;
    private static final float IN_PARTS_WEIGHT = 0.8f;
    private static final float PREFIX_WEIGHT = 0.4f;
    private static final float ONLY_PREFIX_WEIGHT = 0.9f;
    private static final int MOST_PREFIXED = 32;

    /** Of more words that begin as was asked, those that are frequent count for the rank; all are found. */
    private static final int MOST_ASKED_PREFIXED = 256;

    private static final int MOST_IN_PHRASE = 6;
    private static final int SHORTEST_PREFIX = 2;

    private final Vocabulary vocabulary;
    private final Set<SearchField> fields;
    private final OtherSpellings others;
    private final FieldedPhrases phrases;
    private final Compounds compounds;
    private final Map<Clause.Word, List<String>> together;
    private final boolean literally;
    private final Synonyms synonyms;

    /**
     * @param together terms of words written as one with their neighbours
     * @param literally whether words are looked for only as they are and by stem
     * @param synonyms of words that were meant where others were typed
     */
    Words(
            IndexSearcher searcher,
            Vocabulary vocabulary,
            Set<SearchField> fields,
            FieldedPhrases phrases,
            Map<Clause.Word, List<String>> together,
            boolean literally,
            Synonyms synonyms) {
        this.synonyms = synonyms;
        this.vocabulary = vocabulary;
        this.fields = fields;
        this.phrases = phrases;
        this.compounds = new Compounds(searcher, vocabulary, phrases);
        this.together = together;
        this.literally = literally;
        this.others = new OtherSpellings(searcher, vocabulary);
    }

    /** @param terms of one part */
    Needle needle(Clause.Word word, WordTerms terms) throws IOException {
        List<String> same = terms.alternatives(0);
        if (literally) {
            return single(word.text(), same, List.of());
        }
        String written = same.getFirst();
        List<String> longer = word.unfinished() || terms.isSingleGram() ? prefixed(same, MOST_PREFIXED) : List.of();
        List<String> joined = together.getOrDefault(word, List.of());
        Needle asWritten = single(word.text(), same, longer, joined, false);
        if (FunctionWords.contain(written) || !asWritten.known() && tooShort(written) && word.unfinished()) {
            return asWritten.as(Needle.Role.OPTIONAL);
        }
        Compounds.Parts parts = compounds.parts(written, this, word.unfinished(), asWritten.known());
        if (parts != null) {
            return asWritten.known() ? orInParts(asWritten, parts) : inParts(word.text(), parts);
        }
        List<Spelling> spellings = !asWritten.known()
                ? others.near(written, word.unfinished())
                : joined.isEmpty() ? others.likelierThanItsStem(same, word.unfinished()) : List.of();
        return spellings.isEmpty() ? asWritten : corrected(word.text(), spellings);
    }

    /** For the same query. */
    OtherSpellings others() {
        return others;
    }

    private Needle orInParts(Needle asWritten, Compounds.Parts parts) {
        Query query = new BoostQuery(phrases.anyOf(parts.positions()), asWritten.rarity() * IN_PARTS_WEIGHT);
        return asWritten.or(parts.text(), query, Shown.phrase(parts.positions()));
    }

    private Needle inParts(String typed, Compounds.Parts parts) {
        float rarity = vocabulary.rarity(parts.sections());
        return new Needle(
                typed,
                new BoostQuery(phrases.anyOf(parts.positions()), rarity),
                Shown.phrase(parts.positions()),
                parts.positions(),
                rarity,
                Needle.Role.WANTED,
                Needle.Demand.WORD,
                false,
                null,
                List.of(new Spelling(parts.text(), 1, parts.sections())));
    }

    /** {@code time*}: of an identifier, its last part may be longer. */
    List<Needle> beginning(Clause.Beginning beginning) throws IOException {
        WordTerms terms = WordTerms.of(beginning.text());
        List<Needle> needles = new ArrayList<>();
        for (int part = 0; !terms.isEmpty() && part < terms.parts(); part++) {
            List<String> written = List.of(terms.alternatives(part).getFirst());
            boolean last = part == terms.parts() - 1 && !tooShort(written.getFirst());
            int most = literally ? 0 : vocabulary.shareOfBeginnings(MOST_ASKED_PREFIXED);
            List<String> longer = last && most > 0 ? prefixed(written, most) : List.of();
            vocabulary.askedForBeginnings(longer.size());
            Needle begun = single(beginning.typed(), written, longer, List.of(), true);
            needles.add((last && longer.size() >= most ? begun.orUnscored(allBeginningWith(written.getFirst())) : begun)
                    .strictly(beginning.typed()));
        }
        return needles;
    }

    private Query allBeginningWith(String prefix) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (SearchField field : fields) {
            any.add(new BeginningQuery(field.field(), prefix), Occur.SHOULD);
        }
        return any.build();
    }

    /** Just these terms, one as good as the other. */
    Query anyOf(List<String> terms, float rarity) {
        return new WordQuery(terms.stream().map(term -> Variant.of(term, 1)).toList(), rarity, fields);
    }

    /** Finds the sections that hold a spelling. */
    Query spelled(Spelling spelling) {
        return anyOf(List.of(spelling.term()), 1);
    }

    /** The word in other spellings, the first of them being the one that was meant. */
    Needle corrected(String typed, List<Spelling> spellings) throws IOException {
        List<Variant> variants = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (Spelling spelling : spellings) {
            for (String term : WordTerms.of(spelling.term()).alternatives(0)) {
                if (!shown.contains(term)) {
                    shown.add(term);
                    variants.add(Variant.of(term, variants.isEmpty() ? 1 : OTHER_SPELLING_WEIGHT));
                }
            }
        }
        Spelling meant = spellings.getFirst();
        float rarity = vocabulary.rarity(meant.sections());
        Needle corrected = new Needle(
                typed,
                new WordQuery(variants, rarity, fields),
                Shown.anyTerm(shown),
                List.of(WordTerms.of(meant.term()).alternatives(0)),
                rarity,
                Needle.Role.WANTED,
                Needle.Demand.WORD,
                false,
                null,
                spellings);
        return synonyms.withMeant(meant.term(), corrected);
    }

    /** Words that begin with the first of {@code same} and would not be counted with it anyway. */
    List<String> prefixed(List<String> same, int most) throws IOException {
        String written = same.getFirst();
        if (tooShort(written)) {
            return List.of();
        }
        List<String> longer = vocabulary.startingWith(written, most);
        return longer.isEmpty() ? prefixedAnywhere(same) : withoutThose(same, longer);
    }

    private static List<String> withoutThose(List<String> same, List<String> longer) {
        return longer.stream()
                .filter(term -> !same.contains(term) && !same.contains(WordTerms.stem(term)))
                .toList();
    }

    /** Too many words begin so for any of them to be meant. */
    private static boolean tooShort(String written) {
        return written.length() < SHORTEST_PREFIX && written.charAt(0) < 128;
    }

    List<String> prefixed(List<String> same) throws IOException {
        return prefixed(same, MOST_PREFIXED);
    }

    /** As {@link #prefixed(List)}, of an identifier, which may be a link or a path. */
    List<String> prefixedAnywhere(List<String> same) throws IOException {
        String written = same.getFirst();
        return tooShort(written)
                ? List.of()
                : withoutThose(same, vocabulary.anywhereStartingWith(written, MOST_PREFIXED));
    }

    /** Whether {@link #prefixed(List)} does not give all words that begin so. */
    boolean tooManyBeginWith(List<String> same) throws IOException {
        String written = same.getFirst();
        return tooShort(written)
                || vocabulary.anywhereStartingWith(written, MOST_PREFIXED + 1).size() > MOST_PREFIXED;
    }

    /**
     * @param same the word, and terms that are as good
     * @param longer terms that begin with it
     */
    Needle single(String typed, List<String> same, List<String> longer) throws IOException {
        return single(typed, same, longer, List.of(), false);
    }

    /**
     * @param joined terms of the word written as one with a neighbour
     * @param longerToo whether the longer ones were asked for, and not only may have been meant
     */
    private Needle single(String typed, List<String> same, List<String> longer, List<String> joined, boolean longerToo)
            throws IOException {
        List<Variant> variants = new ArrayList<>();
        for (String term : same) {
            variants.add(Variant.of(term, variants.isEmpty() ? 1 : STEM_WEIGHT));
        }
        int sections = vocabulary.sectionsWith(same);
        for (String term : longer) {
            float likely = longerToo ? 1 : vocabulary.likelihood(term, sections);
            variants.add(Variant.of(term, sections > 0 ? PREFIX_WEIGHT * likely : ONLY_PREFIX_WEIGHT));
        }
        for (String term : joined) {
            if (!same.contains(term) && !longer.contains(term)) {
                variants.add(Variant.of(term, TOGETHER_WEIGHT));
            }
        }
        int inAll = sections > 0 ? sections : vocabulary.sectionsWith(longer.isEmpty() ? joined : longer);
        float rarity = vocabulary.rarity(inAll);
        List<Query> shown = new ArrayList<>(List.of(Shown.anyTerm(same)));
        if (!joined.isEmpty()) {
            shown.add(Shown.anyTerm(joined));
        }
        if (!longer.isEmpty()) {
            shown.add(Shown.beginning(same.getFirst()));
        }
        return Needle.wanted(
                typed,
                new WordQuery(variants, rarity, fields),
                Shown.either(shown),
                List.of(few(same, longer)),
                rarity,
                inAll > 0);
    }

    /** Terms of one word for a phrase, where each more costs much and tells little. */
    static List<String> few(List<String> same, List<String> longer) {
        List<String> few = new ArrayList<>(same);
        few.addAll(longer.subList(0, Math.min(longer.size(), MOST_IN_PHRASE)));
        return few;
    }
}
