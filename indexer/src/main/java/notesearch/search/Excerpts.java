package notesearch.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import notesearch.note.SectionText;
import notesearch.note.Span;

/** Chooses the pieces of a section that show best why it matched. */
final class Excerpts {

    static final int MOST = 2;

    /** More matches than these are not weighed against each other. */
    private static final int MOST_WINDOWS = 200;

    /** Words that stand side by side, and words in bold that open a paragraph, tell more. */
    private static final double TOGETHER = 0.5;

    private static final double IN_LEAD = 1;
    private static final double IN_LINK = 0.3;

    /** A second excerpt that shows nothing new must be nearly as good as the first. */
    private static final double WORTH_REPEATING = 0.75;

    private final Map<String, Integer> clauses;
    private final List<Float> rarities;

    /**
     * @param clauses the number of the clause that each term stands for
     * @param rarities what each clause is worth
     */
    Excerpts(Map<String, Integer> clauses, List<Float> rarities) {
        this.clauses = clauses;
        this.rarities = rarities;
    }

    /**
     * The best first, at most {@value #MOST}; the beginning of the text where nothing matches in it.
     *
     * @param found in the text, sorted by start
     */
    List<Excerpt> of(SectionText text, List<MatchFinder.Match> found) {
        List<MatchFinder.Match> matches = readable(text, found);
        if (matches.isEmpty()) {
            Window opening = Window.at(text, 0, 0);
            return opening.isEmpty() ? List.of() : List.of(opening.excerpt(text, List.of()));
        }
        List<Candidate> candidates = candidates(text, matches);
        Candidate first = candidates.get(0);
        Window window = first.window(text);
        List<Excerpt> chosen = new ArrayList<>();
        chosen.add(window.excerpt(text, matches));
        for (Candidate candidate : candidates) {
            boolean adds = !first.shown().containsAll(candidate.shown());
            if (!window.holds(candidate.start()) && (adds || candidate.worth() >= WORTH_REPEATING * first.worth())) {
                Window second = candidate.window(text);
                if (!second.overlaps(window)) {
                    chosen.add(second.excerpt(text, matches));
                    break;
                }
            }
        }
        return chosen;
    }

    /** Where the match stands that the first excerpt is cut around; empty where nothing matches. */
    OptionalInt passage(SectionText text, List<MatchFinder.Match> matches) {
        return matches.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(candidates(text, matches).getFirst().start());
    }

    /** What a reader sees comes before what a link leads to, and of that only addresses are shown. */
    private static List<MatchFinder.Match> readable(SectionText text, List<MatchFinder.Match> found) {
        List<Span> links = text.targets();
        List<MatchFinder.Match> seen =
                found.stream().filter(match -> !within(links, match)).toList();
        return seen.isEmpty()
                ? found.stream()
                        .filter(match -> text.text().startsWith("http", startOfLine(text, match)))
                        .toList()
                : seen;
    }

    private static int startOfLine(SectionText text, MatchFinder.Match match) {
        return text.text().lastIndexOf('\n', match.start()) + 1;
    }

    /** The best first. What a window would show is weighed before any window is cut. */
    private List<Candidate> candidates(SectionText text, List<MatchFinder.Match> matches) {
        int[] borders = borders(text);
        List<Span> leads = spans(text, Span.Kind.LEAD_IN);
        List<Span> links = text.targets();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < matches.size() && candidates.size() < MOST_WINDOWS; i++) {
            candidates.add(weigh(text, matches, i, borders, leads, links));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::worth).reversed());
        return candidates;
    }

    /** Where code blocks and link targets begin and end: no excerpt reaches over one of these. */
    private static int[] borders(SectionText text) {
        return text.spans().stream()
                .filter(span -> span.kind() == Span.Kind.CODE_BLOCK || text.isTarget(span))
                .flatMapToInt(span -> IntStream.of(span.start(), span.end()))
                .sorted()
                .toArray();
    }

    private static List<Span> spans(SectionText text, Span.Kind kind) {
        return text.spans().stream().filter(span -> span.kind() == kind).toList();
    }

    private Candidate weigh(
            SectionText text,
            List<MatchFinder.Match> matches,
            int from,
            int[] borders,
            List<Span> leads,
            List<Span> links) {
        MatchFinder.Match first = matches.get(from);
        int border = Arrays.binarySearch(borders, first.start() + 1);
        int nextBorder = border >= 0 ? border : -border - 1;
        int end = Math.min(
                first.start() + Window.GOAL,
                nextBorder < borders.length ? borders[nextBorder] : text.text().length());
        Set<Integer> shown = new HashSet<>();
        double worth = 0;
        int lastEnd = -1;
        int lastClause = -1;
        for (int i = from; i < matches.size() && matches.get(i).start() < end; i++) {
            MatchFinder.Match match = matches.get(i);
            int clause = clauses.getOrDefault(match.term(), 0);
            double rarity = rarities.isEmpty() ? 1 : rarities.get(clause);
            if (shown.add(clause)) {
                boolean together = lastEnd > 0 && clause == lastClause + 1 && match.start() - lastEnd <= 2;
                worth += rarity + (together ? TOGETHER * rarity : 0);
                worth += within(leads, match) ? IN_LEAD * rarity : 0;
            } else {
                worth += 0.05 * rarity;
            }
            lastEnd = match.end();
            lastClause = clause;
        }
        return new Candidate(first.start(), first.end(), shown, within(links, first) ? IN_LINK * worth : worth);
    }

    private static boolean within(List<Span> spans, MatchFinder.Match match) {
        for (Span span : spans) {
            if (span.holds(match.start())) {
                return true;
            }
        }
        return false;
    }

    /** A window that begins with a match, before it is cut. */
    private record Candidate(int start, int end, Set<Integer> shown, double worth) {

        Window window(SectionText text) {
            return Window.at(text, start, end);
        }
    }
}
