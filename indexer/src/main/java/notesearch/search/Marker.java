package notesearch.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import notesearch.note.SectionText;

/** Marks in any text what a search would mark there. For use by one thread. */
public final class Marker {

    private final MatchFinder finder;
    private final Excerpts excerpts;
    private final Deadline deadline;

    Marker(MatchFinder finder, Excerpts excerpts, Deadline deadline) {
        this.deadline = deadline;
        this.finder = finder;
        this.excerpts = excerpts;
    }

    /**
     * What was found in a text.
     *
     * @param marks sorted and disjoint
     * @param passage where the match stands that the best excerpt of the text would be cut around, in
     *     UTF-16 units; empty without marks
     */
    public record Marked(List<Mark> marks, OptionalInt passage) {

        public Marked {
            marks = List.copyOf(marks);
        }
    }

    public Marked in(SectionText section) {
        String text = section.text();
        List<MatchFinder.Match> matches = find(text);
        return new Marked(Marks.within(matches, text, 0, text.length()), excerpts.passage(section, matches));
    }

    private List<MatchFinder.Match> find(String text) {
        try {
            return deadline.passed() ? List.of() : finder.find(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
