package notesearch.note;

import java.util.List;

/** Finds in the text of a note what is to be marked on its page. */
public interface Highlighter {

    /** Marks nothing. */
    Highlighter NONE = text -> new Found(List.of(), -1);

    Found in(SectionText text);

    /**
     * What was found.
     *
     * @param ranges sorted and disjoint
     * @param passage where the best passage begins, in UTF-16 units of the text; -1 without one
     */
    record Found(List<Range> ranges, int passage) {

        public Found {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * A part of a text.
     *
     * @param start in UTF-16 units, included
     * @param end not included
     */
    record Range(int start, int end) {}
}
