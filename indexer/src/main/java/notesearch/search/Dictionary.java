package notesearch.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where terms stand in the segments. A search asks for each of its terms several times, to know how rare it is, to find
 * it and to score it; it is looked up once. For one search, and one thread.
 */
final class Dictionary {

    /**
     * A term in a field of a segment.
     *
     * @param documents how many hold it, deleted ones included
     */
    record Entry(TermState state, int documents) {}

    private final Map<Object, Map<String, Field>> segments = new HashMap<>();

    /** Null where no document of the segment holds the term in the field. */
    @Nullable
    Entry entry(LeafReaderContext segment, String field, BytesRef term) throws IOException {
        return field(segment, field).entry(term);
    }

    /** The documents of an entry for {@code term}, and how often each holds it. */
    PostingsEnum postings(LeafReaderContext segment, String field, BytesRef term, TermState state) throws IOException {
        TermsEnum terms = terms(segment, field);
        terms.seekExact(term, state);
        return terms.postings(null, PostingsEnum.FREQS);
    }

    /** All terms of a field; where they stand until the next is asked for here. */
    TermsEnum terms(LeafReaderContext segment, String field) throws IOException {
        return field(segment, field).terms;
    }

    private Field field(LeafReaderContext segment, String name) throws IOException {
        Map<String, Field> fields = segments.computeIfAbsent(segment.id(), id -> new HashMap<>());
        Field field = fields.get(name);
        if (field == null) {
            field = new Field(Terms.getTerms(segment.reader(), name).iterator());
            fields.put(name, field);
        }
        return field;
    }

    private static final class Field {

        private final TermsEnum terms;
        private final Map<BytesRef, @Nullable Entry> entries = new HashMap<>();

        Field(TermsEnum terms) {
            this.terms = terms;
        }

        @Nullable
        Entry entry(BytesRef term) throws IOException {
            Entry known = entries.get(term);
            if (known != null || entries.containsKey(term)) {
                return known;
            }
            Entry entry = terms.seekExact(term) ? new Entry(terms.termState(), terms.docFreq()) : null;
            entries.put(term, entry);
            return entry;
        }
    }
}
