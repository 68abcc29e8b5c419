package notesearch.index;

import java.nio.CharBuffer;
import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Tokens found and not yet given out; they name parts of the text and hold none of it. */
final class TokenQueue {

    private String[] kinds = new String[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private boolean[] advances = new boolean[16];
    private int head;
    private int tail;

    void clear() {
        head = 0;
        tail = 0;
    }

    boolean isEmpty() {
        return head == tail;
    }

    /** @param advance whether the token stands one position after the one before, else at the same */
    void add(String kind, int start, int end, boolean advance) {
        if (tail == kinds.length) {
            kinds = Arrays.copyOf(kinds, tail * 2);
            starts = Arrays.copyOf(starts, tail * 2);
            ends = Arrays.copyOf(ends, tail * 2);
            advances = Arrays.copyOf(advances, tail * 2);
        }
        kinds[tail] = kind;
        starts[tail] = start;
        ends[tail] = end;
        advances[tail] = advance;
        tail++;
    }

    void take(
            char[] text,
            CharTermAttribute term,
            OffsetAttribute offset,
            PositionIncrementAttribute increment,
            TypeAttribute type) {
        int start = starts[head];
        int end = ends[head];
        if (kinds[head].equals(TokenKind.JOINED) || kinds[head].equals(TokenKind.SIGNED)) {
            copyJoined(text, start, end, term, kinds[head].equals(TokenKind.SIGNED));
        } else if (kinds[head].equals(TokenKind.ENDING)) {
            int length = wholeCharacters(text, start, Math.min(end - start, WordTokenizer.MAX_WORD));
            term.setEmpty().append(Ending.MARKER).append(CharBuffer.wrap(text, start, length));
        } else {
            term.copyBuffer(text, start, wholeCharacters(text, start, Math.min(end - start, WordTokenizer.MAX_WORD)));
        }
        offset.setOffset(start, end);
        increment.setPositionIncrement(advances[head] ? 1 : 0);
        type.setType(kinds[head]);
        head++;
        if (head == tail) {
            clear();
        }
    }

    /** Copies the characters without the signs between them; leading and trailing ones stay if wanted. */
    private static void copyJoined(char[] text, int start, int end, CharTermAttribute term, boolean withSigns) {
        term.setEmpty();
        int firstWord = start;
        while (firstWord < end && isSign(text[firstWord])) {
            firstWord++;
        }
        int lastWord = end;
        while (lastWord > firstWord && isSign(text[lastWord - 1])) {
            lastWord--;
        }
        for (int i = start; i < end && term.length() < WordTokenizer.MAX_WORD; i++) {
            boolean outer = i < firstWord || i >= lastWord;
            if (outer ? withSigns : !isSign(text[i])) {
                term.append(text[i]);
            }
        }
        term.setLength(wholeCharacters(term.buffer(), 0, term.length()));
    }

    private static boolean isSign(char c) {
        return !Character.isSurrogate(c) && Script.of(c) == Script.NONE;
    }

    private static int wholeCharacters(char[] text, int start, int count) {
        return count > 0 && Character.isHighSurrogate(text[start + count - 1]) ? count - 1 : count;
    }
}
