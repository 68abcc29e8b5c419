package notesearch.server.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairedTestTest {

    private static final double EXACT = 1e-12;

    @Test
    void ofEightChoicesOfThreeSignsTwoAreAsFarFromZero() {
        assertEquals(2 / 8.0, PairedTest.p(new double[] {1, 1, 1}), EXACT);
    }

    @Test
    void aSmallLossAmongGainsIsCounted() {
        // 3 + 2 - 1 = 4; of the eight sums ±6, ±4, ±2, 0, 0 four are as far from 0
        assertEquals(4 / 8.0, PairedTest.p(new double[] {3, 2, -1}), EXACT);
    }

    @Test
    void queriesThatDidNotChangeSayNothing() {
        assertEquals(1, PairedTest.p(new double[] {0, 0, 0}), EXACT);
        assertEquals(2 / 8.0, PairedTest.p(new double[] {0, 1, 0, 1, 1, 0}), EXACT);
    }

    @Test
    void thereIsNoSideToTheTest() {
        double[] up = {0.5, 0.5, 0.9, -0.1, 0.2, 0.3};
        double[] down = Arrays.stream(up).map(value -> -value).toArray();
        assertEquals(PairedTest.p(up), PairedTest.p(down), EXACT);
    }

    @Test
    void manyDifferencesAreJudgedBySamplesThatAreAlwaysTheSame() {
        double[] even = new double[40];
        Arrays.setAll(even, i -> i % 2 == 0 ? 1 : -1);
        double[] oneSided = new double[40];
        Arrays.fill(oneSided, 1);
        assertEquals(1, PairedTest.p(even), EXACT);
        assertEquals(1 / 10_000.0, PairedTest.p(oneSided), EXACT);
    }

    @Test
    void samplesAgreeWithTheBinomialDistribution() {
        // 14 rose, 6 fell: two-sided P(at least 14 of 20) = 0.1153
        double[] differences = new double[20];
        Arrays.setAll(differences, i -> i < 14 ? 1 : -1);
        double p = PairedTest.p(differences);
        assertTrue(Math.abs(p - 0.1153) < 0.01, () -> "p is " + p);
    }
}
