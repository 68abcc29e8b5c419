package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import notesearch.index.FoldedText;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Finds where a quoted text stands in a text that is shown; where it does not, its words. For one query, and one thread. */
final class LiteralFinder {

    private final String folded;
    private final String label;
    private final @Nullable MatchFinder otherwise;

    LiteralFinder(ShownLiteral literal) {
        this.folded = literal.folded();
        this.label = literal.label();
        Query other = literal.otherwise();
        this.otherwise = other == null ? null : new MatchFinder(other);
    }

    /** Sorted by start; where it stands in one run with itself, as {@code aba} in {@code ababa}, they overlap. */
    List<MatchFinder.Match> find(String text) throws IOException {
        FoldedText shown = FoldedText.of(text);
        List<MatchFinder.Match> matches = new ArrayList<>();
        for (int at = shown.text().indexOf(folded); at >= 0; at = shown.text().indexOf(folded, at + 1)) {
            int last = shown.start(at + folded.length() - 1) + 1;
            matches.add(new MatchFinder.Match(start(text, shown.start(at)), end(text, last), label));
        }
        return matches.isEmpty() && otherwise != null ? otherwise.find(text) : matches;
    }

    private static int start(String text, int start) {
        return splits(text, start) ? start - 1 : start;
    }

    private static int end(String text, int end) {
        return splits(text, end) ? end + 1 : end;
    }

    private static boolean splits(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
