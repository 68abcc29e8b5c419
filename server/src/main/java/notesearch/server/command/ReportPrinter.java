package notesearch.server.command;

import java.util.List;
import java.util.Locale;
import notesearch.server.eval.Comparison;
import notesearch.server.eval.Figures;
import notesearch.server.eval.Latency;
import notesearch.server.eval.Level;
import notesearch.server.eval.Metric;
import notesearch.server.eval.Report;

/** An evaluation as tables for people. */
final class ReportPrinter {

    private static final double SIGNIFICANT = 0.05;

    private final Terminal terminal;

    ReportPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Report report) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%d notes, %d sections, %d queries%n",
                        report.notes(),
                        report.sections(),
                        report.results().size());
        for (Level level : Level.values()) {
            if (report.figures().getLast().levels().containsKey(level)) {
                print(level, report.figures());
            }
        }
        printLatency(report.figures());
        if (report.comparison() != null) {
            print(report.comparison());
        }
    }

    private void print(Level level, List<Figures> figures) {
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-16s %8s", level.label(), "queries"));
        for (Metric metric : Metric.values()) {
            head.append(String.format(Locale.ROOT, " %10s", metric.label()));
        }
        terminal.out().println();
        terminal.out().println(terminal.bold(head.toString()));
        for (Figures own : figures) {
            Figures.Means means = own.levels().get(level);
            if (means != null) {
                StringBuilder row =
                        new StringBuilder(kind(own.kind())).append(String.format(Locale.ROOT, " %8d", means.queries()));
                for (Metric metric : Metric.values()) {
                    row.append(
                            String.format(Locale.ROOT, " %10.3f", means.scores().get(metric)));
                }
                terminal.out().println(row);
            }
        }
    }

    private void printLatency(List<Figures> figures) {
        terminal.out().println();
        terminal.out()
                .println(terminal.bold(
                        String.format(Locale.ROOT, "%-16s %8s %10s %10s", "milliseconds", "p50", "p95", "p99")));
        for (Figures own : figures) {
            Latency ms = own.latencyMs();
            terminal.out()
                    .printf(Locale.ROOT, "%s %8.1f %10.1f %10.1f%n", kind(own.kind()), ms.p50(), ms.p95(), ms.p99());
        }
    }

    private void print(Comparison comparison) {
        terminal.out().println();
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "Compared by %d queries%s. p is the probability of such a change by chance (paired randomisation test,"
                                + " two-sided); * is below %s.%n",
                        comparison.queries(),
                        comparison.onlyInOne() == 0
                                ? ""
                                : "; " + comparison.onlyInOne() + " that only one has are left out",
                        SIGNIFICANT);
        if (comparison.changes().isEmpty()) {
            terminal.out().println("Nothing changed.");
            return;
        }
        terminal.out()
                .println(terminal.bold(String.format(
                        Locale.ROOT,
                        "%-16s %-8s %-10s %8s %8s %8s %7s %7s %8s",
                        "kind",
                        "level",
                        "figure",
                        "before",
                        "after",
                        "change",
                        "better",
                        "worse",
                        "p")));
        for (Comparison.Change change : comparison.changes()) {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%s %-8s %-10s %8.3f %8.3f %+8.3f %7d %7d %8.4f%s%n",
                            kind(change.kind()),
                            change.level().label(),
                            change.metric().label(),
                            change.before(),
                            change.after(),
                            change.after() - change.before(),
                            change.better(),
                            change.worse(),
                            change.p(),
                            change.p() < SIGNIFICANT ? " *" : "");
        }
        terminal.out().println();
        terminal.out().println(terminal.bold("moved most"));
        comparison.moved().forEach(this::print);
    }

    private void print(Comparison.Moved moved) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%s %5s → %-5s %s, wanted: %s%n",
                        kind(moved.kind()),
                        rank(moved.before()),
                        rank(moved.after()),
                        Terminal.harmless(moved.query()),
                        Terminal.harmless(some(moved.wanted())));
    }

    private static String some(List<String> wanted) {
        int rest = wanted.size() - 3;
        return rest <= 0
                ? String.join(", ", wanted)
                : String.join(", ", wanted.subList(0, 3)) + " and " + rest + " more";
    }

    private static String rank(int rank) {
        return rank == 0 ? "none" : Integer.toString(rank);
    }

    private static String kind(String kind) {
        return Terminal.harmless(String.format(Locale.ROOT, "%-16s", kind));
    }
}
