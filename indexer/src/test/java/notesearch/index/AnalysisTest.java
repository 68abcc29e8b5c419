package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import notesearch.Golden;
import notesearch.HostileText;
import notesearch.Painted;
import notesearch.Seeded;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private static final List<NoteAnalyzer> ANALYZERS =
            List.of(NoteAnalyzer.NOTES, NoteAnalyzer.QUERIES, NoteAnalyzer.PHRASES);

    @Test
    void wordsIdentifiersAndScriptsBecomeTheTermsOfTheTable() {
        Golden.beside(getClass(), "analysis.golden").answersHold(AnalysisTest::painted);
    }

    @Test
    void headingsAreTheSameByTheirFoldedWords() {
        assertEquals("visibility timeout", Terms.folded("  Visibility   *Timeout*"));
        assertEquals("what is c++", Terms.folded("What is C++?"));
        assertEquals("blue green deployment", Terms.folded("Blue/green deployment"));
        assertEquals("", Terms.folded("…"));
    }

    @Test
    void aTokenOfAMillionCharactersIsOneTermThatIsCut() {
        List<Terms.Token> tokens = Terms.of("x".repeat(1 << 20), NoteAnalyzer.NOTES);
        assertEquals(1, tokens.size());
        assertEquals(WordTokenizer.MAX_WORD, tokens.get(0).term().length());
        assertEquals(1 << 20, tokens.get(0).end());
    }

    @Test
    void anIdentifierOfManyThousandPartsIsCutIntoThem() {
        int parts = 50_000;
        assertEquals(parts, positions("a-".repeat(parts)));
        assertEquals(parts, positions("a.".repeat(parts)));
        assertEquals(parts, positions("Ab".repeat(parts)));
        assertEquals(parts - 1, positions("漢".repeat(parts)));
        assertEquals(0, positions("-".repeat(parts)));
        assertEquals(0, positions("\u0301".repeat(parts)));
    }

    private static int positions(String text) {
        List<Terms.Token> tokens = Terms.of(text, NoteAnalyzer.NOTES);
        return tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).position() + 1;
    }

    @Test
    void eachTokenStandsForAPartOfTheTextThatSplitsNoCharacter() {
        Seeded.holds(1_500, random -> {
            String text = HostileText.next(random, 12);
            for (NoteAnalyzer analyzer : ANALYZERS) {
                int last = 0;
                for (Terms.Token token : Terms.of(text, analyzer)) {
                    String shown = Painted.visibly(text) + ": " + token;
                    assertTrue(last <= token.start(), shown);
                    assertTrue(token.start() < token.end() && token.end() <= text.length(), shown);
                    assertTrue(!splits(text, token.start()) && !splits(text, token.end()), shown);
                    assertTrue(token.term().length() <= 4 * WordTokenizer.MAX_WORD, shown);
                    last = token.start();
                }
            }
        });
    }

    @Test
    void noTermIsEmpty() {
        Seeded.holds(1_500, random -> {
            String text = HostileText.next(random, 6);
            for (NoteAnalyzer analyzer : ANALYZERS) {
                for (Terms.Token token : Terms.of(text, analyzer)) {
                    assertTrue(!token.term().isEmpty(), Painted.visibly(text) + ": " + token);
                }
            }
        });
    }

    /** What is typed finds what is written: each term of a query is a term of the same text in a note. */
    @Test
    void theTermsOfAQueryAreTermsOfTheNote() {
        Seeded.holds(2_000, random -> {
            String text = HostileText.next(random, 6);
            List<String> note = Terms.of(text, NoteAnalyzer.NOTES).stream()
                    .map(token -> token.position() + token.term())
                    .toList();
            for (NoteAnalyzer analyzer : ANALYZERS) {
                for (Terms.Token token : Terms.of(text, analyzer)) {
                    assertTrue(note.contains(token.position() + token.term()), Painted.visibly(text) + ": " + token);
                }
            }
        });
    }

    private static boolean splits(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isHighSurrogate(text.charAt(offset - 1))
                && Character.isLowSurrogate(text.charAt(offset));
    }

    /** A word before a space passes the rules for identifiers by; before a tab it does not. */
    @Test
    void plainWordsAreTheSameTokensWhateverSpaceIsBehindThem() {
        int[] signs = "aabbcdeIXz09 ,);\n    -_.'’/#@+é\u0301ß測😀".codePoints().toArray();
        Seeded.holds(3_000, random -> {
            StringBuilder built = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                built.appendCodePoint(signs[random.nextInt(signs.length)]);
            }
            String text = built.toString();
            for (NoteAnalyzer analyzer : ANALYZERS) {
                assertEquals(
                        Terms.of(text.replace(' ', '\t'), analyzer),
                        Terms.of(text, analyzer),
                        () -> Painted.visibly(text));
            }
        });
    }

    /** A line a token, with its position and kind; then the terms of a query and of a phrase where they differ. */
    private static List<String> painted(String text) {
        List<String> lines = new ArrayList<>();
        List<Terms.Token> note = Terms.of(text, NoteAnalyzer.NOTES);
        int width = text.length() + 4;
        for (Terms.Token token : note) {
            lines.add(String.format(
                    "%2d %-6s %-" + width + "s %s",
                    token.position(),
                    token.kind(),
                    Painted.part(text, token.start(), token.end()),
                    token.term()));
        }
        List<Terms.Token> query = Terms.of(text, NoteAnalyzer.QUERIES);
        if (!query.equals(note)) {
            lines.add("query  " + terms(query));
        }
        List<Terms.Token> phrase = Terms.of(text, NoteAnalyzer.PHRASES);
        if (phrase.size() < note.size()) {
            lines.add("phrase " + terms(phrase));
        }
        return lines.isEmpty() ? List.of("nothing") : lines;
    }

    private static String terms(List<Terms.Token> tokens) {
        return String.join(
                " ",
                tokens.stream()
                        .map(token -> token.position() + ":" + token.term())
                        .toList());
    }
}
