package notesearch.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import notesearch.Golden;
import notesearch.SearchedNotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of each hit, painted: the marks in brackets, the lines of code apart. */
class ExcerptGoldenTest {

    private static final int HITS = 2;

    @TempDir
    Path home;

    @Test
    void excerptsAreThoseOfTheTable() throws IOException {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            notes.write("queues.md", Golden.beside(getClass(), "excerpts.md").text());
            notes.update();
            Golden.beside(getClass(), "excerpts.golden").answersHold(query -> painted(notes.search(query)));
        }
    }

    private static List<String> painted(SearchResult result) {
        List<String> lines = new ArrayList<>();
        for (Hit hit : result.hits().subList(0, Math.min(HITS, result.hits().size()))) {
            lines.add(hit.line() + " # " + painted(hit.heading(), hit.headingMarks()));
            for (Excerpt excerpt : hit.excerpts()) {
                String place = "  " + excerpt.line() + (excerpt.code() ? " | " : "   ");
                for (String line :
                        painted(excerpt.text(), excerpt.marks()).lines().toList()) {
                    lines.add((place + line).stripTrailing());
                    place = " ".repeat(place.length() - 2) + "| ";
                }
            }
        }
        return lines.isEmpty() ? List.of("nothing") : lines;
    }

    static String painted(String text, List<Mark> marks) {
        StringBuilder painted = new StringBuilder(text);
        for (int i = marks.size() - 1; i >= 0; i--) {
            painted.insert(marks.get(i).end(), "]").insert(marks.get(i).start(), "[");
        }
        return painted.toString();
    }
}
