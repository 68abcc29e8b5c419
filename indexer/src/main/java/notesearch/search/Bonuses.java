package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import notesearch.index.Schema;
import notesearch.index.SearchField;
import notesearch.index.Terms;
import notesearch.query.Clause;
import notesearch.query.ParsedQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What a section scores beside its words: for what it is called, and for words that stand together. */
final class Bonuses {

    /** What a heading with the query's words and no others adds, as a share of the most a query can score. */
    private static final float SAME_HEADING = 0.5f;

    /** The same for a title, a file's name or an alias. */
    private static final float SAME_TITLE = 0.4f;

    /** What any of them adds beside where it is the query letter for letter. */
    private static final float LETTER_FOR_LETTER = 0.1f;

    /**
     * What a heading or title that begins with the query adds, while the query is unfinished; a single word that is
     * hardly half of one begins those alone that hold it.
     */
    private static final float BEGINNING = 0.3f;

    private static final int SHORTEST_BEGINNING = 3;
    private static final int LONGEST_NAME = 1000;

    /** What words that stand together add at the most, as a share of the most a query can score. */
    private static final float CLOSENESS = 0.1f;

    /**
     * What a numbered identifier adds that stands between the very words it was typed with: {@code supersedes DEC-0053} asks for
     * what says so, rather than for what DEC-0053 supersedes, though that has its name in the title.
     */
    private static final float AS_TYPED = 1f;

    /** What a word in the headings of a note adds to each of its sections, as a share of the most the word can score. */
    private static final float OUTLINE = 0.7f;

    /**
     * What two words add that stand side by side as in the query, as a share of what they can score: the ordered pairs of
     * Metzler and Croft, A Markov Random Field Model for Term Dependencies, 2005, at a third of their weight, which decides only
     * between sections that are about as good.
     */
    private static final float SIDE_BY_SIDE = 0.03f;

    private static final int CLOSE = 4;
    private static final int MOST_CLOSE = 12;

    private final List<Needle> needles;
    private final Vocabulary vocabulary;
    private final boolean unfinished;
    private final String whole;
    private final List<LiteralQuery> literals;
    private final float total;
    private final List<Scored> bonuses = new ArrayList<>();

    Bonuses(List<Needle> needles, ParsedQuery parsed, String text, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.needles = needles;
        this.unfinished =
                parsed.clauses().stream().anyMatch(clause -> clause instanceof Clause.Word word && word.unfinished());
        this.whole = whole(needles, parsed, text);
        this.literals = literals(needles, parsed);
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
        List<List<String>> positions =
                needles.stream().flatMap(needle -> needle.positions().stream()).toList();
        if (needles.size() > 1 && positions.size() > 1 && positions.size() <= MOST_CLOSE) {
            if (needles.size() > 2) {
                sideBySide();
            }
            bonuses.add(Scored.bonus(
                    "words close together", closeness(positions), total * CLOSENESS, Scored.Need.WITH_ALL_WORDS));
            if (needles.stream().anyMatch(Bonuses::isNumbered)) {
                bonuses.add(Scored.bonus(
                        "words as typed", asTyped(positions), total * AS_TYPED, Scored.Need.WITH_ALL_WORDS));
            }
        }
        return bonuses;
    }

    private Scored called(String name, String field, String term, float share) {
        Scored bonus = Scored.bonus(name, new TermQuery(new Term(field, term)), total * share);
        for (LiteralQuery literal : literals) {
            bonus = bonus.where(literal);
        }
        return bonus;
    }

    /** Quoted texts with signs or accents, without which a name has only the same words. */
    private static List<LiteralQuery> literals(List<Needle> needles, ParsedQuery parsed) {
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
        return Scored.bonus(name, begins, total * BEGINNING);
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

    private Query closeness(List<List<String>> positions) {
        return new BoostQuery(near(positions, CLOSE), total * CLOSENESS);
    }

    /** Successive words of the query that stand as near to each other; what need not stand there may lie between them. */
    private void sideBySide() {
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        float most = 0;
        Needle before = null;
        int between = 0;
        for (Needle needle : needles) {
            if (needle.role() == Needle.Role.OPTIONAL) {
                between += needle.positions().size();
                continue;
            }
            if (before != null
                    && !before.positions().isEmpty()
                    && !needle.positions().isEmpty()) {
                List<List<String>> pair =
                        List.of(before.positions().getLast(), needle.positions().getFirst());
                float worth = (before.rarity() + needle.rarity()) * SIDE_BY_SIDE;
                pairs.add(Needle.constant(near(pair, between), worth), Occur.SHOULD);
                most += worth;
            }
            before = needle;
            between = 0;
        }
        if (most > 0) {
            bonuses.add(Scored.bonus("words side by side", pairs.build(), most, Scored.Need.OPTIONAL));
        }
    }

    private static boolean isNumbered(Needle needle) {
        return needle.positions().size() > 1 && needle.typed().chars().anyMatch(Character::isDigit);
    }

    private Query asTyped(List<List<String>> positions) {
        return Needle.constant(near(positions, 0), total * AS_TYPED);
    }

    private static Query near(List<List<String>> positions, int slop) {
        List<Query> fields = List.of(
                FieldedPhrases.phrase(SearchField.HEADING.field(), positions, slop),
                FieldedPhrases.phrase(SearchField.TITLE.field(), positions, slop),
                FieldedPhrases.phrase(SearchField.BODY.field(), positions, slop));
        return new DisjunctionMaxQuery(fields, 0);
    }
}
