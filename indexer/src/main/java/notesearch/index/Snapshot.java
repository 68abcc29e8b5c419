package notesearch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;

/**
 * What a view sees at one moment; nothing changes in it. Whoever takes one closes it, soon: it keeps
 * files open that are no longer needed. For use by one thread, or several, until it is closed.
 */
public final class Snapshot implements AutoCloseable {

    private final List<Published> held;
    private final IndexReader reader;
    private final IndexState state;

    Snapshot(List<Published> held, IndexState state) {
        this.held = List.copyOf(held);
        this.state = state;
        try {
            this.reader = held.size() == 1
                    ? held.get(0).reader()
                    : new MultiReader(held.stream().map(Published::reader).toArray(IndexReader[]::new), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public IndexReader reader() {
        return reader;
    }

    public IndexState state() {
        return state;
    }

    @Override
    public void close() {
        try {
            for (Published published : held) {
                published.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
