package notesearch.server.command;

import java.nio.file.Path;
import java.util.List;
import notesearch.search.Excerpt;
import notesearch.search.Hit;
import notesearch.search.Mark;
import notesearch.search.SearchResult;
import notesearch.server.page.NoNoteHolds;
import notesearch.server.page.Piece;
import notesearch.server.page.ZeroHitsInWords;

/** Hits for people: where, under which headings, and why. */
final class HitPrinter {

    private static final String INDENT = "    ";

    private final Terminal terminal;
    private final Path notes;

    /** @param notes the folder as it was named, so that what is printed can be opened from where it was typed */
    HitPrinter(Terminal terminal, Path notes) {
        this.terminal = terminal;
        this.notes = notes;
    }

    void print(SearchResult result) {
        result.corrections()
                .forEach(word -> say("Searched for \"" + word.to() + "\" instead of \"" + word.from()
                        + "\"; quotes around a word ask for it as it is typed."));
        if (!result.missing().isEmpty()) {
            say(NoNoteHolds.sentence(result.missing()));
        }
        result.notes().forEach(this::say);
        if (result.zeroHits() != null) {
            say(ZeroHitsInWords.of(result.zeroHits()));
        }
        result.hits().forEach(this::print);
        int rest = result.total() - result.hits().size();
        if (rest > 0 && !result.hits().isEmpty()) {
            say(rest + " more; --limit prints more.");
        }
    }

    private void print(Hit hit) {
        List<String> path = hit.headingPath();
        String above = path.size() < 2 ? "" : String.join(" › ", path.subList(0, path.size() - 1)) + " › ";
        terminal.out()
                .println(Terminal.harmless(above)
                        + marked(hit.heading(), hit.headingMarks())
                        + (hit.pinned() ? " (pinned)" : ""));
        terminal.out()
                .println(Terminal.harmless(notes.resolve(hit.note().value()).normalize() + ":" + hit.line()));
        hit.excerpts().forEach(this::print);
        terminal.out().println();
    }

    private void print(Excerpt excerpt) {
        String text = marked(excerpt.text().strip(), shifted(excerpt));
        terminal.out().println(INDENT + text.replace("\n", "\n" + INDENT));
    }

    /** The marks for a text whose leading blanks are gone. */
    private static List<Mark> shifted(Excerpt excerpt) {
        String text = excerpt.text();
        int gone = text.length() - text.stripLeading().length();
        int length = text.strip().length();
        return excerpt.marks().stream()
                .filter(mark -> mark.start() >= gone && mark.end() - gone <= length)
                .map(mark -> new Mark(mark.start() - gone, mark.end() - gone))
                .toList();
    }

    private String marked(String text, List<Mark> marks) {
        StringBuilder line = new StringBuilder();
        for (Piece piece : Piece.of(text, marks)) {
            String shown = Terminal.harmless(piece.text());
            line.append(piece.marked() ? terminal.bold(shown) : shown);
        }
        return line.toString();
    }

    private void say(String sentence) {
        terminal.err().println("notesearch: " + Terminal.harmless(sentence));
    }
}
