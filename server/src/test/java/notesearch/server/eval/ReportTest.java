package notesearch.server.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import notesearch.note.NotesException;
import notesearch.server.answer.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final double EXACT = 1e-12;

    @Test
    void figuresAreMeansByKindAndOfAllTogether() {
        Report report = report(List.of(at("a", "exact", 1, 2), at("b", "exact", 2, 0), at("c", "typo", 0, 0)), null);
        assertEquals(
                List.of("exact", "typo", "all"),
                report.figures().stream().map(Figures::kind).toList());
        assertEquals(0.75, mrr(report, 0, Level.NOTE), EXACT);
        assertEquals(0.5, mrr(report, 2, Level.NOTE), EXACT);
        assertEquals(0.5, mrr(report, 0, Level.SECTION), EXACT);
        assertEquals(1, report.figures().getFirst().levels().get(Level.SECTION).queries());
        assertEquals(Map.of(), Map.copyOf(without(report.figures().get(1).levels())));
    }

    private static Map<Level, Figures.Means> without(Map<Level, Figures.Means> levels) {
        Map<Level, Figures.Means> rest = new EnumMap<>(levels);
        rest.remove(Level.NOTE);
        return rest;
    }

    @Test
    void aPercentileIsATimeThatWasTaken() {
        Latency latency = Latency.of(List.of(4.0, 1.0, 3.0, 2.0));
        assertEquals(new Latency(3, 4, 4), latency);
    }

    @Test
    void whatIsPrintedAsJsonCanBeComparedWith(@TempDir Path folder) throws IOException {
        List<Answered> results = List.of(at("a", "exact", 1, 2), at("b", "", 0, 0));
        Path file = Files.writeString(folder.resolve("old.json"), Json.pretty(report(results, null)));
        assertEquals(results, Report.results(file));
    }

    @Test
    void anotherFileCannotBeComparedWith(@TempDir Path folder) throws IOException {
        for (String text : List.of("", "{}", "[1]", "{\"results\": []}", "{\"results\": 7}")) {
            Path file = Files.writeString(folder.resolve("old.json"), text);
            NotesException thrown = assertThrows(NotesException.class, () -> Report.results(file));
            assertTrue(String.valueOf(thrown.getMessage()).contains("is no result of an evaluation"), text);
        }
    }

    @Test
    void aComparisonPairsQueriesAndNamesThoseThatMoved() {
        List<Answered> before =
                List.of(at("a", "exact", 1, 0), at("b", "exact", 2, 0), at("c", "exact", 4, 0), at("old", "", 1, 0));
        List<Answered> after =
                List.of(at("a", "exact", 2, 0), at("b", "exact", 1, 0), at("c", "exact", 1, 0), at("new", "", 1, 0));
        Comparison comparison = report(after, before).comparison();
        assertEquals(3, comparison.queries());
        assertEquals(2, comparison.onlyInOne());
        Comparison.Change mrr = comparison.changes().getFirst();
        assertEquals("exact", mrr.kind());
        assertEquals(Metric.MRR, mrr.metric());
        assertEquals(1.75 / 3, mrr.before(), EXACT);
        assertEquals(2.5 / 3, mrr.after(), EXACT);
        assertEquals(2, mrr.better());
        assertEquals(1, mrr.worse());
        assertEquals(PairedTest.p(new double[] {-0.5, 0.5, 0.75}), mrr.p(), EXACT);
        assertEquals(
                List.of("a", "c", "b"),
                comparison.moved().stream().map(Comparison.Moved::id).toList());
        assertEquals(0.75, comparison.moved().get(1).gain(), EXACT);
    }

    @Test
    void nothingChangesAgainstTheSameResults() {
        List<Answered> results = List.of(at("a", "exact", 1, 2), at("b", "typo", 0, 0));
        Comparison comparison = report(results, results).comparison();
        assertEquals(List.of(), comparison.changes());
        assertEquals(List.of(), comparison.moved());
    }

    @Test
    void evaluationsOfOtherQueriesCannotBeCompared() {
        assertThrows(NotesException.class, () -> report(List.of(at("a", "", 1, 0)), List.of(at("b", "", 1, 0))));
    }

    @Test
    void aFloorNamesAFigureOfAKindAndLevel() {
        assertEquals(new Floor("all", Level.NOTE, Metric.MRR, 0.7), floor("mrr=0.7"));
        assertEquals(new Floor("all", Level.NOTE, Metric.MRR, 0.7), floor("MRR@10=.7"));
        assertEquals(new Floor("typo", Level.NOTE, Metric.SUCCESS_1, 1), floor("typo:success@1=1"));
        assertEquals(new Floor("a:b", Level.SECTION, Metric.NDCG, 0), floor("a:b:section.ndcg=0"));
        for (String wrong : List.of("", "mrr", "mrr=", "mrr=1.1", "mrr=-1", "mrr=x", "map=0.5", "page.mrr=0.5")) {
            assertTrue(Floor.read(wrong).isEmpty(), wrong);
        }
    }

    @Test
    void aFigureBelowItsFloorIsNamed() {
        Report report = report(List.of(at("a", "exact", 2, 1)), null);
        assertEquals(List.of(), report.missed(List.of(floor("mrr=0.5"), floor("section.mrr=1"))));
        assertEquals(
                List.of("exact:success@1 is 0.0000; expected at least 0.1."),
                report.missed(List.of(floor("exact:success@1=0.1"), floor("exact:success@10=1"))));
    }

    @Test
    void aFloorForWhatIsNotJudgedIsAnError() {
        Report report = report(List.of(at("a", "exact", 2, 0)), null);
        assertThrows(NotesException.class, () -> report.missed(List.of(floor("typo:mrr=0.1"))));
        assertThrows(NotesException.class, () -> report.missed(List.of(floor("section.mrr=0.1"))));
    }

    private static Floor floor(String text) {
        return Floor.read(text).orElseThrow();
    }

    private static double mrr(Report report, int index, Level level) {
        return report.figures().get(index).levels().get(level).scores().get(Metric.MRR);
    }

    private static Report report(List<Answered> results, List<Answered> earlier) {
        return Report.of(3, 9, List.of(), results, earlier);
    }

    /** @param section the rank of the section; 0 where none is named */
    private static Answered at(String id, String kind, int note, int section) {
        Map<Level, Answered.Place> places = new EnumMap<>(Level.class);
        places.put(Level.NOTE, place(note));
        if (section > 0) {
            places.put(Level.SECTION, place(section));
        }
        return new Answered(id, id, kind, 1.5, places, List.of("wanted.md"), List.of("found.md#x"));
    }

    private static Answered.Place place(int rank) {
        List<String> ranking = rank == 0
                ? List.of("other")
                : Stream.iterate(1, i -> i <= rank, i -> i + 1)
                        .map(i -> i == rank ? "wanted.md" : "other" + i)
                        .toList();
        return Answered.Place.of(ranking, Map.of("wanted.md", 1));
    }
}
