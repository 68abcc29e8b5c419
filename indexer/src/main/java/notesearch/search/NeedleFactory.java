package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.index.Ending;
import notesearch.index.Glossaries;
import notesearch.index.SearchField;
import notesearch.query.Clause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Decides how each clause of a query is looked for. */
final class NeedleFactory {

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final Set<SearchField> fields;
    private final Quotation quotation;
    private final boolean whole;
    private final Words words;
    private final boolean literally;
    private final Identifiers identifiers;
    private final Synonyms synonyms;
    private final List<Needle> chosen = new ArrayList<>();
    private final Set<Clause> missing = new LinkedHashSet<>();
    private final Set<Clause.Without> options = new LinkedHashSet<>();

    /**
     * @param clauses of the query, by which a word knows its neighbours
     * @param glossaries by which it knows what else things are called
     */
    NeedleFactory(IndexSearcher searcher, Vocabulary vocabulary, List<Clause> clauses, Glossaries glossaries)
            throws IOException {
        this(
                searcher,
                vocabulary,
                EnumSet.allOf(SearchField.class),
                Compounds.together(clauses, vocabulary),
                false,
                glossaries);
        synonyms.read(clauses);
    }

    private NeedleFactory(
            IndexSearcher searcher,
            Vocabulary vocabulary,
            Set<SearchField> fields,
            Map<Clause.Word, List<String>> together,
            boolean literally,
            Glossaries glossaries) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.fields = fields;
        FieldedPhrases phrases = new FieldedPhrases(fields);
        this.quotation = new Quotation(searcher, vocabulary, phrases);
        this.whole = fields.size() == SearchField.values().length;
        this.synonyms = new Synonyms(glossaries, vocabulary, phrases, fields);
        this.words = new Words(searcher, vocabulary, fields, phrases, together, literally, synonyms);
        this.literally = literally;
        this.identifiers = new Identifiers(searcher, vocabulary, phrases, words);
    }

    /**
     * What to look for; empty where the clause holds nothing that could be found.
     */
    List<Needle> needles(Clause clause) throws IOException {
        List<Needle> needles = needlesOf(clause);
        if (needles.stream().anyMatch(Needle::isMissing)
                || clause instanceof Clause.Word word && identifiers.areInParts(word)) {
            missing.add(clause);
        }
        return needles;
    }

    private List<Needle> needlesOf(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Word word -> withSynonyms(word);
            case Clause.Beginning beginning -> words.beginning(beginning);
            case Clause.Phrase phrase -> phrase(phrase.text());
            case Clause.Within within -> within(within);
            case Clause.Only only -> List.of(only(only));
            case Clause.AnyOf anyOf -> anyOf(anyOf);
            case Clause.Without without -> List.of(without(without));
        };
    }

    /** Finds the sections that hold the clause, all of it and as it was typed; nothing where it holds no word. */
    Query excluded(Clause clause) throws IOException {
        return new NeedleFactory(searcher, vocabulary, fields, Map.of(), true, Glossaries.NONE).finding(clause);
    }

    private Query finding(Clause clause) throws IOException {
        return clause instanceof Clause.Word word && !WordTerms.of(word.text()).isEmpty()
                ? asWritten(word, WordTerms.of(word.text())).query()
                : all(needles(clause));
    }

    /** Whether the notes hold the word with the minus before it, as an option of a command. */
    boolean standsWithMinus(Clause.Word word) throws IOException {
        WordTerms terms = WordTerms.of(word.text());
        return !terms.isEmpty() && vocabulary.has(terms.dashed());
    }

    /** What was looked for as one of several choices, which are a single needle. */
    List<Needle> chosen() {
        return List.copyOf(chosen);
    }

    /** Other names of the glossary that are looked for beside those that were typed, by these. */
    Map<String, List<String>> synonyms() {
        return synonyms.used();
    }

    private List<Needle> withSynonyms(Clause.Word word) throws IOException {
        List<Needle> needles = new ArrayList<>();
        for (Needle needle : word(word)) {
            needles.add(synonyms.with(word, needle));
        }
        return needles;
    }

    /** Choices with a minus that were looked for as options of a command. */
    List<Clause.Without> options() {
        return List.copyOf(options);
    }

    /** Clauses that hold a word which is in no note and is not looked for in another spelling. */
    List<Clause> missing() {
        return List.copyOf(missing);
    }

    /** Corrects words; for one query. */
    Words words() {
        return words;
    }

    private List<Needle> word(Clause.Word word) throws IOException {
        WordTerms terms = WordTerms.of(word.text());
        if (terms.isEmpty()) {
            return List.of();
        }
        String signed = terms.signed();
        if (signed == null && terms.parts() > 1) {
            return identifiers.needles(word, terms);
        }
        return List.of(asWritten(word, terms));
    }

    private Needle asWritten(Clause.Word word, WordTerms terms) throws IOException {
        List<String> signed = signed(terms);
        if (!signed.isEmpty()) {
            return words.single(word.text(), signed, List.of());
        }
        return terms.parts() == 1 ? words.needle(word, terms) : identifiers.together(word, terms);
    }

    /** The word with its signs, alone or as the ending of another, as far as the notes hold it. */
    private List<String> signed(WordTerms terms) throws IOException {
        List<String> signed = new ArrayList<>();
        String alone = terms.signed();
        if (alone != null) {
            for (String term : List.of(alone, Ending.mark(alone))) {
                if (vocabulary.has(term)) {
                    signed.add(term);
                }
            }
        }
        return signed;
    }

    /** In a part of the section a quotation is words: what stands literally is not kept by parts. */
    private List<Needle> phrase(String quoted) throws IOException {
        Needle needle = whole ? quotation.literally(quoted) : quotation.words(quoted);
        return needle == null ? List.of() : List.of(needle);
    }

    private List<Needle> within(Clause.Within within) throws IOException {
        Set<SearchField> part = switch (within.part()) {
            case TITLE -> NameKind.TITLE.words();
            case HEADING -> NameKind.HEADING.words();
            case CODE -> EnumSet.of(SearchField.CODE);
        };
        List<Needle> needles = new NeedleFactory(searcher, vocabulary, part, Map.of(), literally, Glossaries.NONE)
                .needles(within.clause());
        return needles.stream().map(needle -> needle.within(within)).toList();
    }

    private static Needle only(Clause.Only only) {
        return condition(only.typed(), Filters.query(only.filter()));
    }

    /** As one of several choices: all that has not what is left out; or an option of a command, where the notes hold it. */
    private Needle without(Clause.Without without) throws IOException {
        if (without.clause() instanceof Clause.Word word && standsWithMinus(word)) {
            options.add(without);
            Clause.Word option = new Clause.Word(without.typed(), false);
            return asWritten(option, WordTerms.of(option.text()));
        }
        Query others = new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(excluded(without.clause()), Occur.MUST_NOT)
                .build();
        return condition(without.typed(), others);
    }

    /** Scores nothing, and is not marked. */
    private static Needle condition(String typed, Query query) {
        return Needle.wanted(typed, Needle.constant(query, 0), Shown.NOTHING, List.of(), 0, true)
                .strictly(typed);
    }

    private List<Needle> anyOf(Clause.AnyOf anyOf) throws IOException {
        List<Query> queries = new ArrayList<>();
        List<Query> shown = new ArrayList<>();
        float rarity = 0;
        boolean known = false;
        for (List<Clause> choice : anyOf.choices()) {
            List<Needle> needles = new ArrayList<>();
            for (Clause clause : choice) {
                needles.addAll(needles(clause));
            }
            chosen.addAll(needles);
            if (!needles.isEmpty()) {
                queries.add(all(needles));
                needles.forEach(needle -> shown.add(needle.shown()));
                rarity = Math.max(rarity, Needle.total(needles));
                known |= needles.stream().allMatch(Needle::known);
            }
        }
        Query query = new DisjunctionMaxQuery(queries, 0);
        return queries.isEmpty()
                ? List.of()
                : List.of(Needle.wanted(anyOf.typed(), query, Shown.either(shown), List.of(), rarity, known)
                        .strictly(anyOf.typed()));
    }

    private static Query all(List<Needle> needles) {
        if (needles.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        needles.forEach(needle -> all.add(needle.query(), Occur.MUST));
        return needles.size() == 1 ? needles.getFirst().query() : all.build();
    }
}
