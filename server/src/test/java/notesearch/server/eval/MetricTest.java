package notesearch.server.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cases computed by hand. */
class MetricTest {

    private static final double EXACT = 1e-12;

    @Test
    void theReciprocalRankIsThatOfTheFirstWanted() {
        Map<String, Integer> wanted = Map.of("c", 1, "d", 1);
        assertEquals(1.0 / 3, Metric.MRR.of(List.of("a", "b", "c", "d"), wanted), EXACT);
        assertEquals(0, Metric.MRR.of(List.of("a", "b"), wanted), EXACT);
    }

    @Test
    void theTenthPlaceCountsAndTheEleventhDoesNot() {
        Map<String, Integer> wanted = Map.of("x", 1);
        assertEquals(0.1, Metric.MRR.of(after(9, "x"), wanted), EXACT);
        assertEquals(1, Metric.SUCCESS_10.of(after(9, "x"), wanted), EXACT);
        assertEquals(0, Metric.MRR.of(after(10, "x"), wanted), EXACT);
        assertEquals(0, Metric.SUCCESS_10.of(after(10, "x"), wanted), EXACT);
        assertEquals(0, Metric.NDCG.of(after(10, "x"), wanted), EXACT);
    }

    @Test
    void successAtOneIsTheFirstPlaceAlone() {
        assertEquals(1, Metric.SUCCESS_1.of(List.of("x", "a"), Map.of("x", 1)), EXACT);
        assertEquals(0, Metric.SUCCESS_1.of(List.of("a", "x"), Map.of("x", 1)), EXACT);
        assertEquals(0, Metric.SUCCESS_1.of(List.of(), Map.of("x", 1)), EXACT);
    }

    @Test
    void gainIsTheGradeDiscountedByItsPlaceAndSharedByTheBestOrder() {
        // found: 1 in place 1, 3 in place 3 (log2 4 = 2); best: 3 in place 1, 1 in place 2 (log2 3)
        double found = 1 + 3 / 2.0;
        double best = 3 + 1 / (Math.log(3) / Math.log(2));
        assertEquals(found / best, Metric.NDCG.of(List.of("low", "none", "high"), Map.of("high", 3, "low", 1)), EXACT);
        assertEquals(1, Metric.NDCG.of(List.of("high", "low"), Map.of("high", 3, "low", 1)), EXACT);
    }

    @Test
    void whatStandsTwiceGainsOnce() {
        assertEquals(1, Metric.NDCG.of(List.of("x", "x"), Map.of("x", 2)), EXACT);
        assertEquals(0.5, Metric.RECALL.of(List.of("x", "x"), Map.of("x", 2, "y", 1)), EXACT);
    }

    @Test
    void noMoreThanTenCanBeGainedInTenPlaces() {
        Map<String, Integer> wanted = IntStream.range(0, 12).boxed().collect(Collectors.toMap(i -> "w" + i, i -> 1));
        List<String> ten = IntStream.range(0, 10).mapToObj(i -> "w" + i).toList();
        assertEquals(1, Metric.NDCG.of(ten, wanted), EXACT);
        assertEquals(10.0 / 12, Metric.RECALL.of(ten, wanted), EXACT);
    }

    @Test
    void recallLooksAtAHundred() {
        assertEquals(1, Metric.RECALL.of(after(99, "x"), Map.of("x", 1)), EXACT);
        assertEquals(0, Metric.RECALL.of(after(100, "x"), Map.of("x", 1)), EXACT);
    }

    private static List<String> after(int others, String last) {
        return Stream.concat(IntStream.range(0, others).mapToObj(i -> "other" + i), Stream.of(last))
                .toList();
    }
}
