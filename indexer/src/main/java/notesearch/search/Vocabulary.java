package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.index.SearchField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of the notes that a view sees, and how many sections hold them. For one search, and one thread. */
final class Vocabulary {

    /** The fields whose terms are words of the notes: those of links and paths are not offered, or taken for what was meant. */
    static final EnumSet<SearchField> OF_WORDS = EnumSet.complementOf(EnumSet.of(SearchField.LINKS, SearchField.NAME));

    private static final int MOST_OF_BEGINNINGS = 512;
    private static final int LEAST_OF_BEGINNING = 4;

    private final IndexReader reader;
    private final Dictionary dictionary;
    private final Deadline deadline;
    private final int sections;
    private final Map<String, Map<SearchField, Integer>> frequencies = new HashMap<>();
    private int askedForBeginnings;

    Vocabulary(ForOneSearch searcher) throws IOException {
        this.reader = searcher.getIndexReader();
        this.dictionary = searcher.dictionary();
        this.deadline = Deadline.of(searcher);
        int most = 0;
        for (SearchField field : SearchField.values()) {
            most = Math.max(most, reader.getDocCount(field.field()));
        }
        this.sections = most;
    }

    boolean has(String term) throws IOException {
        return sectionsWith(List.of(term)) > 0;
    }

    /**
     * How many sections hold any of the terms: those of the field where they are most frequent. Sections
     * that are deleted and not yet merged away count too, but only where there are others.
     */
    int sectionsWith(List<String> terms) throws IOException {
        long most = 0;
        for (SearchField field : SearchField.values()) {
            long inField = 0;
            for (String term : terms) {
                inField += frequency(term, field);
            }
            most = Math.max(most, inField);
        }
        return most > 0 && reader.hasDeletions() && !anyLive(terms) ? 0 : (int) Math.min(most, sections);
    }

    /** How many sections hold the term in their text or heading, deleted ones included: quickly told. */
    int sectionsInText(String term) throws IOException {
        return Math.max(frequency(term, SearchField.BODY), frequency(term, SearchField.HEADING));
    }

    private int frequency(String term, SearchField field) throws IOException {
        Map<SearchField, Integer> known = frequencies.computeIfAbsent(term, added -> new EnumMap<>(SearchField.class));
        Integer frequency = known.get(field);
        if (frequency == null) {
            frequency = frequency(new BytesRef(term), field);
            known.put(field, frequency);
        }
        return frequency;
    }

    private int frequency(BytesRef term, SearchField field) throws IOException {
        int frequency = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Dictionary.Entry entry = dictionary.entry(leaf, field.field(), term);
            frequency += entry == null ? 0 : entry.documents();
        }
        return frequency;
    }

    private boolean anyLive(List<String> terms) throws IOException {
        for (SearchField field : SearchField.values()) {
            for (String term : terms) {
                if (anyLive(reader, new Term(field.field(), term))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether any document holds it that is not deleted. */
    static boolean anyLive(IndexReader reader, Term term) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (anyLive(leaf.reader(), term)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyLive(LeafReader leaf, Term term) throws IOException {
        PostingsEnum postings = leaf.postings(term, PostingsEnum.NONE);
        Bits live = leaf.getLiveDocs();
        if (postings == null) {
            return false;
        }
        int document = postings.nextDoc();
        while (document != PostingsEnum.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = postings.nextDoc();
        }
        return document != PostingsEnum.NO_MORE_DOCS;
    }

    /** How likely a word is meant rather than others that so many sections hold, by how many hold it in their text. */
    float likelihood(String word, int sectionsWithOthers) throws IOException {
        float with = Math.max(1, sectionsInText(word));
        return with / (with + sectionsWithOthers);
    }

    /** Whether no longer word that begins so stands in as many sections: then it is hardly half of one. */
    boolean isWhole(String word) throws IOException {
        int with = sectionsWith(List.of(word));
        List<String> longer = with == 0 ? List.of() : startingWith(word, 1);
        return with > 0 && (longer.isEmpty() || with > sectionsWith(longer));
    }

    /** BM25's inverse document frequency, as Lucene has it: never negative. */
    float rarity(int sectionsWith) {
        return (float) Math.log(1 + (sections - sectionsWith + 0.5) / (sectionsWith + 0.5));
    }

    /** What words that all stand there can score together, each being any of its terms. */
    float rarity(List<List<String>> positions) throws IOException {
        float rarity = 0;
        for (List<String> terms : positions) {
            rarity += rarity(sectionsWith(terms));
        }
        return rarity;
    }

    /**
     * How many of the words that begin as was asked may be scored: each takes memory for as long as the search lasts, so that
     * the more were asked for, the fewer are left.
     */
    int shareOfBeginnings(int most) {
        return Math.clamp((MOST_OF_BEGINNINGS - askedForBeginnings) / 2, LEAST_OF_BEGINNING, most);
    }

    void askedForBeginnings(int words) {
        askedForBeginnings += words;
    }

    /** The most frequent words that begin with {@code prefix} and are longer, at most {@code most}. */
    List<String> startingWith(String prefix, int most) throws IOException {
        return startingWith(prefix, most, OF_WORDS);
    }

    /** The same with the words of links and paths. */
    List<String> anywhereStartingWith(String prefix, int most) throws IOException {
        return startingWith(prefix, most, EnumSet.allOf(SearchField.class));
    }

    private List<String> startingWith(String prefix, int most, Set<SearchField> fields) throws IOException {
        Map<BytesRef, Integer> found = new HashMap<>();
        BytesRef start = new BytesRef(prefix);
        for (SearchField field : fields) {
            collect(field, start, found);
        }
        found.remove(start);
        List<Map.Entry<BytesRef, Integer>> entries = new ArrayList<>(found.entrySet());
        entries.sort(Map.Entry.<BytesRef, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
        return entries.stream()
                .limit(most)
                .map(entry -> entry.getKey().utf8ToString())
                .toList();
    }

    private void collect(SearchField field, BytesRef start, Map<BytesRef, Integer> found) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum iterator = dictionary.terms(leaf, field.field());
            if (iterator.seekCeil(start) == TermsEnum.SeekStatus.END) {
                continue;
            }
            for (BytesRef term = iterator.term();
                    term != null && StringHelper.startsWith(term, start) && !deadline.tick();
                    term = iterator.next()) {
                found.merge(BytesRef.deepCopyOf(term), iterator.docFreq(), Integer::sum);
            }
        }
    }
}
