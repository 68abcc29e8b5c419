package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import notesearch.SearchedNotes;
import notesearch.note.Note;
import notesearch.note.NoteFile;
import notesearch.note.Section;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.query.SearchRequest.Sort;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words of each language of a folder of notes, a subfolder each, beside a plain scan of its sections: all notes that
 * hold a word are found, and with scripts that put no spaces between words, just these.
 *
 * <p>{@code mvn verify -Plong -pl indexer -Dtest=FiveLanguagesTest -Dnotesearch.corpus=/path/to/notes}
 */
@Tag("long")
class FiveLanguagesTest {

    private static final int WORDS = 20;
    private static final long SEED = 6;
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}\\p{M}_])\\p{L}{4,12}(?![\\p{L}\\p{N}\\p{M}_])");
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{2,}");

    @TempDir
    Path data;

    /** What a plain scan reads of a note. */
    private record Scanned(String path, String text) {}

    @Test
    void wordsAreFoundWhereAPlainScanFindsThem() throws IOException {
        String corpus = System.getProperty("notesearch.corpus", "");
        Assumptions.assumeFalse(corpus.isEmpty(), "name a folder of notes with -Dnotesearch.corpus=FOLDER");
        try (SearchedNotes notes = new SearchedNotes(Path.of(corpus), data);
                Stream<Path> folders = Files.list(Path.of(corpus))) {
            notes.update();
            int wrong = 0;
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                wrong += wrong(notes, folder.getFileName().toString());
            }
            assertEquals(0, wrong, "words found in other notes than a plain scan, see above; seed " + SEED);
        }
    }

    private static int wrong(SearchedNotes notes, String language) {
        List<Scanned> scanned = scanned(notes, language);
        int wrong = 0;
        Set<String> words = words(scanned, language);
        for (String word : words) {
            boolean unspaced = UNSPACED.matcher(word).matches();
            Set<String> expected = new TreeSet<>();
            for (Scanned note : scanned) {
                boolean held = unspaced
                        ? note.text().contains(word)
                        : Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                                .matcher(note.text())
                                .find();
                if (held) {
                    expected.add(note.path());
                }
            }
            Set<String> found = found(notes, word + " ", language);
            Set<String> missed = new TreeSet<>(expected);
            missed.removeAll(found);
            Set<String> more = new TreeSet<>(found);
            more.removeAll(expected);
            boolean right = missed.isEmpty() && (!unspaced || more.isEmpty());
            wrong += right ? 0 : 1;
            if (!right) {
                System.out.println(language + " " + word + ": missed " + missed + (unspaced ? ", more " + more : ""));
            }
        }
        System.out.println(language + ": " + (words.size() - wrong) + " of " + words.size() + " words as a plain scan");
        return wrong;
    }

    private static List<Scanned> scanned(SearchedNotes notes, String language) {
        List<Scanned> scanned = new ArrayList<>();
        for (NoteFile file : notes.notebook().list().files()) {
            if (file.path().value().startsWith(language + "/")
                    && notes.notebook().read(file.path()) instanceof Note note) {
                StringBuilder text = new StringBuilder(note.title()).append('\n');
                for (Section section : note.sections()) {
                    text.append(section.heading()).append('\n');
                    text.append(section.text().text()).append('\n');
                }
                scanned.add(new Scanned(file.path().value(), text.toString()));
            }
        }
        return scanned;
    }

    /** Any that stand in the prose; of scripts without spaces, pieces of two to five characters. */
    private static Set<String> words(List<Scanned> scanned, String language) {
        Random random = new Random(SEED + language.hashCode());
        boolean unspaced = Set.of("zh", "ja", "ko").contains(language);
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < WORDS) {
            Scanned note = scanned.get(random.nextInt(scanned.size()));
            List<String> all = (unspaced ? UNSPACED : WORD)
                    .matcher(note.text())
                    .results()
                    .map(MatchResult::group)
                    .toList();
            if (!all.isEmpty()) {
                String word = all.get(random.nextInt(all.size()));
                int length = unspaced ? Math.min(word.length(), 2 + random.nextInt(4)) : word.length();
                int start = random.nextInt(word.length() - length + 1);
                words.add(word.substring(start, start + length));
            }
        }
        return words;
    }

    private static Set<String> found(SearchedNotes notes, String query, String language) {
        Set<String> found = new TreeSet<>();
        SearchResult result;
        int offset = 0;
        do {
            result = notes.search(new SearchRequest(
                    query, 100, offset, List.of(), List.of(language), List.of(), Sort.RELEVANCE, Grouping.NOTE, false));
            result.groups().forEach(group -> found.add(group.note().value()));
            offset += 100;
        } while (offset < result.total());
        return found;
    }
}
