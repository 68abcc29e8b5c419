package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import notesearch.index.Glossaries;
import notesearch.query.Clause;
import notesearch.query.ParsedQuery;
import notesearch.query.QueryParser;
import notesearch.query.SearchRequest;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Turns a query into what Lucene runs: sections that hold all words; where these are few, also those
 * that hold most of them, among which the former score more.
 */
final class Interpreter {

    private final IndexSearcher searcher;
    private final Glossaries glossaries;
    private final ParsedQuery parsed;
    private final SearchRequest request;
    private final Vocabulary vocabulary;
    private final NeedleFactory factory;
    private final Spellings spellings;
    private final Filters filters;
    private final Accents accents;
    private final Map<String, Needle> needles = new LinkedHashMap<>();
    private int words;
    private final List<Reading> readings = new ArrayList<>();

    private Interpreter(IndexSearcher searcher, Glossaries glossaries, ParsedQuery parsed, SearchRequest request)
            throws IOException {
        this.searcher = searcher;
        this.glossaries = glossaries;
        this.parsed = parsed;
        this.request = request;
        this.vocabulary = ForOneSearch.of(searcher).vocabulary();
        this.factory = new NeedleFactory(searcher, vocabulary, parsed.clauses(), glossaries);
        this.spellings = new Spellings(searcher, factory.words());
        this.filters = new Filters(request);
        this.accents = new Accents(vocabulary);
    }

    static Interpretation interpret(
            IndexSearcher searcher, Glossaries glossaries, ParsedQuery parsed, SearchRequest request)
            throws IOException {
        return new Interpreter(searcher, glossaries, parsed, request).interpret();
    }

    private Interpretation interpret() throws IOException {
        for (Clause clause : all(parsed, request)) {
            switch (clause) {
                case Clause.Only only -> filters.with(only.filter());
                case Clause.Without without -> without(without);
                default -> want(clause);
            }
        }
        factory.options().forEach(option -> readings.add(literally(option)));
        List<Needle> settled = spellings.settle(withSomethingWanted(List.copyOf(needles.values())));
        List<Needle> wanted = Needle.withRole(settled, Needle.Role.WANTED);
        List<Scored> scored = new ArrayList<>();
        for (Needle needle : settled) {
            scored.add(Scored.of(needle));
        }
        IdentifiersAsTyped asTyped = IdentifiersAsTyped.in(parsed.clauses(), searcher, vocabulary);
        scored.addAll(new Bonuses(settled, parsed, request.text(), vocabulary, asTyped.literals()).all());
        scored.addAll(asTyped.bonuses());
        scored.addAll(accents.bonuses(parsed.clauses()));
        List<Correction> corrections = corrections(settled);
        Pinned pinned =
                settled.isEmpty() ? null : Pinned.of(glossaries, parsed, corrections, searcher.getIndexReader());
        if (pinned != null) {
            scored.add(pinned.scored(Needle.total(settled)));
        }
        return new Interpretation(
                filters.query(),
                scored,
                enough((int) wanted.stream().filter(Interpreter::isWord).count()),
                false,
                shown(wanted),
                settled,
                corrections,
                factory.missing(),
                readings,
                factory.synonyms(),
                pinned);
    }

    /** What was typed, and what is asked beside it, which is the same as if it had been typed. */
    private static List<Clause> all(ParsedQuery parsed, SearchRequest request) {
        Set<Clause> all = new LinkedHashSet<>(parsed.clauses());
        all.addAll(request.clauses());
        return List.copyOf(all);
    }

    private List<Correction> corrections(List<Needle> settled) throws IOException {
        Set<Correction> corrections = new LinkedHashSet<>();
        for (Needle needle : Stream.concat(settled.stream(), factory.chosen().stream())
                .filter(each -> !each.spellings().isEmpty())
                .toList()) {
            corrections.add(new Correction(
                    needle.typed(),
                    accents.written(needle.spellings().getFirst().term()),
                    parsed.typedLiterally(needle.typed())));
        }
        return List.copyOf(corrections);
    }

    private void want(Clause clause) throws IOException {
        List<Needle> ofClause = factory.needles(clause);
        words += ofClause.stream().anyMatch(Interpreter::isWord) ? 1 : 0;
        if (ofClause.isEmpty() && clause.narrows()) {
            filters.with(new MatchNoDocsQuery("nothing in it can be found"));
        }
        for (Needle each : ofClause) {
            Needle needle = clause.narrows() ? each.asFilter() : each;
            needles.putIfAbsent((needle.strict() ? needle.typed() + " " : "") + needle.query(), needle);
        }
    }

    /** A minus before a word may be the dash of an option, which the notes tell. */
    private void without(Clause.Without without) throws IOException {
        Clause clause = without.clause();
        if (clause instanceof Clause.Word word) {
            if (factory.standsWithMinus(word)) {
                readings.add(literally(without));
                want(new Clause.Word("-" + word.text(), false));
                return;
            }
            readings.add(new Reading(without.typed(), Reading.Taken.LEFT_OUT, parsed.typedWith(without, wanted(word))));
        }
        filters.without(clause instanceof Clause.Only only ? Filters.query(only.filter()) : factory.excluded(clause));
    }

    private Reading literally(Clause.Without option) {
        String leftOut = new Clause.Without(new Clause.Phrase(option.typed().substring(1))).typed();
        return new Reading(option.typed(), Reading.Taken.LITERALLY, parsed.typedWith(option, leftOut));
    }

    private static String wanted(Clause.Word word) {
        return QueryParser.parse(word.text() + " ").clauses().equals(List.of(word))
                ? word.text()
                : new Clause.Phrase(word.text()).typed();
    }

    /** A query of function words alone asks for them. */
    private static List<Needle> withSomethingWanted(List<Needle> needles) {
        return Needle.withRole(needles, Needle.Role.WANTED).isEmpty()
                ? needles.stream().map(needle -> needle.as(Needle.Role.WANTED)).toList()
                : needles;
    }

    /**
     * Of two words one will do, of four two, of nine three: a question of many words holds many that no answer does. The
     * parts of an identifier that no note holds are looked for one by one, and count as one word beside others.
     */
    private int enough(int wanted) {
        return (int) Math.round(Math.sqrt(words < 2 ? wanted : Math.min(words, wanted)));
    }

    private static boolean isWord(Needle needle) {
        return needle.role() == Needle.Role.WANTED && !needle.strict();
    }

    /** Marks what was asked for; words that may be absent only where nothing else was. */
    private static Query shown(List<Needle> wanted) {
        return Shown.either(wanted.stream().map(Needle::shown).toList());
    }
}
