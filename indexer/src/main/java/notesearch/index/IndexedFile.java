package notesearch.index;

import notesearch.note.FileStamp;

/**
 * What the index remembers of a file.
 *
 * @param stamp the file's, taken before it was read
 * @param readNanos when the reading began, in nanoseconds since 1970
 */
public record IndexedFile(FileStamp stamp, long readNanos) {

    /** Whether what was read then is surely what the file holds now. */
    public boolean stillHolds(FileStamp now) {
        return stamp.equals(now) && !stamp.racy(readNanos);
    }
}
