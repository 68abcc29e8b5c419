package notesearch.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import notesearch.HostileText;
import notesearch.Painted;
import notesearch.SearchedNotes;
import notesearch.Seeded;
import notesearch.index.Schema;
import notesearch.index.SectionReaders;
import notesearch.index.Snapshot;
import notesearch.index.StoredSection;
import notesearch.index.View;
import notesearch.query.SearchRequest;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must be true of every excerpt, of sections that nobody would write. */
class ExcerptPropertiesTest {

    private static final int LONGEST = 300;

    private static final String[] WORDS = {
        "visibility", "timeout", "queue", "ChangeMessageVisibility", "snake_case", "C++", "naïve", "東京タワー", "😀", "𝒜𝒷"
    };

    @TempDir
    static Path home;

    private static SearchedNotes notes;
    private static List<StoredSection> sections;

    @BeforeAll
    static void index() throws IOException {
        notes = new SearchedNotes(home);
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            notes.write("note" + i + ".md", text(random));
        }
        notes.update();
        sections = stored();
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @Test
    void marksAreSortedDisjointInsideTheTextAndSplitNoCharacter() {
        forEachHit(hit -> {
            assertMarks(hit.heading(), hit.headingMarks());
            assertMarks(hit.title(), hit.titleMarks());
            hit.excerpts().forEach(excerpt -> assertMarks(excerpt.text(), excerpt.marks()));
        });
    }

    @Test
    void anExcerptStandsInItsSectionInOneLineUnlessItIsCode() {
        forEachHit(hit -> {
            String text = section(hit).text().text();
            for (Excerpt excerpt : hit.excerpts()) {
                String shown = asWritten(excerpt);
                assertTrue(
                        excerpt.code()
                                ? text.contains(shown)
                                : text.replace('\n', ' ').contains(shown) && shown.indexOf('\n') < 0,
                        () -> Painted.visibly(shown) + " is not in " + Painted.visibly(text));
            }
        });
    }

    @Test
    void anExcerptBeginsOnItsLine() {
        forEachHit(hit -> {
            StoredSection section = section(hit);
            String text = section.text().text();
            for (Excerpt excerpt : hit.excerpts()) {
                String shown = asWritten(excerpt);
                String searched = excerpt.code() ? text : text.replace('\n', ' ');
                List<Integer> lines = new ArrayList<>();
                for (int at = searched.indexOf(shown); at >= 0; at = searched.indexOf(shown, at + 1)) {
                    lines.add(section.text().lines().lineAt(at));
                }
                assertTrue(lines.contains(excerpt.line()), excerpt + " is on " + lines);
                assertTrue(excerpt.line() >= hit.line());
            }
        });
    }

    @Test
    void anExcerptIsNeitherEmptyNorTooLong() {
        forEachHit(hit -> {
            assertTrue(hit.excerpts().size() <= Excerpts.MOST);
            for (Excerpt excerpt : hit.excerpts()) {
                assertFalse(withoutEllipses(excerpt.text()).isBlank());
                assertTrue(
                        excerpt.text().length() <= LONGEST, () -> excerpt.text().length() + " characters");
                assertEquals(excerpt.text().stripTrailing(), excerpt.text());
            }
        });
    }

    @Test
    void twoExcerptsOfAHitShowDifferentPlaces() {
        forEachHit(hit -> {
            if (hit.excerpts().size() == 2) {
                String first = asWritten(hit.excerpts().get(0));
                String second = asWritten(hit.excerpts().get(1));
                assertTrue(!first.equals(second) || occurrences(section(hit), first) > 1, () -> Painted.visibly(first));
            }
        });
    }

    @Test
    void aSectionWithTextShowsSomeOfIt() {
        forEachHit(hit -> assertEquals(
                section(hit).text().text().isBlank(), hit.excerpts().isEmpty()));
    }

    private interface Check {

        void of(Hit hit);
    }

    private static void forEachHit(Check check) {
        int[] hits = new int[1];
        Seeded.holds(40, random -> {
            String query = Seeded.oneOf(random, WORDS) + " " + Seeded.oneOf(random, WORDS);
            query = random.nextInt(4) == 0 ? HostileText.next(random, 4) : query;
            query = random.nextInt(4) == 0 ? "\"" + query + "\"" : query;
            for (Hit hit : notes.search(SearchRequest.of(query)).hits()) {
                check.of(hit);
                hits[0]++;
            }
        });
        assertTrue(hits[0] > 100, "found only " + hits[0]);
    }

    private static void assertMarks(String text, List<Mark> marks) {
        int last = -1;
        for (Mark mark : marks) {
            String shown = Painted.visibly(text) + " " + marks;
            assertTrue(last < mark.start() && mark.start() < mark.end() && mark.end() <= text.length(), shown);
            assertFalse(splits(text, mark.start()) || splits(text, mark.end()), shown);
            last = mark.end();
        }
    }

    private static boolean splits(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isHighSurrogate(text.charAt(offset - 1))
                && Character.isLowSurrogate(text.charAt(offset));
    }

    private static String withoutEllipses(String text) {
        String shown = text.startsWith("… ") ? text.substring(2) : text;
        return shown.endsWith(" …") ? shown.substring(0, shown.length() - 2) : shown;
    }

    /** With a space for each line break. */
    private static String asWritten(Excerpt excerpt) {
        String shown = withoutEllipses(excerpt.text());
        return excerpt.code() ? shown : shown.replace(" · ", " ");
    }

    private static int occurrences(StoredSection section, String shown) {
        String text = section.text().text();
        String folded = text.replace('\n', ' ');
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            count += text.startsWith(shown, at) || folded.startsWith(shown, at) ? 1 : 0;
        }
        return count;
    }

    private static StoredSection section(Hit hit) {
        return sections.stream()
                .filter(section -> section.note().equals(hit.note()) && section.line() == hit.line())
                .filter(section -> String.valueOf(section.anchor()).equals(String.valueOf(hit.anchor())))
                .findFirst()
                .orElseThrow();
    }

    private static List<StoredSection> stored() throws IOException {
        List<StoredSection> stored = new ArrayList<>();
        try (Snapshot snapshot = notes.index().snapshot(View.everything())) {
            for (LeafReaderContext leaf : snapshot.reader().leaves()) {
                NumericDocValues orders = leaf.reader().getNumericDocValues(Schema.ORDER);
                while (orders.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                    stored.add(new SectionReaders(leaf.reader()).section(orders.docID()));
                }
            }
        }
        return stored;
    }

    private static String[] text(Random random) {
        List<String> lines = new ArrayList<>();
        for (int blocks = random.nextInt(12); blocks >= 0; blocks--) {
            switch (random.nextInt(7)) {
                case 0 -> lines.add("## " + words(random, 3));
                case 1 -> {
                    lines.add("```");
                    for (int code = random.nextInt(30); code >= 0; code--) {
                        lines.add(" ".repeat(random.nextInt(4)) + words(random, 5));
                    }
                    lines.add("```");
                }
                case 2 -> lines.add("- **" + words(random, 2) + "**: " + words(random, 60));
                case 3 ->
                    lines.add("[" + words(random, 2) + "](https://example.com/" + Seeded.oneOf(random, WORDS) + ")");
                case 4 -> lines.add("x".repeat(random.nextInt(3000)) + words(random, 3));
                case 5 -> lines.add(new String(HostileText.next(random, 60).getBytes(UTF_8), UTF_8));
                default -> lines.add(words(random, 200));
            }
            lines.add("");
        }
        return lines.toArray(String[]::new);
    }

    private static String words(Random random, int most) {
        StringBuilder words = new StringBuilder();
        for (int count = random.nextInt(most); count >= 0; count--) {
            boolean known = random.nextInt(10) == 0;
            words.append(known ? Seeded.oneOf(random, WORDS) : "filler" + random.nextInt(50));
            words.append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return words.toString().strip();
    }
}
