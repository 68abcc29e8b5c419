package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import notesearch.query.Clause;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Words of several parts: {@code ChangeMessageVisibility}, {@code src/lib/i18n.ts}, {@code DEC-0054}. */
final class Identifiers {

    /** More identifiers that begin alike are not told apart by what was typed of them. */
    private static final int MOST_BEGUN = 64;

    /** What they are worth against the one that was typed. */
    private static final float LONGER_WEIGHT = 0.9f;

    private static final Pattern NUMBER = Pattern.compile("\\d{2,}");

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final FieldedPhrases phrases;
    private final Words words;
    private final UnspacedRuns runs;
    private final MisspeltIdentifiers misspelt;
    private final Set<String> inParts = new HashSet<>();

    Identifiers(IndexSearcher searcher, Vocabulary vocabulary, FieldedPhrases phrases, Words words) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.words = words;
        this.runs = new UnspacedRuns(searcher, vocabulary, phrases, words);
        this.misspelt = new MisspeltIdentifiers(vocabulary, words);
    }

    /**
     * Together where the notes hold it so, or only its number tells it from others; else as it may have been meant;
     * otherwise each part is a word of its own.
     */
    List<Needle> needles(Clause.Word word, WordTerms terms) throws IOException {
        Needle together = together(word, terms);
        if (together.known() || isNumbered(terms)) {
            return List.of(together);
        }
        Spelling meant = misspelt.meant(word, terms, this::stands);
        if (meant == null) {
            if (!word.unfinished() || !words.tooManyBeginWith(terms.alternatives(terms.parts() - 1))) {
                inParts.add(word.text());
            }
            return separately(word, terms);
        }
        Clause.Word other = new Clause.Word(meant.term(), word.unfinished());
        WordTerms otherTerms = WordTerms.of(other.text());
        Needle otherTogether = together(other, otherTerms);
        List<Needle> needles =
                new ArrayList<>(otherTogether.known() ? List.of(otherTogether) : separately(other, otherTerms));
        needles.set(0, needles.getFirst().insteadOf(word.text(), meant));
        return needles;
    }

    private boolean stands(Clause.Word identifier) throws IOException {
        return together(identifier, WordTerms.of(identifier.text())).known();
    }

    /** Whether no note holds it, so that its parts are looked for. */
    boolean areInParts(Clause.Word word) {
        return inParts.contains(word.text());
    }

    /** As {@code DEC-0054} and {@code 10.20.30.40}, whose parts are found in much that has nothing to do with it. */
    private static boolean isNumbered(WordTerms terms) {
        return NUMBER.matcher(terms.alternatives(terms.parts() - 1).getFirst()).matches();
    }

    /** Written together, or its parts one after the other. */
    Needle together(Clause.Word word, WordTerms terms) throws IOException {
        List<List<String>> positions = new ArrayList<>();
        boolean withSigns = false;
        for (int part = 0; part < terms.parts(); part++) {
            positions.add(terms.alternatives(part));
            String signed = terms.signed(part);
            if (signed != null && vocabulary.has(signed)) {
                positions.set(part, List.of(signed));
                withSigns = true;
            }
        }
        List<String> last = positions.getLast();
        List<String> longer = word.unfinished() ? words.prefixedAnywhere(last) : List.of();
        List<List<String>> begun = new ArrayList<>(positions);
        begun.set(
                begun.size() - 1, Stream.concat(last.stream(), longer.stream()).toList());
        positions.set(positions.size() - 1, Words.few(last, longer));
        float rarity = vocabulary.rarity(positions);
        List<Query> found = new ArrayList<>(List.of(new BoostQuery(phrases.anyOf(begun), rarity)));
        List<Query> shown = new ArrayList<>(List.of(Shown.phrase(begun)));
        List<String> whole = withSigns ? List.of() : whole(terms);
        if (!whole.isEmpty()) {
            found.add(words.anyOf(whole, rarity));
            shown.add(Shown.anyTerm(whole));
        }
        List<String> longerWhole = word.unfinished() ? longerWhole(terms) : List.of();
        if (!longerWhole.isEmpty()) {
            found.add(words.anyOf(longerWhole, rarity * LONGER_WEIGHT));
            shown.add(Shown.anyTerm(longerWhole));
        }
        Query query = new DisjunctionMaxQuery(found, 0);
        boolean known = searcher.count(query) > 0;
        return Needle.wanted(word.text(), query, Shown.either(shown), positions, rarity, known);
    }

    /** Its parts written as one, where the notes hold that. */
    private List<String> whole(WordTerms terms) throws IOException {
        String joined = terms.joined();
        return joined != null && vocabulary.has(joined) ? List.of(joined) : List.of();
    }

    /** Identifiers that begin so. */
    private List<String> longerWhole(WordTerms terms) throws IOException {
        String joined = terms.joined();
        return joined != null && terms.isOneComponent() ? vocabulary.startingWith(joined, MOST_BEGUN) : List.of();
    }

    private List<Needle> separately(Clause.Word word, WordTerms terms) throws IOException {
        List<Needle> needles = new ArrayList<>();
        int part = 0;
        while (part < terms.parts()) {
            int endOfRun = terms.endOfRun(part);
            if (endOfRun > part) {
                needles.addAll(runs.needles(word.text(), terms, part, endOfRun));
                part = endOfRun;
            } else {
                needles.add(alone(word, terms, part));
                part++;
            }
        }
        return needles.isEmpty() ? List.of(together(word, terms)) : needles;
    }

    private Needle alone(Clause.Word word, WordTerms terms, int part) throws IOException {
        List<String> same = terms.alternatives(part);
        boolean last = part == terms.parts() - 1;
        List<String> longer = last && word.unfinished() ? words.prefixed(same) : List.of();
        Needle needle = words.single(same.getFirst(), same, longer);
        return isLetter(same.getFirst()) ? needle.as(Needle.Role.OPTIONAL) : needle;
    }

    /** The X of {@code X-Ray} stands for too much by itself. */
    private static boolean isLetter(String part) {
        return part.length() == 1 && part.charAt(0) >= 'a' && part.charAt(0) <= 'z';
    }
}
