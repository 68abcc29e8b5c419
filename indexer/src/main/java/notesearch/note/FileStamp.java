package notesearch.note;

/**
 * What the file system tells about a file without opening it. Two equal stamps of one path mean
 * that the content is the same, unless the file was {@linkplain #racy(long) written while it was
 * read}.
 *
 * @param size in bytes
 * @param modifiedNanos time of the last write, in nanoseconds since 1970
 * @param changedNanos time of the last change of content or attributes (ctime), in nanoseconds since
 *     1970; 0 where the platform has none
 * @param inode 0 where the platform has none
 */
public record FileStamp(long size, long modifiedNanos, long changedNanos, long inode) {

    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;

    /**
     * Whether the file may have been written again, unnoticed, after it was read: its last write
     * falls within the clock's granularity of the reading. This is git's "racy" rule. A time well
     * ahead of the clock comes from a clock that was wrong: another write would not bear it.
     *
     * @param readNanos when the reading began, in nanoseconds since 1970
     */
    public boolean racy(long readNanos) {
        return near(modifiedNanos, readNanos) || near(changedNanos, readNanos);
    }

    private boolean near(long writtenNanos, long readNanos) {
        return writtenNanos > readNanos - granularity() && writtenNanos < readNanos + MINUTE;
    }

    private long granularity() {
        boolean wholeSeconds = modifiedNanos % SECOND == 0 && changedNanos % SECOND == 0;
        return wholeSeconds ? 2 * SECOND : SECOND / 50;
    }
}
