package notesearch.search;

import java.util.List;

/** Writes blocks of prose (paragraphs, list items, table rows) in one line, so that it can be seen where each ends. */
final class BlockJoin {

    private static final String SEPARATOR = " · ";
    private static final String ENDS = ".!?:;,…。！？：；，";

    private final StringBuilder line = new StringBuilder();
    private final int[] offsets;

    private BlockJoin(String text) {
        offsets = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            offsets[i] = line.length();
            if (text.charAt(i) == '\n') {
                line.append(endsBySign(text, i) ? " " : SEPARATOR);
            } else {
                line.append(text.charAt(i));
            }
        }
        offsets[text.length()] = line.length();
    }

    static Excerpt of(Excerpt blocks) {
        if (blocks.text().indexOf('\n') < 0) {
            return blocks;
        }
        BlockJoin join = new BlockJoin(blocks.text());
        List<Mark> marks = blocks.marks().stream()
                .map(mark -> new Mark(join.offsets[mark.start()], join.offsets[mark.end()]))
                .toList();
        return new Excerpt(join.line.toString(), marks, blocks.line(), blocks.code());
    }

    /** Whether the block that ends before {@code offset} says by itself that it ends, or is empty. */
    private static boolean endsBySign(String text, int offset) {
        int last = offset - 1;
        while (last >= 0 && text.charAt(last) == ' ') {
            last--;
        }
        return last < 0 || text.charAt(last) == '\n' || ENDS.indexOf(text.charAt(last)) >= 0;
    }
}
