package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import notesearch.Painted;
import notesearch.SearchedNotes;
import notesearch.index.View;
import notesearch.note.Note;
import notesearch.note.NoteFile;
import notesearch.note.RandomMarkdown;
import notesearch.note.Section;
import notesearch.query.SearchRequest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As sure as grep: what stands in a section, as a reader sees it or as its file writes it, is found by it between quotes.
 * Pieces of random sections are asked for, with other capitals and white space, and compared with a plain scan over both.
 *
 * <p>{@code mvn verify -Plong -pl indexer -Dtest=QuotedTextTest -Dnotesearch.corpus=/path/to/notes:/path/to/others} asks for
 * 10,000 pieces, of each folder as many.
 */
class QuotedTextTest {

    private static final int LONGEST = 60;
    private static final int SHORTEST = 1;
    private static final int PAGE = 20;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern QUOTE = Pattern.compile("[\"“”„]");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}\\p{M}]");

    @TempDir
    Path home;

    @Test
    void whatStandsInTheShippedNotesIsFound() throws IOException {
        try (SearchedNotes notes = SearchedNotes.shipped(home)) {
            assertFound(notes, 150, 6);
        }
    }

    @Test
    void whatStandsInGeneratedNotesIsFound() throws IOException {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            for (int seed = 0; seed < 60; seed++) {
                notes.write("note" + seed + ".md", new RandomMarkdown(seed).note());
            }
            notes.update();
            assertFound(notes, 150, 7);
        }
    }

    @Test
    @Tag("long")
    void whatStandsInManyNotesIsFound() throws IOException {
        String corpora = System.getProperty("notesearch.corpus", "");
        Assumptions.assumeFalse(corpora.isEmpty(), "name folders of notes with -Dnotesearch.corpus=FOLDER:FOLDER");
        List<String> folders =
                Pattern.compile(File.pathSeparator).splitAsStream(corpora).toList();
        for (int i = 0; i < folders.size(); i++) {
            try (SearchedNotes notes = new SearchedNotes(Path.of(folders.get(i)), home.resolve("index" + i))) {
                notes.update();
                assertFound(notes, 10_000 / folders.size() + 1, System.nanoTime());
            }
        }
    }

    @Test
    void aTextOfOneOrTwoCharactersIsFoundWhereverItStands() {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            notes.write("angle.md", "# Angle", "Some tables -> some chairs.")
                    .write("bend.md", "# Bend", "f(x)=>y")
                    .write("bell.md", "# Bell", "§ 5 of le chef")
                    .write("deer.md", "# Deer", "Ends in ab\n\n->\n\nc 漢 x");
            notes.update();
            assertEquals(List.of("bell.md#bell", "angle.md#angle"), ids(notes, "\"le\""));
            assertEquals(Set.of("angle.md#angle", "deer.md#deer"), Set.copyOf(ids(notes, "\"->\"")));
            assertEquals(List.of("bend.md#bend"), ids(notes, "\"=>\""));
            assertEquals(List.of("bell.md#bell"), ids(notes, "\"§\""));
            assertEquals(List.of("deer.md#deer"), ids(notes, "\"漢\""));
            assertEquals(List.of("deer.md#deer"), ids(notes, "\"c\""), "a letter that is a word is looked for as one");
            assertEquals(List.of("bend.md#bend"), ids(notes, "\"y\""));
            assertEquals(List.of("angle.md#angle"), ids(notes, "\"g\""));
            assertEquals(List.of("☞"), notes.search("\"☞\"").zeroHits().missing());
        }
    }

    @Test
    void whatStandsWithItsSignsAndAccentsComesBeforeWhatHasOnlyTheWords() {
        try (SearchedNotes notes = new SearchedNotes(home)) {
            notes.write("oncall.md", "# Oncall", "The oncall rota.", "## Oncall duties", "Who is oncall.")
                    .write("failover.md", "# Failover", "## Contacts", "Call [[oncall]] first, then wait a while.")
                    .write("math.md", "# Math", "E = mc, e is an e.")
                    .write(
                            "menu.md",
                            "# Menu",
                            "In Orl\u00e9ans one eats well, and much else is done there by day and night.");
            notes.update();
            assertEquals("failover.md#contacts", ids(notes, "\"[[oncall\"").getFirst());
            assertEquals("menu.md#menu", ids(notes, "\"\u00e9\"").getFirst());
            assertEquals("oncall.md#oncall", ids(notes, "\"oncall\"").getFirst());
        }
    }

    private static List<String> ids(SearchedNotes notes, String query) {
        return notes.search(query).hits().stream().map(Hit::id).toList();
    }

    /** A section in the two forms in which quoted text is looked for, with the spaces and capitals that it has. */
    private record Forms(String id, String note, String seen, String written, String scanned) {

        static Forms of(Note note, Section section, String written) {
            String id = note.path() + (section.anchor() == null ? "" : "#" + section.anchor());
            String seen = section.heading() + "\n" + section.text().text();
            return new Forms(id, note.path().value(), seen, written, folded(seen) + "\0" + folded(written));
        }

        boolean hold(String folded) {
            return scanned.contains(folded);
        }
    }

    private static void assertFound(SearchedNotes notes, int draws, long seed) throws IOException {
        System.out.println(notes.folder().path() + ": " + draws + " draws, seed " + seed);
        List<Forms> sections = sections(notes);
        Random random = new Random(seed);
        int asked = 0;
        for (int tries = 0; asked < draws && tries < draws * 20; tries++) {
            Forms from = sections.get(random.nextInt(sections.size()));
            String piece = piece(random, random.nextBoolean() ? from.seen() : from.written());
            boolean letter =
                    folded(piece).length() == 1 && LETTER.matcher(piece).find();
            if (!folded(piece).isEmpty() && !letter && !QUOTE.matcher(piece).find()) {
                asked++;
                assertFound(notes, sections, from, piece);
            }
        }
        assertTrue(asked > draws / 2, "only " + asked + " pieces could be asked for");
    }

    private static void assertFound(SearchedNotes notes, List<Forms> sections, Forms from, String piece) {
        String query = "\"" + piece + "\"";
        String folded = folded(piece);
        Set<String> expected = new TreeSet<>();
        Set<String> inNote = new TreeSet<>();
        for (Forms section : sections) {
            if (section.hold(folded)) {
                expected.add(section.id());
                if (section.note().equals(from.note())) {
                    inNote.add(section.id());
                }
            }
        }
        String said = Painted.visibly(query) + " of " + from.id();
        assertTrue(expected.contains(from.id()), said);
        SearchResult result = search(notes, SearchRequest.of(query).withLimit(PAGE));
        Set<String> found = new HashSet<>();
        result.hits().forEach(hit -> found.add(hit.id()));
        assertTrue(result.totalIsExact() && result.total() >= expected.size(), () -> said + ": " + result.total());
        if (result.total() <= PAGE) {
            assertTrue(found.containsAll(expected), () -> said + ": found " + found + " of " + expected);
        }
        if (!LETTER.matcher(piece).find()) {
            assertEquals(expected.size(), result.total(), said);
        }
        if (!found.containsAll(inNote)) {
            Set<String> ofNote = within(notes, query, from.note());
            assertTrue(ofNote.containsAll(inNote), () -> said + ": found " + ofNote + " of " + inNote);
        }
    }

    /** Time stands still, so all is counted. */
    private static SearchResult search(SearchedNotes notes, SearchRequest request) {
        return new Searcher(notes.index(), notes.notebook()::has, Duration.ofDays(1), () -> 0, () -> false)
                .search(request, View.everything());
    }

    private static Set<String> within(SearchedNotes notes, String query, String note) {
        Set<String> found = new HashSet<>();
        int total;
        int offset = 0;
        do {
            SearchResult result = search(
                    notes,
                    new SearchRequest(
                            query,
                            PAGE,
                            offset,
                            List.of(),
                            List.of(note),
                            List.of(),
                            SearchRequest.Sort.RELEVANCE,
                            SearchRequest.Grouping.NONE,
                            false));
            result.hits().forEach(hit -> found.add(hit.id()));
            total = result.total();
            offset += PAGE;
        } while (offset < total);
        return found;
    }

    /** A part of a text, which may begin and end anywhere, in other capitals and with other white space. */
    private static String piece(Random random, String text) {
        if (text.isEmpty()) {
            return "";
        }
        int start = random.nextInt(text.length());
        int end = Math.min(text.length(), start + SHORTEST + random.nextInt(random.nextBoolean() ? 8 : LONGEST));
        StringBuilder piece = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == ' ' && random.nextInt(4) == 0) {
                piece.append(random.nextBoolean() ? "\n" : " \t ");
            } else if (c < 128 && random.nextInt(4) == 0) {
                piece.append(Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
            } else {
                piece.append(c);
            }
        }
        return piece.toString();
    }

    private static List<Forms> sections(SearchedNotes notes) throws IOException {
        List<Forms> sections = new ArrayList<>();
        for (NoteFile file : notes.notebook().list().files()) {
            if (notes.notebook().read(file.path()) instanceof Note note) {
                String written = Files.readString(
                        notes.folder().path().resolve(file.path().value()));
                written = written.startsWith("\uFEFF") ? written.substring(1) : written;
                String[] lines =
                        Normalizer.normalize(written, Normalizer.Form.NFC).split("\r\n|\r|\n", -1);
                for (int i = 0; i < note.sections().size(); i++) {
                    int from = i == 0 ? 1 : note.sections().get(i).line();
                    int to = i + 1 < note.sections().size()
                            ? note.sections().get(i + 1).line()
                            : lines.length + 1;
                    String own = String.join("\n", List.of(lines).subList(from - 1, to - 1));
                    sections.add(Forms.of(note, note.sections().get(i), own));
                }
            }
        }
        return sections;
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        SPACE.matcher(text)
                .replaceAll(" ")
                .strip()
                .codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
