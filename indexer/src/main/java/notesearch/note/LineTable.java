package notesearch.note;

import java.util.Arrays;

/** Which line of the file each part of a section's text comes from. */
public final class LineTable {

    public static final LineTable EMPTY = new LineTable(new int[0], new int[0]);

    private final int[] starts;
    private final int[] lines;

    /**
     * @param starts offsets into the text where another line begins, strictly ascending, in UTF-16
     *     units
     * @param lines the line, from 1, that begins at each of them; not always ascending, since link
     *     targets stand at the end of the text
     */
    public LineTable(int[] starts, int[] lines) {
        if (starts.length != lines.length) {
            throw new IllegalArgumentException(starts.length + " offsets for " + lines.length + " lines");
        }
        this.starts = starts.clone();
        this.lines = lines.clone();
    }

    /** The line, from 1, that the text at {@code offset} comes from; 0 where the table is empty. */
    public int lineAt(int offset) {
        if (starts.length == 0) {
            return 0;
        }
        int found = Arrays.binarySearch(starts, offset);
        return lines[Math.max(0, found >= 0 ? found : -found - 2)];
    }

    public int[] starts() {
        return starts.clone();
    }

    public int[] lines() {
        return lines.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineTable table
                && Arrays.equals(starts, table.starts)
                && Arrays.equals(lines, table.lines);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(starts) + Arrays.hashCode(lines);
    }

    @Override
    public String toString() {
        return "LineTable" + Arrays.toString(starts) + Arrays.toString(lines);
    }
}
