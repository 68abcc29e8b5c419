package notesearch.server.page;

import java.util.List;
import java.util.Optional;
import notesearch.note.Highlighter;
import notesearch.note.LineTable;
import notesearch.note.SectionText;
import notesearch.search.Mark;
import notesearch.search.Marker;

/** Marks a note with what a search finds. For use by one thread. */
record SearchHighlighter(Optional<Marker> marker) implements Highlighter {

    /** Marks nothing. */
    static final SearchHighlighter NONE = new SearchHighlighter(Optional.empty());

    List<Mark> marks(String line) {
        return marker.map(m ->
                        m.in(new SectionText(line, List.of(), LineTable.EMPTY)).marks())
                .orElse(List.of());
    }

    @Override
    public Found in(SectionText text) {
        return marker.map(m -> m.in(text))
                .map(marked ->
                        new Found(ranges(marked.marks()), marked.passage().orElse(-1)))
                .orElse(new Found(List.of(), -1));
    }

    private static List<Range> ranges(List<Mark> marks) {
        return marks.stream().map(mark -> new Range(mark.start(), mark.end())).toList();
    }
}
