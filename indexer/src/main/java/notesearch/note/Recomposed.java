package notesearch.note;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Brings a text that became decomposed while it was written (an entity may stand for an accent) to
 * NFC, and moves what points into it.
 */
final class Recomposed {

    private final int[] before;
    private final int[] after;
    private final String text;

    /** @param points the offsets that must be kept, sorted, each once */
    private Recomposed(String decomposed, int[] points) {
        StringBuilder composed = new StringBuilder(decomposed.length());
        before = points;
        after = new int[points.length];
        int from = 0;
        for (int i = 0; i < points.length; i++) {
            composed.append(SourceText.nfc(decomposed.substring(from, points[i])));
            from = points[i];
            after[i] = composed.length();
        }
        text = composed.append(SourceText.nfc(decomposed.substring(from))).toString();
    }

    static SectionText of(String text, List<Span> spans, int[] starts, int[] lines) {
        IntStream ends = spans.stream().flatMapToInt(span -> IntStream.of(span.start(), span.end()));
        int[] points = IntStream.concat(Arrays.stream(starts), ends)
                .sorted()
                .distinct()
                .toArray();
        Recomposed composed = new Recomposed(text, points);
        List<Span> moved = spans.stream()
                .map(span -> new Span(span.kind(), composed.at(span.start()), composed.at(span.end())))
                .toList();
        int[] movedStarts = Arrays.stream(starts).map(composed::at).toArray();
        return new SectionText(composed.text, moved, new LineTable(movedStarts, lines));
    }

    private int at(int offset) {
        return after[Arrays.binarySearch(before, offset)];
    }
}
