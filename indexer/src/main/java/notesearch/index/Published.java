package notesearch.index;

import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;

/**
 * A state of a partition that searches may see, as one value: the reader, and what it is of. The
 * reader is closed when the last holder lets go of it.
 *
 * @param indexedAt null before the first change
 */
record Published(
        DirectoryReader reader, long generation, @Nullable Instant indexedAt) {

    /** @return false where it has been closed and another must be taken */
    boolean hold() {
        return reader.tryIncRef();
    }

    void release() throws IOException {
        reader.decRef();
    }
}
