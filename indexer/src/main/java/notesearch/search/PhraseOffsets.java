package notesearch.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.BytesRef;

/** Gathers the words of phrases from the tokens of one text, and tells which of them follow each other. */
final class PhraseOffsets {

    private final SoughtTokens sought;
    private final Map<BytesRef, Map<Integer, TextOffsets.Offset>> byPosition = new HashMap<>();

    PhraseOffsets(SoughtTokens sought) {
        this.sought = sought;
    }

    void token(CharTermAttribute term, int position, OffsetAttribute offset) {
        BytesRef label = sought.inPhrase(term.buffer(), term.length());
        if (label != null) {
            byPosition
                    .computeIfAbsent(label, word -> new HashMap<>())
                    .putIfAbsent(position, new TextOffsets.Offset(offset.startOffset(), offset.endOffset(), label));
        }
    }

    /** The words of all runs, each once; words that are sought by themselves are left to those who found them there. */
    Set<TextOffsets.Offset> found() {
        Set<TextOffsets.Offset> found = new HashSet<>();
        if (!byPosition.isEmpty()) {
            for (List<List<BytesRef>> phrase : sought.phrases()) {
                runs(phrase, found);
            }
        }
        return found;
    }

    private void runs(List<List<BytesRef>> phrase, Set<TextOffsets.Offset> found) {
        for (BytesRef first : phrase.getFirst()) {
            for (int position : byPosition.getOrDefault(first, Map.of()).keySet()) {
                List<TextOffsets.Offset> run = run(phrase, position);
                run.removeIf(word -> sought.alone(word.label()));
                found.addAll(run);
            }
        }
    }

    /** The words of the phrase, if it begins at a position; else none. */
    private List<TextOffsets.Offset> run(List<List<BytesRef>> phrase, int position) {
        List<TextOffsets.Offset> run = new ArrayList<>();
        for (int word = 0; word < phrase.size(); word++) {
            int before = run.size();
            for (BytesRef term : phrase.get(word)) {
                TextOffsets.Offset there =
                        byPosition.getOrDefault(term, Map.of()).get(position + word);
                if (there != null) {
                    run.add(there);
                }
            }
            if (run.size() == before) {
                return new ArrayList<>();
            }
        }
        return run;
    }
}
