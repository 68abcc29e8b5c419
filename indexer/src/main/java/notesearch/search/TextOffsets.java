package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import notesearch.index.TokenKind;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.uhighlight.AnalysisOffsetStrategy;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.util.BytesRef;

/**
 * Where terms, beginnings and phrases stand in a text, in one pass over its tokens. Lucene's own strategy makes an index of
 * each text as soon as the query holds a phrase, which took half the time of a search. For one thread.
 */
final class TextOffsets extends AnalysisOffsetStrategy {

    private static final Comparator<Offset> BY_START =
            Comparator.comparingInt(Offset::start).thenComparing(Offset::end, Comparator.reverseOrder());

    private final SoughtTokens sought;

    TextOffsets(UHComponents components, Analyzer analyzer) {
        super(components, analyzer);
        this.sought = SoughtTokens.of(components.query());
    }

    /** @return sorted by start, then the longer first */
    @Override
    public OffsetsEnum getOffsetsEnum(LeafReader unused, int document, String text) throws IOException {
        List<Offset> found = new ArrayList<>();
        PhraseOffsets phrases = new PhraseOffsets(sought);
        try (TokenStream tokens = tokenStream(text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.getAttribute(PositionIncrementAttribute.class);
            TypeAttribute type = tokens.getAttribute(TypeAttribute.class);
            tokens.reset();
            int position = -1;
            while (tokens.incrementToken()) {
                position += increment.getPositionIncrement();
                List<BytesRef> labels = sought.labels(term.buffer(), term.length());
                for (BytesRef label : labels) {
                    boolean onlyBegins = type.type().equals(TokenKind.GRAM) && !sought.alone(label);
                    int end = onlyBegins ? text.offsetByCodePoints(offset.startOffset(), 1) : offset.endOffset();
                    found.add(new Offset(offset.startOffset(), end, label));
                }
                phrases.token(term, position, offset);
            }
            tokens.end();
        }
        found.addAll(phrases.found());
        found.sort(BY_START);
        return found.isEmpty() ? OffsetsEnum.EMPTY : new Offsets(found);
    }

    /** @param label of what was sought */
    record Offset(int start, int end, BytesRef label) {}

    private static final class Offsets extends OffsetsEnum {

        private final Iterator<Offset> rest;
        private final int count;
        private Offset current;

        Offsets(List<Offset> found) {
            this.rest = found.iterator();
            this.count = found.size();
            this.current = found.getFirst();
        }

        @Override
        public boolean nextPosition() {
            if (!rest.hasNext()) {
                return false;
            }
            current = rest.next();
            return true;
        }

        /** Of all that is sought together: no passage is weighed by it. */
        @Override
        public int freq() {
            return count;
        }

        @Override
        public BytesRef getTerm() {
            return current.label();
        }

        @Override
        public int startOffset() {
            return current.start();
        }

        @Override
        public int endOffset() {
            return current.end();
        }
    }
}
