package notesearch.server.page;

import java.util.ArrayList;
import java.util.List;
import notesearch.search.Mark;

/** A stretch of a text that is marked as a whole or not at all. */
public record Piece(String text, boolean marked) {

    /** Cuts a text at its marks; nothing is lost, and no piece is empty. */
    public static List<Piece> of(String text, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Mark mark : marks) {
            if (mark.start() > from) {
                pieces.add(new Piece(text.substring(from, mark.start()), false));
            }
            pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
            from = mark.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
    }
}
