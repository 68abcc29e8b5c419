package notesearch.search;

import java.util.List;

/**
 * A piece of a section that shows why it matched.
 *
 * @param text plain text in one line, with {@code " · "} between blocks that end without a sign; code keeps its line breaks
 * @param marks sorted, disjoint, inside the text; empty where the section matched elsewhere
 * @param line of the file, from 1, where the excerpt begins
 * @param code whether the excerpt is cut from a code block
 */
public record Excerpt(String text, List<Mark> marks, int line, boolean code) {

    public Excerpt {
        marks = List.copyOf(marks);
    }

    Excerpt between(String before, String after) {
        List<Mark> moved = marks.stream()
                .map(mark -> new Mark(mark.start() + before.length(), mark.end() + before.length()))
                .toList();
        return new Excerpt(before + text + after, moved, line, code);
    }
}
