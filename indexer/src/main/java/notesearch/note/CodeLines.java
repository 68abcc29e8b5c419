package notesearch.note;

import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.SourceSpan;

/** Where inline code that goes over several lines breaks. */
final class CodeLines {

    private CodeLines() {}

    /** The offsets in the code's literal where its second line begins, its third, and so on. */
    static List<Integer> endsIn(Code code) {
        List<SourceSpan> lines = code.getSourceSpans();
        if (lines.size() < 2) {
            return List.of();
        }
        int length = code.getLiteral().length();
        int source = lines.stream().mapToInt(line -> line.getLength() + 1).sum() - 1;
        int ticks = (source - length) / 2;
        int[] end = {-ticks};
        return lines.stream()
                .limit(lines.size() - 1L)
                .map(line -> Math.clamp(end[0] += line.getLength() + 1, 0, length))
                .toList();
    }
}
