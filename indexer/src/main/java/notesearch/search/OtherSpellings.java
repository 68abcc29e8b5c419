package notesearch.search;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.search.IndexSearcher;

/** Words of the notes that may have been meant where another was typed, the likeliest first. For one query. */
final class OtherSpellings {

    /** Of more words than these none are looked for, which takes a while for each. */
    private static final int MOST_RESPELLED = 8;

    /** Words with these endings hardly are anything but forms of their stems. */
    private static final Pattern INFLECTED = Pattern.compile(".*(s|ed|ing)");

    private final Vocabulary vocabulary;
    private final Speller speller;
    private int respelled;

    OtherSpellings(IndexSearcher searcher, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.speller = new Speller(searcher);
    }

    /** Of a word that no note holds; empty where there are none, or too many were looked for. */
    List<Spelling> near(String written, boolean unfinished) throws IOException {
        return respelled++ < MOST_RESPELLED ? speller.near(written, unfinished) : List.of();
    }

    /**
     * Of a word that the notes hold only with other endings: {@code collecter}, though it is derived from {@code collect},
     * may well be {@code collector} where that is more frequent than all those.
     *
     * @param same the word, and its stem
     */
    List<Spelling> likelierThanItsStem(List<String> same, boolean unfinished) throws IOException {
        String written = same.getFirst();
        if (INFLECTED.matcher(written).matches()
                || vocabulary.has(written)
                || unfinished && !vocabulary.startingWith(written, 1).isEmpty()) {
            return List.of();
        }
        int sections = vocabulary.sectionsWith(same);
        return near(written, false).stream()
                .filter(spelling -> spelling.edits() == 1
                        && spelling.sections() > sections
                        && !same.contains(WordTerms.stem(spelling.term())))
                .toList();
    }
}
