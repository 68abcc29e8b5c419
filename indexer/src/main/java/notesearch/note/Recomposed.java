package notesearch.note;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Brings a text that became decomposed while it was written (an entity may stand for an accent) to
 * NFC, and moves what points into it.
 */
final class Recomposed {

    private Recomposed() {}

    static SectionText of(String text, List<Span> spans, int[] starts, int[] lines) {
        TreeMap<Integer, Integer> moved = new TreeMap<>();
        moved.put(text.length(), 0);
        for (int start : starts) {
            moved.put(start, 0);
        }
        for (Span span : spans) {
            moved.put(span.start(), 0);
            moved.put(span.end(), 0);
        }
        StringBuilder composed = new StringBuilder(text.length());
        int from = 0;
        for (var point : moved.entrySet()) {
            composed.append(SourceText.nfc(text.substring(from, point.getKey())));
            from = point.getKey();
            point.setValue(composed.length());
        }
        int[] newStarts = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            newStarts[i] = moved.get(starts[i]);
        }
        List<Span> newSpans = new ArrayList<>(spans.size());
        for (Span span : spans) {
            newSpans.add(new Span(span.kind(), moved.get(span.start()), moved.get(span.end())));
        }
        return new SectionText(composed.toString(), newSpans, new LineTable(newStarts, lines));
    }
}
