package notesearch.server.eval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import notesearch.note.NotesException;

/**
 * A figure that must be reached, written {@code mrr=0.7}, {@code typo:mrr=0.6} or {@code section.success@1=0.5}.
 *
 * @param kind {@link Figures#ALL} where none is named
 */
public record Floor(String kind, Level level, Metric metric, double least) {

    private static final Pattern FORM = Pattern.compile("(?:(.+):)?(?:(note|section)\\.)?([^:.=]+)=([0-9]*\\.?[0-9]+)");

    /** Empty where the text is no such thing. */
    public static Optional<Floor> read(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String kind = form.group(1) == null ? Figures.ALL : form.group(1);
        Level level = "section".equals(form.group(2)) ? Level.SECTION : Level.NOTE;
        double least = Double.parseDouble(form.group(4));
        return Metric.named(form.group(3))
                .filter(metric -> least <= 1)
                .map(metric -> new Floor(kind, level, metric, least));
    }

    /** The names of all figures, as they are typed. */
    public static List<String> metrics() {
        return Stream.of(Metric.values()).map(Metric::key).toList();
    }

    /**
     * What is too low, in words; empty where it is not.
     *
     * @throws NotesException where there is no such figure
     */
    Optional<String> missedBy(List<Figures> figures) {
        Figures own = figures.stream()
                .filter(of -> of.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotesException("No query is of the kind \"" + kind + "\" that " + this
                        + " names; there are: " + kinds(figures) + "."));
        Figures.Means means = own.levels().get(level);
        if (means == null) {
            throw new NotesException("No query names a section, so there is no figure for " + this + ".");
        }
        double found = means.scores().get(metric);
        return found >= least
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%s is %.4f; expected at least %s.", name(), found, least));
    }

    private static String kinds(List<Figures> figures) {
        return String.join(", ", figures.stream().map(Figures::kind).toList());
    }

    private String name() {
        return (kind.equals(Figures.ALL) ? "" : kind + ":") + (level == Level.SECTION ? "section." : "") + metric.key();
    }

    @Override
    public String toString() {
        return name() + "=" + least;
    }
}
