package notesearch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** What {@link NoteAnalyzer} makes of a short text. */
public final class Terms {

    /**
     * @param kind one of {@link TokenKind}
     * @param position from 0
     * @param start of the text it stands for, in UTF-16 units
     * @param end not included
     */
    public record Token(String term, String kind, int position, int start, int end) {}

    private static final Set<String> NOT_OF_NAMES =
            Set.of(TokenKind.SIGNED, TokenKind.ENDING, TokenKind.JOINED, TokenKind.UNFOLDED);

    private Terms() {}

    public static List<Token> of(String text, NoteAnalyzer analyzer) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = ((Analyzer) analyzer).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), type.type(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /** The words of a text, folded, one space between them: by this two headings are the same. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (Token token : of(Normalizer.normalize(text, Normalizer.Form.NFC), NoteAnalyzer.PHRASES)) {
            folded.append(folded.isEmpty() ? "" : " ").append(token.term());
        }
        return folded.toString();
    }

    /**
     * What a text's words are told apart by where their endings do not count: of each the stem, or the word with the
     * signs that belong to it. By this two names are the same, as {@code Dead-letter queues} and {@code dead letter queue}.
     */
    public static List<String> keys(String text) {
        List<String> keys = new ArrayList<>();
        int position = -1;
        boolean signed = false;
        for (Token token : of(Normalizer.normalize(text, Normalizer.Form.NFC), NoteAnalyzer.QUERIES)) {
            String kind = token.kind();
            if (kind.equals(TokenKind.JOINED) || kind.equals(TokenKind.UNFOLDED)) {
                continue;
            }
            if (token.position() > position) {
                position = token.position();
                signed = false;
                keys.add(token.term());
            }
            if (kind.equals(TokenKind.SIGNED)) {
                signed = true;
                keys.set(keys.size() - 1, token.term());
            } else if (kind.equals(TokenKind.STEM) && !signed) {
                keys.set(keys.size() - 1, StemMarker.strip(token.term()));
            }
        }
        return keys;
    }

    /**
     * The stems of a text's words without those that only make it a sentence, marked: by this {@code Trade
     * studies} and {@code the trade study} are called alike. Empty where all words are such.
     */
    public static String gist(String text) {
        StringBuilder gist = new StringBuilder();
        int position = -1;
        String word = "";
        for (Token token : of(Normalizer.normalize(text, Normalizer.Form.NFC), NoteAnalyzer.QUERIES)) {
            if (NOT_OF_NAMES.contains(token.kind())) {
                continue;
            }
            if (token.position() > position) {
                append(gist, word);
                position = token.position();
                word = token.term();
            } else {
                word = StemMarker.strip(token.term());
            }
        }
        append(gist, word);
        return gist.isEmpty() ? "" : StemMarker.mark(gist.toString());
    }

    private static void append(StringBuilder gist, String word) {
        if (!word.isEmpty() && !FunctionWords.contain(word)) {
            gist.append(gist.isEmpty() ? "" : " ").append(word);
        }
    }
}
