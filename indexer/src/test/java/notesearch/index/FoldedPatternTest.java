package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import notesearch.Painted;
import notesearch.Seeded;
import org.junit.jupiter.api.Test;

/** A pattern is found just where folding the whole text would find it. */
class FoldedPatternTest {

    private static final String[] IN_ASCII = {"a", "A", "b", "z", "Z", " ", "  ", "\n", "\t", "-"};
    private static final String[] IN_ALL = {
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
        AtomicInteger found = new AtomicInteger();
        Seeded.holds(20_000, random -> {
            String text = drawn(random, 1 + random.nextInt(14));
            String pattern =
                    FoldedText.fold(drawn(random, 1 + random.nextInt(3))).strip();
            if (!pattern.isEmpty()) {
                boolean expected = FoldedText.fold(text).contains(pattern);
                assertEquals(expected, stands(pattern, text), Painted.visibly(pattern + " in " + text));
                found.addAndGet(expected ? 1 : 0);
            }
        });
        assertTrue(found.get() > 2_000, "only " + found + " were found");
    }

    /** Only of ASCII, half of the time. */
    private static String drawn(Random random, int pieces) {
        String[] from = random.nextBoolean() ? IN_ASCII : IN_ALL;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(Seeded.oneOf(random, from));
        }
        return text.toString();
    }

    private static boolean stands(String folded, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return FoldedPattern.of(folded).in(utf8, 0, utf8.length);
    }
}
