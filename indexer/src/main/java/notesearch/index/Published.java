package notesearch.index;

import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;

/**
 * A state of a partition that searches may see, as one value: the reader, what it is of, and the team's own words in
 * it. The reader is closed when the last holder lets go of it.
 *
 * @param indexedAt null before the first change
 */
record Published(
        DirectoryReader reader, long generation, @Nullable Instant indexedAt, Glossaries glossaries) {

    /** Reads the team's own words; the reader is closed where that fails. */
    Published(DirectoryReader reader, long generation, @Nullable Instant indexedAt) throws IOException {
        this(reader, generation, indexedAt, glossaries(reader));
    }

    private static Glossaries glossaries(DirectoryReader reader) throws IOException {
        try {
            return Glossaries.of(reader);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** @return false where it has been closed and another must be taken */
    boolean hold() {
        return reader.tryIncRef();
    }

    void release() throws IOException {
        reader.decRef();
    }
}
