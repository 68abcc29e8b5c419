package notesearch.search;

import org.apache.lucene.util.BytesRef;

/**
 * A term of the index that stands for a word of the query.
 *
 * @param weight how much an occurrence of it counts, 1 for the word itself
 */
record Variant(BytesRef term, float weight) {

    static Variant of(String term, float weight) {
        return new Variant(new BytesRef(term), weight);
    }
}
