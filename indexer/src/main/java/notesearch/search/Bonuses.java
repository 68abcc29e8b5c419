package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import notesearch.index.Schema;
import notesearch.index.Terms;
import notesearch.query.Clause;
import notesearch.query.ParsedQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What a section scores beside its words: for what it and its note are called, and for words that stand together. */
final class Bonuses {

    /** What a heading with the query's words and no others adds, as a share of the most a query can score. */
    private static final float SAME_HEADING = 0.5f;

    /** The same for a title, a file's name or an alias. */
    private static final float SAME_TITLE = 0.4f;

    /** What any of them adds beside where it is the query letter for letter. */
    private static final float LETTER_FOR_LETTER = 0.15f;

    /**
     * What a heading or title that begins with the query adds, while the query is unfinished; a single word that is
     * hardly half of one begins those alone that hold it.
     */
    private static final float BEGINNING = 0.3f;

    private static final int SHORTEST_BEGINNING = 3;
    private static final int LONGEST_NAME = 1000;

    /** What a word in the headings of a note adds to each of its sections, as a share of the most the word can score. */
    private static final float OUTLINE = 0.7f;

    private final List<Needle> needles;
    private final Vocabulary vocabulary;
    private final boolean unfinished;
    private final String whole;
    private final List<LiteralQuery> literals;
    private final float total;
    private final List<Scored> bonuses = new ArrayList<>();

    /** @param signed words whose signs are meant, without which a name has only the same words */
    Bonuses(List<Needle> needles, ParsedQuery parsed, String text, Vocabulary vocabulary, List<LiteralQuery> signed) {
        this.vocabulary = vocabulary;
        this.needles = needles;
        this.unfinished =
                parsed.clauses().stream().anyMatch(clause -> clause instanceof Clause.Word word && word.unfinished());
        this.whole = whole(needles, parsed, text);
        this.literals = new ArrayList<>(signed);
        this.literals.addAll(quoted(needles, parsed));
        this.total = Needle.total(needles);
    }

    List<Scored> all() throws IOException {
        if (!whole.isEmpty() && whole.length() < LONGEST_NAME) {
            bonuses.add(called("heading is the query", Schema.WHOLE_HEADING, whole, LETTER_FOR_LETTER));
            bonuses.add(called("title is the query", Schema.WHOLE_TITLE, whole, LETTER_FOR_LETTER));
            String gist = Terms.gist(whole);
            if (!gist.isEmpty()) {
                bonuses.add(called("heading has the same words", Schema.WHOLE_HEADING, gist, SAME_HEADING));
                bonuses.add(called("title has the same words", Schema.WHOLE_TITLE, gist, SAME_TITLE));
            }
            if (unfinished && whole.length() >= SHORTEST_BEGINNING) {
                boolean wholeWord = vocabulary.isWhole(whole);
                bonuses.add(begins("heading begins with the query", Schema.WHOLE_HEADING, wholeWord));
                bonuses.add(begins("title begins with the query", Schema.WHOLE_TITLE, wholeWord));
            }
        }
        OutlineQuery outline = OutlineQuery.of(Needle.withRole(needles, Needle.Role.WANTED));
        if (outline != null) {
            bonuses.add(Scored.bonus(
                    "headings of the note",
                    new BoostQuery(outline, OUTLINE),
                    outline.most() * OUTLINE,
                    Scored.Need.OPTIONAL));
        }
        bonuses.addAll(new WordsTogether(needles).bonuses());
        return bonuses;
    }

    private Scored called(String name, String field, String term, float share) {
        return asMeant(Scored.bonus(name, new TermQuery(new Term(field, term)), total * share));
    }

    private Scored asMeant(Scored bonus) {
        Scored narrowed = bonus;
        for (LiteralQuery literal : literals) {
            narrowed = narrowed.where(literal);
        }
        return narrowed;
    }

    /** Quoted texts with signs or accents, likewise. */
    private static List<LiteralQuery> quoted(List<Needle> needles, ParsedQuery parsed) {
        Set<String> meant = parsed.clauses().stream()
                .filter(clause -> clause instanceof Clause.Phrase phrase && !Quotation.isOnlyWords(phrase.text()))
                .map(Clause::typed)
                .collect(Collectors.toSet());
        return needles.stream()
                .filter(needle -> meant.contains(needle.typed()))
                .flatMap(needle -> LiteralQuery.in(needle.query()).stream())
                .toList();
    }

    /** @param wholeWord whether a name that begins with a longer word does not count */
    private Scored begins(String name, String field, boolean wholeWord) {
        Query begins = wholeWord
                ? new DisjunctionMaxQuery(
                        List.of(new TermQuery(new Term(field, whole)), new BeginningQuery(field, whole + " ")), 0)
                : new BeginningQuery(field, whole);
        return asMeant(Scored.bonus(name, begins, total * BEGINNING));
    }

    /** The query's words, as a heading that is the query would have them. */
    private static String whole(List<Needle> needles, ParsedQuery parsed, String text) {
        boolean plain = parsed.clauses().stream()
                .allMatch(clause -> clause instanceof Clause.Word || clause instanceof Clause.Phrase);
        if (plain && needles.stream().allMatch(needle -> needle.spellings().isEmpty())) {
            return Terms.folded(text);
        }
        return needles.stream()
                .flatMap(needle -> needle.positions().stream())
                .map(List::getFirst)
                .collect(Collectors.joining(" "));
    }
}
