package notesearch.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts a word's English stem beside the word, where the two differ, marked so that the terms of the
 * index tell what was written from what was derived: {@code timeouts} and {@code ~timeout}.
 */
final class StemFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Stemmer stemmer = new Stemmer();
    private AttributeSource.@Nullable State word;

    StemFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (word != null) {
            restoreState(word);
            word = null;
            int length = stemmer.stemLength();
            char[] buffer = term.resizeBuffer(length + 1);
            buffer[0] = StemMarker.MARKER;
            System.arraycopy(stemmer.stemBuffer(), 0, buffer, 1, length);
            term.setLength(length + 1);
            increment.setPositionIncrement(0);
            type.setType(TokenKind.STEM);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (type.type().equals(TokenKind.WORD) && stemmer.changes(term.buffer(), term.length())) {
            word = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word = null;
    }
}
