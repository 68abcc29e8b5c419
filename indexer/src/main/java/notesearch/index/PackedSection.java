package notesearch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.ByteBuffersDataOutput;

/**
 * A section as it is packed.
 *
 * @param source what the file writes of it
 */
record PackedSection(String source, StoredSection section) {

    byte[] bytes() {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            StoredSection.writeText(out, source);
            section.write(out);
            return out.toArrayCopy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
