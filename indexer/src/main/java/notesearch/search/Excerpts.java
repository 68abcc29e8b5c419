package notesearch.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.note.SectionText;
import notesearch.note.Span;

/** Chooses the pieces of a section that show best why it matched. */
final class Excerpts {

    static final int MOST = 2;

    /** More matches than these are not weighed against each other. */
    private static final int MOST_WINDOWS = 400;

    /** Words that stand side by side, and words in bold that open a paragraph, tell more. */
    private static final double TOGETHER = 0.5;

    private static final double IN_LEAD = 1;

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
     * @param matches in the text, sorted by start
     */
    List<Excerpt> of(SectionText text, List<MatchFinder.Match> matches) {
        if (matches.isEmpty()) {
            Window opening = Window.at(text, 0, 0);
            return opening.isEmpty() ? List.of() : List.of(opening.excerpt(text, List.of()));
        }
        List<Candidate> candidates = candidates(text, matches);
        List<Excerpt> chosen = new ArrayList<>();
        Candidate first = candidates.get(0);
        chosen.add(first.window().excerpt(text, matches));
        for (Candidate candidate : candidates) {
            boolean adds = !first.shown().containsAll(candidate.shown());
            if (!candidate.window().overlaps(first.window())
                    && (adds || candidate.worth() >= WORTH_REPEATING * first.worth())) {
                chosen.add(candidate.window().excerpt(text, matches));
                break;
            }
        }
        return chosen;
    }

    private List<Candidate> candidates(SectionText text, List<MatchFinder.Match> matches) {
        List<Candidate> candidates = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < matches.size() && candidates.size() < MOST_WINDOWS; i++) {
            Window window = Window.at(text, matches.get(i).start(), matches.get(i).end());
            if (window.start() != last) {
                candidates.add(weigh(text, window, matches, i));
                last = window.start();
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::worth).reversed());
        return candidates;
    }

    private Candidate weigh(SectionText text, Window window, List<MatchFinder.Match> matches, int from) {
        Set<Integer> shown = new HashSet<>();
        double worth = 0;
        int lastEnd = -1;
        int lastClause = -1;
        for (int i = from; i < matches.size() && matches.get(i).start() < window.end(); i++) {
            MatchFinder.Match match = matches.get(i);
            int clause = clauses.getOrDefault(match.term(), 0);
            double rarity = rarities.isEmpty() ? 1 : rarities.get(clause);
            if (shown.add(clause)) {
                worth += rarity;
                worth += inLead(text, match) ? IN_LEAD * rarity : 0;
            } else {
                worth += 0.05 * rarity;
            }
            boolean together = clause == lastClause + 1 && match.start() - lastEnd <= 2 && lastEnd > 0;
            worth += together && shown.size() == clause + 1 ? TOGETHER * rarity : 0;
            lastEnd = match.end();
            lastClause = clause;
        }
        return new Candidate(window, shown, window.link() ? worth * 0.3 : worth);
    }

    private static boolean inLead(SectionText text, MatchFinder.Match match) {
        for (Span span : text.spans()) {
            if (span.kind() == Span.Kind.LEAD_IN && span.start() <= match.start() && match.end() <= span.end()) {
                return true;
            }
        }
        return false;
    }

    private record Candidate(Window window, Set<Integer> shown, double worth) {}
}
