package notesearch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The notes that ship with notesearch, read as notesearch reads them. */
class ShippedNotesTest {

    private static final Path FOLDER = Path.of("../notes");

    private static Map<String, Note> notes;
    private static Map<String, String> sources;

    @BeforeAll
    static void read() {
        Notebook notebook = Notebook.at(FOLDER);
        Listing listing = notebook.list();
        assertEquals(List.of(), listing.skipped());
        notes = new TreeMap<>();
        sources = new TreeMap<>();
        for (NoteFile file : listing.files()) {
            notes.put(file.path().value(), assertInstanceOf(Note.class, notebook.read(file.path())));
            sources.put(file.path().value(), notebook.source(file.path()).orElseThrow());
        }
    }

    @Test
    void everyNoteIsReadWithoutAWarning() {
        assertTrue(notes.size() > 40);
        notes.forEach((path, note) -> assertEquals(List.of(), note.warnings(), path));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        notes.keySet()
                .forEach(path -> links(path).forEach(link -> {
                    if (!isThere(path, link)) {
                        dead.add(path + ": " + link);
                    }
                }));
        assertEquals(List.of(), dead);
        assertTrue(notes.keySet().stream().mapToInt(path -> links(path).size()).sum() > 200);
    }

    @Test
    void everyWikilinkNamesOneNoteAndAHeadingOfIt() {
        List<String> dead = new ArrayList<>();
        notes.keySet()
                .forEach(path -> wikiLinks(path).forEach(link -> {
                    if (!isNamed(path, link)) {
                        dead.add(path + ": [[" + link + "]]");
                    }
                }));
        assertEquals(List.of(), dead);
    }

    @Test
    void everyNoteSaysItsTitleTagsOtherNamesAndSummary() {
        sources.forEach((path, source) -> {
            Map<?, ?> front = frontMatter(source);
            assertInstanceOf(String.class, front.get("title"), path + " has no title");
            assertInstanceOf(List.class, front.get("tags"), path + " has no tags");
            assertInstanceOf(List.class, front.get("aliases"), path + " has no aliases");
            assertInstanceOf(String.class, front.get("summary"), path + " has no summary");
            assertEquals(front.get("title"), notes.get(path).title());
            assertEquals(front.get("tags"), notes.get(path).tags(), path);
        });
    }

    @Test
    void everyNoteBeginsWithItsTitleAsItsOnlyFirstLevelHeading() {
        notes.forEach((path, note) -> {
            List<String> first = note.sections().stream()
                    .filter(section -> section.level() == 1)
                    .map(Section::heading)
                    .toList();
            assertEquals(List.of(note.title()), first, path);
        });
    }

    @Test
    void noHeadingStandsTwiceInANote() {
        notes.forEach((path, note) -> {
            List<String> headings =
                    note.sections().stream().map(Section::heading).toList();
            assertEquals(headings.stream().distinct().toList(), headings, path);
        });
    }

    @Test
    void everyFolderHasAnIndexThatNamesItsNotes() {
        notes.forEach((path, note) -> {
            String folder = note.path().folder();
            String index = folder.isEmpty() ? "index.md" : folder + "/index.md";
            assertTrue(notes.containsKey(index), index + " is missing");
            if (!path.equals(index)) {
                assertTrue(
                        links(index).stream()
                                .anyMatch(link -> target(index, link).equals(path)),
                        index + " does not link to " + path);
            }
        });
    }

    private static boolean isThere(String path, String link) {
        if (link.matches("[a-z][a-z0-9+.-]*:.*")) {
            return true;
        }
        String target = target(path, link);
        if (!notes.containsKey(target)) {
            return link.indexOf('#') < 0 && Files.exists(FOLDER.resolve(target));
        }
        int hash = link.indexOf('#');
        return hash < 0
                || notes.get(target).sections().stream()
                        .anyMatch(section -> decoded(link.substring(hash + 1)).equals(section.anchor()));
    }

    /** The path of the note that a relative link leads to. */
    private static String target(String path, String link) {
        String file = decoded(link.substring(0, link.indexOf('#') < 0 ? link.length() : link.indexOf('#')));
        return file.isEmpty()
                ? path
                : Path.of(path).resolveSibling(file).normalize().toString().replace('\\', '/');
    }

    private static String decoded(String link) {
        return URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean isNamed(String path, String link) {
        int hash = link.indexOf('#');
        String name = (hash < 0 ? link : link.substring(0, hash)).strip().toLowerCase(Locale.ROOT);
        List<Note> named = notes.values().stream()
                .filter(note -> name.isEmpty()
                        ? note.path().value().equals(path)
                        : note.path().stem().toLowerCase(Locale.ROOT).equals(name)
                                || note.path().value().toLowerCase(Locale.ROOT).equals(name + ".md"))
                .toList();
        return named.size() == 1
                && (hash < 0
                        || named.get(0).sections().stream()
                                .anyMatch(section -> section.heading()
                                        .equalsIgnoreCase(
                                                link.substring(hash + 1).strip())));
    }

    private static Map<?, ?> frontMatter(String source) {
        int end = source.indexOf("\n---", 3);
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(source.substring(4, end));
    }

    private static List<String> links(String path) {
        List<String> links = new ArrayList<>();
        NoteSyntax.parse(sources.get(path), 0).document().accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                links.add(image.getDestination());
                visitChildren(image);
            }
        });
        return links;
    }

    private static List<String> wikiLinks(String path) {
        List<String> links = new ArrayList<>();
        NoteSyntax.parse(sources.get(path), 0).document().accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof WikiLink link) {
                    links.add(link.target());
                }
                visitChildren(node);
            }
        });
        return links;
    }
}
