package notesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import notesearch.Golden;
import notesearch.HostileText;
import notesearch.Painted;
import notesearch.Seeded;
import org.junit.jupiter.api.Test;

class QueryParserTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void whatIsTypedBecomesTheClausesOfTheTable() {
        Golden.beside(getClass(), "queries.golden").answersHold(text -> {
            ParsedQuery parsed = QueryParser.parse(text, TODAY);
            assertEquals(0, parsed.left());
            return parsed.isEmpty()
                    ? List.of("nothing")
                    : parsed.clauses().stream().map(QueryParserTest::painted).toList();
        });
    }

    @Test
    void anUnclosedQuoteIsStillAQuery() {
        assertEquals(
                List.of(new Clause.Word("visibility", false), new Clause.Word("time", true)),
                QueryParser.parse("\"visibility time").clauses());
    }

    @Test
    void sixtyFourDistinctWordsCountAndTheRestIsCounted() {
        String words = IntStream.range(0, 100).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        ParsedQuery parsed = QueryParser.parse(words);
        assertEquals(QueryParser.MOST_CLAUSES, parsed.clauses().size());
        assertEquals("word63", parsed.clauses().get(63).typed());
        assertEquals(36, parsed.left());
        assertEquals(parsed.clauses(), QueryParser.parse("word0 " + words).clauses());
    }

    @Test
    void aWordThatIsSaidTwiceIsOneClause() {
        assertEquals(1, QueryParser.parse("queue queue queue ").clauses().size());
        assertEquals(
                List.of(new Clause.Word("queue", true)),
                QueryParser.parse("queue queue").clauses());
    }

    @Test
    void theLastWordIsUnfinishedUntilASpaceFollows() {
        assertEquals(List.of(true), unfinished("visib"));
        assertEquals(List.of(false), unfinished("visib "));
        assertEquals(List.of(false, true), unfinished("long pol"));
        assertEquals(List.of(false), unfinished("\"long pol\""));
    }

    private static List<Boolean> unfinished(String text) {
        return QueryParser.parse(text).clauses().stream()
                .map(clause -> clause instanceof Clause.Word word && word.unfinished())
                .toList();
    }

    @Test
    void everyTextIsAQuery() {
        Seeded.holds(5_000, random -> {
            String text = HostileText.next(random, 100);
            ParsedQuery parsed = QueryParser.parse(text);
            assertTrue(parsed.clauses().size() <= QueryParser.MOST_CLAUSES);
            assertEquals(parsed.clauses().size(), new HashSet<>(parsed.clauses()).size());
            for (Clause clause : parsed.clauses()) {
                assertFalse(clause.typed().isBlank(), Painted.visibly(text));
            }
            boolean onlyExcluded = !parsed.isEmpty()
                    && parsed.clauses().stream()
                            .allMatch(clause -> clause instanceof Clause.Without without
                                    && !(without.clause() instanceof Clause.Only));
            assertFalse(onlyExcluded && parsed.left() == 0, Painted.visibly(text));
        });
    }

    @Test
    void aQueryOfAHundredThousandSignsIsReadInTime() {
        for (String sign : List.of(
                "(", "-(", "a OR ", "(a ", ")", "title:", "a OR (", "\"", "-", "-\"", " ", "a\"", "“„", "\"a", "- ")) {
            QueryParser.parse(sign.repeat(100_000));
        }
    }

    @Test
    void aPrintedAndReadClauseIsTheSame() {
        Seeded.holds(2_000, random -> {
            List<String> typed = new ArrayList<>();
            List<Clause> meant = new ArrayList<>(List.of(new Clause.Word("wanted", false)));
            for (int i = random.nextInt(5); i > 0; i--) {
                boolean excluded = random.nextBoolean();
                Clause clause = clause(random, 2);
                Clause meantOne = excluded ? new Clause.Without(clause) : clause;
                typed.add(meantOne.typed());
                meant.add(meantOne);
            }
            assertEquals(
                    meant.stream().distinct().toList(),
                    QueryParser.parse("wanted " + String.join(" ", typed) + " ").clauses());
        });
    }

    private static Clause clause(Random random, int depth) {
        String text = "w" + random.nextInt(1000);
        return switch (random.nextInt(depth > 0 ? 7 : 6)) {
            case 0 -> new Clause.Phrase(text + " x");
            case 1 -> new Clause.Beginning(text);
            case 2 -> new Clause.Within(Clause.Part.TITLE, new Clause.Word(text, false));
            case 3 -> new Clause.Only(new Filter.Under("a folder/" + text));
            case 4 -> new Clause.Only(new Filter.Tag(text));
            case 5 -> new Clause.Word(text, false);
            default ->
                new Clause.AnyOf(List.of(
                        List.of(clause(random, depth - 1)),
                        List.of(new Clause.Word(text + "a", false), clause(random, depth - 1))));
        };
    }

    private static String painted(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> "word   " + word.text() + (word.unfinished() ? "…" : "");
            case Clause.Beginning beginning -> "begins " + beginning.text();
            case Clause.Phrase phrase -> "phrase " + phrase.text();
            case Clause.Within within -> within.part().word() + ": " + painted(within.clause());
            case Clause.Only only -> "only   " + painted(only.filter());
            case Clause.Without without -> "not " + painted(without.clause());
            case Clause.AnyOf anyOf ->
                anyOf.choices().stream()
                        .map(choice ->
                                choice.stream().map(QueryParserTest::painted).collect(Collectors.joining(" + ")))
                        .collect(Collectors.joining(" | ", "any of ", ""));
        };
    }

    private static String painted(Filter filter) {
        return filter instanceof Filter.Modified modified
                ? "modified " + modified.from() + " to before " + modified.before()
                : filter.typed();
    }
}
