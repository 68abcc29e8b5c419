package notesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import notesearch.Golden;
import notesearch.HostileText;
import notesearch.Painted;
import notesearch.Seeded;
import org.junit.jupiter.api.Test;

class QueryParserTest {

    @Test
    void whatIsTypedBecomesTheClausesOfTheTable() {
        Golden.beside(getClass(), "queries.golden").answersHold(text -> {
            ParsedQuery parsed = QueryParser.parse(text);
            assertEquals(0, parsed.left());
            return parsed.isEmpty()
                    ? List.of("nothing")
                    : parsed.clauses().stream().map(QueryParserTest::painted).toList();
        });
    }

    @Test
    void anUnclosedQuoteIsStillAQuery() {
        assertEquals(
                List.of(new Clause.Word("visibility", false, false), new Clause.Word("time", false, true)),
                QueryParser.parse("\"visibility time").clauses());
    }

    @Test
    void sixtyFourDistinctWordsCountAndTheRestIsCounted() {
        String words = IntStream.range(0, 100).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        ParsedQuery parsed = QueryParser.parse(words);
        assertEquals(QueryParser.MOST_CLAUSES, parsed.clauses().size());
        assertEquals("word63", parsed.clauses().get(63).text());
        assertEquals(36, parsed.left());
        assertEquals(parsed.clauses(), QueryParser.parse("word0 " + words).clauses());
    }

    @Test
    void aWordThatIsSaidTwiceIsOneClause() {
        assertEquals(1, QueryParser.parse("queue queue queue ").clauses().size());
        assertEquals(
                List.of(new Clause.Word("queue", false, true)),
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
                assertFalse(clause.text().isBlank(), Painted.visibly(text));
            }
            boolean onlyExcluded =
                    !parsed.isEmpty() && parsed.clauses().stream().allMatch(Clause::excluded);
            assertFalse(onlyExcluded && parsed.left() == 0, Painted.visibly(text));
        });
    }

    @Test
    void aQueryOfAHundredThousandSignsIsReadInTime() {
        for (String sign : List.of("\"", "-", "-\"", " ", "a\"", "“„", "\"a", "- ")) {
            QueryParser.parse(sign.repeat(100_000));
        }
    }

    @Test
    void aPrintedAndReadClauseIsTheSame() {
        Seeded.holds(2_000, random -> {
            List<String> typed = new ArrayList<>();
            List<Clause> meant = new ArrayList<>(List.of(new Clause.Word("wanted", false, false)));
            for (int i = random.nextInt(5); i > 0; i--) {
                boolean excluded = random.nextBoolean();
                String text = "w" + random.nextInt(1000);
                boolean phrase = random.nextBoolean();
                typed.add((excluded ? "-" : "") + (phrase ? "\"" + text + " x\"" : text));
                meant.add(phrase ? new Clause.Phrase(text + " x", excluded) : new Clause.Word(text, excluded, false));
            }
            assertEquals(
                    meant.stream().distinct().toList(),
                    QueryParser.parse("wanted " + String.join(" ", typed) + " ").clauses());
        });
    }

    private static String painted(Clause clause) {
        String excluded = clause.excluded() ? "not " : "";
        return switch (clause) {
            case Clause.Word word -> excluded + "word   " + word.text() + (word.unfinished() ? "…" : "");
            case Clause.Phrase phrase -> excluded + "phrase " + phrase.text();
        };
    }
}
