package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import notesearch.SearchedNotes;
import notesearch.Seeded;
import notesearch.query.SearchRequest;
import notesearch.search.SearchResult;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that followed a folder through many changes answers like one that was built at their end. */
class UpdatingEqualsRebuildingTest {

    private static final String[] PATHS = {
        "a.md", "b.md", "c.md", "aws/sqs.md", "aws/sns.md", "aws/deep/kms.md", "tools/cli.md", "tools/sdk.md", "日本.md"
    };
    private static final String[] WORDS = {
        "visibility",
        "timeout",
        "timeouts",
        "queue",
        "queues",
        "ChangeMessageVisibility",
        "atomic_write",
        "C++",
        "C",
        "C#",
        "-v",
        "--profile",
        "$LATEST",
        "src/lib/i18n.ts",
        "naïve",
        "東京タワー",
        "😀",
        "the",
        "rare"
    };
    private static final String[] QUERIES = {
        "visibility timeout",
        "queue",
        "queu",
        "timeouts -queue",
        "\"visibility timeout\"",
        "ChangeMessageVisibility",
        "change message visibility",
        "atomicwrite",
        "C++",
        "C",
        "c#",
        "c -c++",
        "-v",
        "queue -v",
        "--profile",
        "profile",
        "$LATEST",
        "i18n.ts",
        "lib",
        "naive",
        "東京",
        "京",
        "😀",
        "the",
        "rare word",
        "nowhere",
        "sqs",
        "a"
    };

    @TempDir
    Path home;

    @Test
    void anIndexKeptThroughRandomEditsEqualsOneThatIsRebuilt() {
        Seeded.holds(6, random -> {
            Path place = home.resolve("seed" + random.nextInt());
            try (SearchedNotes kept = new SearchedNotes(place)) {
                for (String path : PATHS) {
                    kept.write(path, text(random));
                }
                kept.update();
                for (int round = 0; round < 4; round++) {
                    edit(kept, random);
                    kept.update();
                }
                try (SearchedNotes rebuilt = new SearchedNotes(place.resolve("notes"), place.resolve("rebuilt"))) {
                    rebuilt.update();
                    assertSame(picture(rebuilt), picture(kept));
                }
            }
        });
    }

    private static void assertSame(Map<String, Object> rebuilt, Map<String, Object> kept) {
        assertEquals(rebuilt.keySet(), kept.keySet());
        rebuilt.forEach((part, expected) -> assertEquals(expected, kept.get(part), part));
    }

    private static void edit(SearchedNotes notes, Random random) throws IOException {
        List<String> there = new ArrayList<>(notes.notebook().list().files().stream()
                .map(file -> file.path().value())
                .toList());
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            String path = Seeded.oneOf(random, PATHS);
            if (!there.contains(path)) {
                notes.write(path, text(random));
                there.add(path);
                continue;
            }
            switch (random.nextInt(4)) {
                case 0 -> {
                    notes.folder().delete(path);
                    there.remove(path);
                }
                case 1 -> {
                    String to = Seeded.oneOf(random, PATHS);
                    if (!there.contains(to)) {
                        notes.folder().rename(path, to);
                        there.remove(path);
                        there.add(to);
                    }
                }
                default -> notes.write(path, text(random));
            }
        }
        if (random.nextBoolean()) {
            notes.folder().settle();
        }
    }

    /** A note of few distinct words, so that words come and go with the notes. */
    private static String[] text(Random random) {
        String[] own = new String[4];
        Arrays.setAll(own, i -> Seeded.oneOf(random, WORDS));
        List<String> lines = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            lines.addAll(
                    List.of("---", "tags: [" + words(random, own, 2) + "]", "draft: " + random.nextBoolean(), "---"));
        }
        for (int sections = random.nextInt(4); sections >= 0; sections--) {
            lines.add("#".repeat(1 + random.nextInt(3)) + " " + words(random, own, 1));
            lines.add("");
            lines.add(
                    "**" + words(random, own, 1) + "**: " + words(random, own, 6) + " `" + words(random, own, 1) + "`");
            lines.add("");
        }
        return lines.toArray(String[]::new);
    }

    private static String words(Random random, String[] own, int most) {
        List<String> words = new ArrayList<>();
        for (int count = random.nextInt(most + 1); count >= 0; count--) {
            words.add(Seeded.oneOf(random, own));
        }
        return String.join(" ", words);
    }

    /** All that can be seen of an index: what it stores, what it knows of files, what it finds. */
    private static Map<String, Object> picture(SearchedNotes notes) throws IOException {
        Map<String, Object> picture = new TreeMap<>();
        IndexStatus status = notes.index().status(View.everything());
        picture.put("status", List.of(status.notes(), status.sections(), status.skipped(), status.warnings()));
        picture.put(
                "stamps",
                notes.index().files().entrySet().stream()
                        .map(file -> file.getKey() + " " + file.getValue().stamp())
                        .sorted()
                        .toList());
        try (Snapshot snapshot = notes.index().snapshot(View.everything())) {
            picture.put("sections", sections(snapshot));
            picture.put("terms", terms(snapshot));
        }
        for (String query : QUERIES) {
            SearchRequest request = SearchRequest.of(query).withLimit(100);
            SearchResult result = notes.search(request);
            picture.put("? " + query, List.of(found(result), result.total(), result.facets(), zero(result)));
            SearchResult grouped = notes.search(request.withGrouping(SearchRequest.Grouping.NOTE));
            picture.put("by note? " + query, Map.of(grouped.total(), groups(grouped)));
        }
        return picture;
    }

    private static Set<String> found(SearchResult result) {
        return result.hits().stream()
                .map(hit -> hit.id() + hit.headingMarks() + hit.titleMarks() + hit.excerpts())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> groups(SearchResult result) {
        return result.groups().stream()
                .map(group -> group.note() + " " + group.total())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String zero(SearchResult result) {
        return String.valueOf(result.zeroHits());
    }

    private static Set<String> sections(Snapshot snapshot) throws IOException {
        TreeSet<String> sections = new TreeSet<>();
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum postings = leaf.reader().postings(new Term(Schema.TYPE, Schema.SECTION));
            while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                if (live == null || live.get(postings.docID())) {
                    sections.add(new SectionReaders(leaf.reader())
                            .section(postings.docID())
                            .toString());
                }
            }
        }
        return sections;
    }

    /** How many sections that are there hold each term of each field. */
    private static Map<String, Integer> terms(Snapshot snapshot) throws IOException {
        Map<String, Integer> terms = new TreeMap<>();
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (SearchField field : SearchField.values()) {
                org.apache.lucene.index.Terms all = leaf.reader().terms(field.field());
                TermsEnum each = all == null ? TermsEnum.EMPTY : all.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
                    while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                        if (live == null || live.get(postings.docID())) {
                            terms.merge(field + " " + term.utf8ToString(), 1, Integer::sum);
                        }
                    }
                }
            }
        }
        return terms;
    }
}
