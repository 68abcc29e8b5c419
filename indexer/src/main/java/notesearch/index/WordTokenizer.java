package notesearch.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Cuts text into words, identifiers into their parts, and scripts without spaces into pairs of
 * characters.
 *
 * <p>The parts of an identifier stand at successive positions, so that a phrase finds them however
 * they are written: {@code change message visibility}, {@code ChangeMessageVisibility} and
 * {@code change-message-visibility} are alike. Where the first part stands, the parts
 * {@linkplain TokenKind#JOINED joined} stand too, and the word with the
 * {@linkplain TokenKind#SIGNED signs} that belong to it. {@link TokenKind} names what each token is.
 */
final class WordTokenizer extends Tokenizer {

    /** Longer words are cut: they are data rather than language. In UTF-16 units. */
    static final int MAX_WORD = 128;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private final boolean ofNotes;
    private final TokenQueue pending = new TokenQueue();
    private char[] text = new char[256];
    private int length;
    private int at;

    /**
     * @param ofNotes whether there are also tokens by which a note is found that holds more than was asked for, and which a
     *     query must not have: the last character of a run without spaces, what stands behind a sign within an
     *     identifier, with it, as {@code .fifo} in {@code orders.fifo}, and the number of a version that is written
     *     {@code v2}
     */
    WordTokenizer(boolean ofNotes) {
        this.ofNotes = ofNotes;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending.clear();
        at = 0;
        length = 0;
        int read;
        while ((read = input.read(text, length, text.length - length)) != -1) {
            length += read;
            if (length == text.length) {
                text = Arrays.copyOf(text, text.length * 2);
            }
        }
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (pending.isEmpty()) {
            if (at >= length) {
                return false;
            }
            int end = endOfPlainWord();
            if (end > at) {
                takePlainWord(end);
                return true;
            }
            scan();
        }
        pending.take(text, term, offset, increment, type);
        offset.setOffset(correctOffset(offset.startOffset()), correctOffset(offset.endOffset()));
        return true;
    }

    /**
     * Where a word ends that begins here and is one token whatever stands around it, as most do: letters of ASCII without
     * signs, and without case by which it could have parts. Not behind its beginning where it may be another word.
     */
    private int endOfPlainWord() {
        if (!Signs.isAsciiLetter(text[at]) || Signs.before(text, at) > 0) {
            return at;
        }
        int end = at + 1;
        while (end < length && text[end] >= 'a' && text[end] <= 'z') {
            end++;
        }
        boolean ends = end == length || Signs.separates(text[end]);
        return ends && end - at <= MAX_WORD ? end : at;
    }

    private void takePlainWord(int end) {
        term.copyBuffer(text, at, end - at);
        offset.setOffset(correctOffset(at), correctOffset(end));
        at = end;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
        if (text.length > 1 << 20) {
            text = new char[256];
        }
    }

    private void scan() {
        int codePoint = codePointAt(at);
        switch (Script.of(codePoint)) {
            case NONE, JOINER -> at += Character.charCount(codePoint);
            case SYMBOL -> {
                int end = at + Character.charCount(codePoint);
                pending.add(TokenKind.WORD, at, end, true);
                at = end;
            }
            case UNSPACED -> scanGrams();
            case SPACED -> scanIdentifier();
        }
    }

    private void scanGrams() {
        int start = at;
        while (at < length && Script.of(codePointAt(at)) == Script.UNSPACED) {
            at += Character.charCount(codePointAt(at));
        }
        int first = start;
        int second = first + Character.charCount(codePointAt(first));
        boolean single = second >= at;
        while (second < at) {
            int end = second + Character.charCount(codePointAt(second));
            pending.add(TokenKind.GRAM, first, end, true);
            first = second;
            second = end;
        }
        if (single || ofNotes) {
            pending.add(TokenKind.GRAM, first, at, single);
        }
    }

    /** Components joined by loose signs, as {@code src/lib/i18n.ts} is: each is tokenized by itself. */
    private void scanIdentifier() {
        int signs = Signs.before(text, at);
        boolean behindSign = false;
        while (true) {
            int start = at;
            at = Component.endOf(text, start, length);
            int next = Signs.looseConnector(text, at, length);
            int signsAfter = next < 0 ? Signs.after(text, at, length) : 0;
            new Component(text, start, at).addTo(pending, signs, signsAfter, ofNotes, ofNotes && behindSign);
            if (next < 0) {
                at = withoutPossessive(at + signsAfter);
                return;
            }
            at = next;
            signs = 0;
            behindSign = Signs.standsWithin(text, at);
        }
    }

    private int withoutPossessive(int end) {
        return Signs.possessive(text, end, length) ? end + 2 : end;
    }

    private int codePointAt(int index) {
        return Character.codePointAt(text, index, length);
    }
}
