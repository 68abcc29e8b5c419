package notesearch.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Puts a word's English stem beside the word, where the two differ, marked so that the terms of the
 * index tell what was written from what was derived: {@code timeouts} and {@code ~timeout}.
 */
final class StemFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Stemmer stemmer = new Stemmer();

    /** The length of the stem that comes next; 0 where none does. */
    private int stem;

    StemFilter(TokenStream input) {
        super(input);
    }

    /** The stem takes the place of the word in the attributes: all else is the same for both. */
    @Override
    public boolean incrementToken() throws IOException {
        if (stem > 0) {
            term.copyBuffer(stemmer.stem(), 0, stem);
            increment.setPositionIncrement(0);
            type.setType(TokenKind.STEM);
            stem = 0;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (type.type().equals(TokenKind.WORD)) {
            stem = stemmer.stem(term.buffer(), term.length());
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        stem = 0;
    }
}
