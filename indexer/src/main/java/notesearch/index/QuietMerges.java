package notesearch.index;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges in the background, where Lucene would print a stack trace for one that fails, as on a full disk: it closes the
 * writer, and the next write says why.
 */
final class QuietMerges extends ConcurrentMergeScheduler {

    @Override
    protected void handleMergeException(Throwable failure) {
        // the writer keeps it, as the reason why it is closed
    }
}
