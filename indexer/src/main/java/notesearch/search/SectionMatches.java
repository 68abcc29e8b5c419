package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import notesearch.note.SectionText;
import notesearch.note.Span;
import notesearch.query.Clause.Part;
import notesearch.search.MatchFinder.Match;
import org.apache.lucene.search.Query;

/** Finds where a query matches in each part of a section. For one query, and one thread. */
final class SectionMatches {

    private final MatchFinder title;
    private final MatchFinder heading;
    private final MatchFinder text;
    private final MatchFinder code;

    /** @param shown what to mark */
    SectionMatches(Query shown) {
        Query anywhere = Shown.in(null, shown);
        this.text = new MatchFinder(anywhere);
        this.title = finder(Part.TITLE, shown, anywhere);
        this.heading = finder(Part.HEADING, shown, anywhere);
        this.code = finder(Part.CODE, shown, anywhere);
    }

    private MatchFinder finder(Part part, Query shown, Query anywhere) {
        Query within = Shown.in(part, shown);
        return within.equals(anywhere) ? text : new MatchFinder(within);
    }

    List<Match> inTitle(String shown) throws IOException {
        return title.find(shown);
    }

    List<Match> inHeading(String shown) throws IOException {
        return heading.find(shown);
    }

    List<Match> in(SectionText section) throws IOException {
        List<Match> found = text.find(section.text());
        if (code == text) {
            return found;
        }
        List<Match> all = new ArrayList<>(found);
        for (Match match : code.find(section.text())) {
            if (!all.contains(match) && section.spans().stream().anyMatch(span -> isCode(span, match))) {
                all.add(match);
            }
        }
        all.sort(MatchFinder.BY_START_LONGER_FIRST);
        return all;
    }

    private static boolean isCode(Span span, Match match) {
        return (span.kind() == Span.Kind.INLINE_CODE || span.kind() == Span.Kind.CODE_BLOCK)
                && span.start() <= match.start()
                && match.end() <= span.end();
    }
}
