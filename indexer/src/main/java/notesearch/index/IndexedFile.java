package notesearch.index;

import notesearch.note.FileStamp;

/**
 * What the index remembers of a file.
 *
 * @param stamp the file's, taken before it was read
 * @param readNanos when the reading began, in nanoseconds since 1970
 * @param doubtful whether it may hold something else although its stamp is the same
 */
public record IndexedFile(FileStamp stamp, long readNanos, boolean doubtful) {

    public IndexedFile(FileStamp stamp, long readNanos) {
        this(stamp, readNanos, false);
    }

    IndexedFile doubted() {
        return new IndexedFile(stamp, readNanos, true);
    }

    /** Whether what was read then is surely what the file holds now. */
    public boolean stillHolds(FileStamp now) {
        return !doubtful && stamp.equals(now) && !stamp.racy(readNanos);
    }
}
