package notesearch.server.page;

import java.util.List;
import notesearch.note.Marking;
import notesearch.note.SectionText;
import notesearch.search.Mark;
import notesearch.search.Marker;

/** Marks a note with what a search finds. For use by one thread. */
record SearchMarking(Marker marker) implements Marking {

    @Override
    public Found in(SectionText text) {
        Marker.Marked marked = marker.in(text);
        return new Found(ranges(marked.marks()), marked.passage().orElse(-1));
    }

    private static List<Range> ranges(List<Mark> marks) {
        return marks.stream().map(mark -> new Range(mark.start(), mark.end())).toList();
    }
}
