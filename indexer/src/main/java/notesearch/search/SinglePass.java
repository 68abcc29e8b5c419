package notesearch.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;

/** Several collectors fed by one pass over the matches, on the calling thread. */
record SinglePass(Collector collector) implements CollectorManager<Collector, Collector> {

    static void run(IndexSearcher searcher, Query query, Collector... collectors) throws IOException {
        searcher.search(query, new SinglePass(MultiCollector.wrap(collectors)));
    }

    @Override
    public Collector newCollector() {
        return collector;
    }

    @Override
    public Collector reduce(Collection<Collector> collectors) {
        return collector;
    }
}
