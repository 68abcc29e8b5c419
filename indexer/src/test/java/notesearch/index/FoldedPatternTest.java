package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import notesearch.Painted;
import org.junit.jupiter.api.Test;

/** A pattern is found just where folding the whole text would find it. */
class FoldedPatternTest {

    private static final String[] FEW_PIECES = {
        "a", "A", "b", "z", "Z", " ", "  ", "\n", "\t", "-", "é", "É", "\u00A0", "\u212A", "k", "ı"
    };

    @Test
    void caseAndRunsOfWhiteSpaceDoNotCount() {
        assertTrue(stands("dead letter", "The Dead \n\t LETTER queue"));
        assertTrue(stands("ad let", "The Dead Letter queue"));
        assertFalse(stands("dead letter", "The deadletter queue"));
        assertFalse(stands("dead letter", "dead\u200Bletter"));
    }

    @Test
    void aPatternStandsAtTheEndsOfATextAndNotBeyondThem() {
        assertTrue(stands("the", "The queue"));
        assertTrue(stands("queue", "The queue"));
        assertTrue(stands("the queue", "the queue"));
        assertFalse(stands("the queues", "the queue"));
        byte[] longer = "the queues".getBytes(StandardCharsets.UTF_8);
        assertFalse(FoldedPattern.of("queues").in(longer, 0, longer.length - 1));
        assertFalse(FoldedPattern.of("the").in(longer, 1, longer.length - 1));
    }

    @Test
    void itIsFoundWhereFoldingTheTextWouldFindIt() {
        Random random = new Random(5);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = drawn(random, 1 + random.nextInt(14));
            String pattern =
                    FoldedText.fold(drawn(random, 1 + random.nextInt(3))).strip();
            if (!pattern.isEmpty()) {
                boolean expected = FoldedText.fold(text).contains(pattern);
                assertEquals(expected, stands(pattern, text), Painted.visibly(pattern + " in " + text));
                found += expected ? 1 : 0;
            }
        }
        assertTrue(found > 2_000, "only " + found + " were found");
    }

    private static String drawn(Random random, int pieces) {
        int known = random.nextBoolean() ? 10 : FEW_PIECES.length;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(FEW_PIECES[random.nextInt(known)]);
        }
        return text.toString();
    }

    private static boolean stands(String folded, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return FoldedPattern.of(folded).in(utf8, 0, utf8.length);
    }
}
