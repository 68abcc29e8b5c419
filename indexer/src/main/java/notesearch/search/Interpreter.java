package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import notesearch.index.Schema;
import notesearch.index.SearchField;
import notesearch.index.Terms;
import notesearch.query.Clause;
import notesearch.query.ParsedQuery;
import notesearch.query.SearchRequest;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a query into what Lucene runs: all words are wanted first; where few sections hold them all,
 * those that hold most come after.
 */
final class Interpreter {

    /** With fewer sections than this holding every word, those holding most of them are answers too. */
    private static final int ENOUGH = 20;

    /** What a heading that is the query, word for word, adds, as a share of the most a query can score. */
    private static final float WHOLE_HEADING = 0.6f;

    /** The same for a title, a file's name or an alias. */
    private static final float WHOLE_TITLE = 0.5f;

    /** What a heading or title that begins with the query adds, while the query is unfinished. */
    private static final float BEGINNING = 0.3f;

    private static final int SHORTEST_BEGINNING = 3;

    /** What words that stand together add at the most, as a share of the most a query can score. */
    private static final float CLOSENESS = 0.1f;

    private static final int CLOSE = 4;

    private final IndexSearcher searcher;
    private final NeedleFactory factory;

    Interpreter(IndexSearcher searcher, Vocabulary vocabulary) {
        this.searcher = searcher;
        this.factory = new NeedleFactory(searcher, vocabulary);
    }

    Interpretation interpret(ParsedQuery parsed, SearchRequest request) throws IOException {
        List<Needle> needles = new Spellings(searcher, factory).settle(needles(parsed));
        List<Needle> wanted = withRole(needles, Needle.Role.WANTED);
        Query filter = filter(needles, request);
        boolean relaxed = wanted.size() > 1 && searcher.count(every(wanted, filter)) < ENOUGH;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(filter, Occur.FILTER);
        if (relaxed) {
            query.add(most(wanted), Occur.MUST);
            query.add(constant(every(wanted, filter), total(needles)), Occur.SHOULD);
        } else {
            wanted.forEach(needle -> query.add(needle.query(), Occur.MUST));
        }
        withRole(needles, Needle.Role.OPTIONAL).forEach(needle -> query.add(needle.query(), Occur.SHOULD));
        addBonuses(query, needles, request.text());
        addBeginnings(query, needles, parsed, request.text());
        return new Interpretation(query.build(), shown(needles), needles, relaxed);
    }

    private List<Needle> needles(ParsedQuery parsed) throws IOException {
        Map<String, Needle> distinct = new LinkedHashMap<>();
        for (Clause clause : parsed.clauses()) {
            for (Needle needle : factory.needles(clause)) {
                distinct.putIfAbsent(needle.role() + " " + needle.query(), needle);
            }
        }
        List<Needle> needles = new ArrayList<>(distinct.values());
        if (withRole(needles, Needle.Role.WANTED).isEmpty()) {
            needles.replaceAll(
                    needle -> needle.role() == Needle.Role.OPTIONAL ? needle.as(Needle.Role.WANTED) : needle);
        }
        return needles;
    }

    private static List<Needle> withRole(List<Needle> needles, Needle.Role role) {
        return needles.stream().filter(needle -> needle.role() == role).toList();
    }

    private static float total(List<Needle> needles) {
        return (float) needles.stream()
                .filter(needle -> needle.role() != Needle.Role.EXCLUDED)
                .mapToDouble(Needle::rarity)
                .sum();
    }

    private static Query filter(List<Needle> needles, SearchRequest request) {
        BooleanQuery.Builder filter = new BooleanQuery.Builder();
        filter.add(new TermQuery(new Term(Schema.TYPE, Schema.SECTION)), Occur.FILTER);
        for (String tag : request.tags()) {
            filter.add(new TermQuery(new Term(Schema.TAG, tag)), Occur.FILTER);
        }
        if (!request.paths().isEmpty()) {
            BooleanQuery.Builder paths = new BooleanQuery.Builder();
            for (String path : request.paths()) {
                paths.add(new TermQuery(new Term(Schema.UNDER, path)), Occur.SHOULD);
            }
            filter.add(paths.build(), Occur.FILTER);
        }
        for (Needle wanted : withRole(needles, Needle.Role.WANTED)) {
            if (wanted.quoted()) {
                filter.add(wanted.query(), Occur.FILTER);
            }
        }
        for (Needle excluded : withRole(needles, Needle.Role.EXCLUDED)) {
            filter.add(excluded.query(), Occur.MUST_NOT);
        }
        return filter.build();
    }

    private static Query every(List<Needle> wanted, Query filter) {
        BooleanQuery.Builder every = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        wanted.forEach(needle -> every.add(needle.query(), Occur.FILTER));
        return every.build();
    }

    private static Query most(List<Needle> wanted) {
        BooleanQuery.Builder most = new BooleanQuery.Builder().setMinimumNumberShouldMatch((wanted.size() + 1) / 2);
        wanted.forEach(needle -> most.add(needle.query(), Occur.SHOULD));
        return most.build();
    }

    private void addBonuses(BooleanQuery.Builder query, List<Needle> needles, String text) {
        float total = total(needles);
        String whole = whole(needles, text);
        if (!whole.isEmpty() && whole.length() < 1000) {
            query.add(
                    constant(new TermQuery(new Term(Schema.WHOLE_HEADING, whole)), total * WHOLE_HEADING),
                    Occur.SHOULD);
            query.add(constant(new TermQuery(new Term(Schema.WHOLE_TITLE, whole)), total * WHOLE_TITLE), Occur.SHOULD);
        }
        List<List<String>> positions = needles.stream()
                .filter(needle -> needle.role() != Needle.Role.EXCLUDED)
                .flatMap(needle -> needle.positions().stream())
                .toList();
        if (needles.size() > 1 && positions.size() <= 12) {
            query.add(closeness(positions, total * CLOSENESS), Occur.SHOULD);
        }
    }

    private static void addBeginnings(
            BooleanQuery.Builder query, List<Needle> needles, ParsedQuery parsed, String text) {
        String beginning = whole(needles, text);
        boolean unfinished =
                parsed.clauses().stream().anyMatch(clause -> clause instanceof Clause.Word word && word.unfinished());
        if (unfinished && beginning.length() >= SHORTEST_BEGINNING && beginning.length() < 1000) {
            float worth = total(needles) * BEGINNING;
            query.add(constant(new PrefixQuery(new Term(Schema.WHOLE_HEADING, beginning)), worth), Occur.SHOULD);
            query.add(constant(new PrefixQuery(new Term(Schema.WHOLE_TITLE, beginning)), worth), Occur.SHOULD);
        }
    }

    /** The query's words, as a heading that is the query would have them. */
    private static String whole(List<Needle> needles, String text) {
        if (needles.stream().allMatch(needle -> needle.spellings().isEmpty())) {
            return Terms.folded(text);
        }
        return needles.stream()
                .flatMap(needle -> needle.positions().stream())
                .map(List::getFirst)
                .collect(Collectors.joining(" "));
    }

    private static Query closeness(List<List<String>> positions, float worth) {
        List<Query> fields = List.of(
                FieldedPhrases.phrase(SearchField.HEADING.field(), positions, CLOSE),
                FieldedPhrases.phrase(SearchField.TITLE.field(), positions, CLOSE),
                FieldedPhrases.phrase(SearchField.BODY.field(), positions, CLOSE));
        return new BoostQuery(new DisjunctionMaxQuery(fields, 0), worth);
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /** Marks what was asked for; words that may be absent only where nothing else was. */
    private static Query shown(List<Needle> needles) {
        BooleanQuery.Builder shown = new BooleanQuery.Builder();
        withRole(needles, Needle.Role.WANTED).forEach(needle -> shown.add(needle.shown(), Occur.SHOULD));
        return shown.build();
    }
}
