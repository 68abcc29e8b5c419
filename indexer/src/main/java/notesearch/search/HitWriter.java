package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import notesearch.index.SectionReaders;
import notesearch.index.StoredSection;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Makes hits of what was found: reads the section, marks it, cuts its excerpts. For one search. */
final class HitWriter {

    private final SectionReaders sections;
    private final Deadline deadline;
    private final SectionMatches matches;
    private final Excerpts excerpts;
    private final @Nullable Explainer explainer;
    private final @Nullable Pinned pinned;
    private @Nullable String markedTitle;
    private List<Mark> titleMarks = List.of();

    HitWriter(IndexSearcher searcher, Interpretation interpretation, boolean explain) throws IOException {
        this.sections = new SectionReaders(searcher.getIndexReader());
        this.deadline = Deadline.of(searcher);
        this.explainer = explain ? new Explainer(searcher, interpretation.contributions()) : null;
        this.pinned = interpretation.pinned();
        this.matches = new SectionMatches(interpretation.shown());
        this.excerpts = excerpts(interpretation.needles());
    }

    static Excerpts excerpts(List<Needle> needles) {
        Map<String, Integer> clauses = new HashMap<>();
        List<Float> rarities = new ArrayList<>();
        for (Needle needle : needles) {
            MatchFinder.labels(needle.shown()).forEach(label -> clauses.putIfAbsent(label, rarities.size()));
            rarities.add(needle.rarity());
        }
        return new Excerpts(clauses, rarities);
    }

    /** When time is up, nothing is marked or explained any more, and the section's beginning is shown. */
    Hit hit(Found found) throws IOException {
        StoredSection section = sections.section(found.document());
        boolean late = deadline.passed();
        return new Hit(
                section.note(),
                section.title(),
                section.heading(),
                section.headingPath(),
                section.anchor(),
                section.line(),
                section.tags(),
                section.modified(),
                found.score(),
                pinned != null && pinned.is(found.document()),
                late ? List.of() : marks(matches.inHeading(section.heading()), section.heading()),
                late ? List.of() : marksOfTitle(section.title()),
                excerpts.of(section.text(), late ? List.of() : matches.in(section.text())),
                late || explainer == null ? List.of() : explainer.contributions(found.document()));
    }

    /** The sections of a note come after each other. */
    private List<Mark> marksOfTitle(String title) throws IOException {
        if (!title.equals(markedTitle)) {
            titleMarks = marks(matches.inTitle(title), title);
            markedTitle = title;
        }
        return titleMarks;
    }

    private static List<Mark> marks(List<MatchFinder.Match> found, String text) {
        return Marks.within(found, text, 0, text.length());
    }
}
