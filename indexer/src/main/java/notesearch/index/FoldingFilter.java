package notesearch.index;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Folds what people do not tell apart when they search: case, width, compatibility forms, and
 * diacritics, composed or not. Signs of scripts where marks are vowels are kept. Where a word loses more than its case,
 * how it was written can stand beside it, marked: see {@link Unfolded}.
 */
final class FoldingFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final boolean keepsWritten;
    private char[] folded = new char[512];
    private @Nullable String unfolded;

    /** @param keepsWritten whether words are also kept as they were written */
    FoldingFilter(TokenStream input, boolean keepsWritten) {
        super(input);
        this.keepsWritten = keepsWritten;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (unfolded != null) {
            term.setEmpty().append(unfolded);
            increment.setPositionIncrement(0);
            type.setType(TokenKind.UNFOLDED);
            unfolded = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (!foldAscii(term.buffer(), term.length())) {
            String written = keepsWritten && type.type().equals(TokenKind.WORD) ? written() : null;
            foldUnicode();
            if (written != null
                    && !written.contentEquals(term)
                    && written.codePoints().anyMatch(Character::isLetter)) {
                unfolded = Unfolded.mark(term.toString(), written);
            }
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        unfolded = null;
    }

    /** With all that people do tell apart. */
    private String written() {
        StringBuilder written = new StringBuilder(term.length());
        Normalizer.normalize(term, Normalizer.Form.NFKC)
                .codePoints()
                .filter(codePoint -> !Script.joinsUnseen(codePoint))
                .map(FoldingFilter::lowerCase)
                .forEach(written::appendCodePoint);
        return written.toString();
    }

    private static int lowerCase(int codePoint) {
        int lower = Character.toLowerCase(codePoint);
        return lower == 'ς' ? 'σ' : lower;
    }

    /** @return false at the first character that is not ASCII */
    private static boolean foldAscii(char[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            char c = buffer[i];
            if (c >= 128) {
                return false;
            }
            if (c >= 'A' && c <= 'Z') {
                buffer[i] = (char) (c + ('a' - 'A'));
            }
        }
        return true;
    }

    private void foldUnicode() {
        StringBuilder kept = new StringBuilder(term.length());
        Normalizer.normalize(term, Normalizer.Form.NFKD)
                .codePoints()
                .filter(codePoint -> !isDiacritic(codePoint))
                .map(FoldingFilter::lowerCase)
                .forEach(kept::appendCodePoint);
        String composed = Normalizer.normalize(kept, Normalizer.Form.NFC);
        if (folded.length < composed.length() * 4) {
            folded = new char[composed.length() * 4];
        }
        int length = ASCIIFoldingFilter.foldToASCII(composed.toCharArray(), 0, folded, 0, composed.length());
        term.copyBuffer(folded, 0, length);
        foldAscii(term.buffer(), length);
    }

    private static boolean isDiacritic(int codePoint) {
        return within(codePoint, 0x0300, 0x036F)
                || within(codePoint, 0x1AB0, 0x1AFF)
                || within(codePoint, 0x1DC0, 0x1DFF)
                || within(codePoint, 0x20D0, 0x20FF)
                || within(codePoint, 0xFE00, 0xFE0F)
                || Script.joinsUnseen(codePoint);
    }

    private static boolean within(int codePoint, int first, int last) {
        return first <= codePoint && codePoint <= last;
    }
}
