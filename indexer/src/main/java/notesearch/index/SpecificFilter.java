package notesearch.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Keeps one token a position, the one that says most: the word with its signs, else the word. */
final class SpecificFilter extends TokenFilter {

    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    SpecificFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        int passed = 0;
        while (input.incrementToken()) {
            passed += increment.getPositionIncrement();
            if (passed > 0 && !type.type().equals(TokenKind.JOINED)) {
                increment.setPositionIncrement(passed);
                return true;
            }
        }
        return false;
    }
}
