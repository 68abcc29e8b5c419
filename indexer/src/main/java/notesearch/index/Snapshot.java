package notesearch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BooleanSupplier;
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
    private final BooleanSupplier notesMissing;

    Snapshot(List<Published> held, IndexState state, BooleanSupplier notesMissing) {
        this.notesMissing = notesMissing;
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

    /** What the notes that it sees say of the team's own words. */
    public Glossaries glossaries() {
        return Glossaries.of(held.stream().map(Published::glossaries).toList());
    }

    /** How far it is of now; whether the notes are missing is as of this call. */
    public IndexState state() {
        return new IndexState(state.generation(), state.indexedAt(), state.pending(), notesMissing.getAsBoolean());
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
