package notesearch.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 without rarity: a phrase scores less than its boost, which says how rare its words are.
 * Lucene would add up the rarities of all alternatives that a word of the phrase may be.
 */
final class PhraseSimilarity extends BM25Similarity {

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics term) {
        return Explanation.match(1f, "rarity is in the boost");
    }

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
        return Explanation.match(1f, "rarity is in the boost");
    }
}
