package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import notesearch.SearchedNotes;
import notesearch.query.SearchRequest;
import notesearch.query.SearchRequest.Grouping;
import notesearch.query.SearchRequest.Sort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Totals, facets, groups and pages, each counted again from all hits. */
class PagesAndCountsTest {

    private static final List<String> QUERIES = List.of(
            "queue",
            "topic shard",
            "lambda -queue",
            "\"visibility timeout\"",
            "buck",
            "policy role stack cache",
            "note7");

    @TempDir
    static Path home;

    private static SearchedNotes notes;

    @BeforeAll
    static void index() {
        notes = new SearchedNotes(home);
        LibraryOfNotes.write(notes, LibraryOfNotes.of(new Random(7), 20));
        notes.update();
    }

    @AfterAll
    static void close() {
        notes.close();
    }

    @Test
    void pagesPutTogetherAreAllHitsOnce() {
        for (SearchRequest request : requests()) {
            List<Hit> all = all(request);
            for (int limit : new int[] {7, 40}) {
                List<Hit> paged = new ArrayList<>();
                for (int offset = 0; offset <= all.size(); offset += limit) {
                    SearchResult page = notes.search(request.withLimit(limit).withOffset(offset));
                    assertEquals(all.size(), page.total(), request.toString());
                    assertTrue(page.totalIsExact());
                    paged.addAll(page.hits());
                }
                assertEquals(all, paged, request.toString());
            }
            assertEquals(all.size(), new HashSet<>(ids(all)).size());
        }
    }

    @Test
    void hitsAreInTheOrderAskedFor() {
        for (SearchRequest request : requests()) {
            List<Hit> all = all(request);
            for (int i = 1; i < all.size(); i++) {
                Hit before = all.get(i - 1);
                Hit after = all.get(i);
                int byScore = Double.compare(after.score(), before.score());
                int byTime = after.modified().compareTo(before.modified());
                boolean relevance = request.sort() == Sort.RELEVANCE;
                int first = relevance ? byScore : byTime;
                int then = relevance ? byTime : byScore;
                assertTrue(first < 0 || first == 0 && then <= 0, request + ": " + before.id() + ", " + after.id());
                if (first == 0 && then == 0) {
                    int byPlace = before.note().compareTo(after.note());
                    assertTrue(
                            byPlace < 0 || byPlace == 0 && before.line() < after.line(),
                            request + ": " + before.id() + ", " + after.id());
                }
            }
        }
    }

    @Test
    void theOrderAskedForChangesNeitherHitsNorScores() {
        for (String query : QUERIES) {
            Map<String, Double> byScore = scores(all(request(query, Sort.RELEVANCE)));
            assertEquals(byScore, scores(all(request(query, Sort.MODIFIED))), query);
        }
    }

    @Test
    void facetsCountEveryHitAndNotThePage() {
        for (SearchRequest request : requests()) {
            List<Hit> all = all(request);
            String current = request.paths().size() == 1 ? request.paths().get(0) + "/" : "";
            Map<String, Integer> tags = new TreeMap<>();
            Map<String, Integer> folders = new TreeMap<>();
            for (Hit hit : all) {
                withThoseAbove(hit.tags()).forEach(tag -> tags.merge(tag, 1, Integer::sum));
                String note = hit.note().value();
                int end = note.startsWith(current) ? note.indexOf('/', current.length()) : -1;
                if (end > 0) {
                    folders.merge(note.substring(0, end), 1, Integer::sum);
                }
            }
            Facets facets = notes.search(request.withLimit(1)).facets();
            assertEquals(tags, counts(facets.tags()), request.toString());
            assertEquals(folders, counts(facets.folders()), request.toString());
            assertSorted(facets.tags());
            assertSorted(facets.folders());
        }
    }

    @Test
    void aFacetCountsWhatIsFoundUnderIt() {
        for (String query : QUERIES) {
            SearchRequest request = request(query, Sort.RELEVANCE);
            for (Facet facet : notes.search(request).facets().tags()) {
                assertEquals(facet.count(), all(tagged(query, facet.value())).size(), query + ", tag " + facet.value());
                assertEquals(
                        facet.count(),
                        all(request("tag:" + facet.value() + " " + query, Sort.RELEVANCE))
                                .size(),
                        "tag:" + facet.value() + " " + query);
            }
        }
    }

    private static Set<String> withThoseAbove(List<String> tags) {
        Set<String> all = new TreeSet<>();
        for (String tag : tags) {
            for (int end = tag.length(); end > 0; end = tag.lastIndexOf('/', end - 1)) {
                all.add(tag.substring(0, end));
            }
        }
        return all;
    }

    private static SearchRequest tagged(String query, String tag) {
        return new SearchRequest(
                query, 20, 0, List.of(tag), List.of(), List.of(), Sort.RELEVANCE, Grouping.NONE, false);
    }

    @Test
    void groupsHoldTheBestHitsOfEachNote() {
        for (SearchRequest request : requests()) {
            Map<String, List<Hit>> byNote = all(request).stream()
                    .collect(Collectors.groupingBy(hit -> hit.note().value(), LinkedHashMap::new, Collectors.toList()));
            List<NoteHits> groups = notes.search(
                            request.withGrouping(Grouping.NOTE).withLimit(100))
                    .groups();
            assertEquals(
                    byNote.keySet(),
                    groups.stream().map(group -> group.note().value()).collect(Collectors.toSet()));
            for (NoteHits group : groups) {
                List<Hit> hits = byNote.get(group.note().value());
                assertEquals(hits.size(), group.total());
                assertEquals(hits.subList(0, Math.min(NoteHits.MOST, hits.size())), group.hits());
                assertEquals(hits.get(0).title(), group.title());
            }
            assertEquals(
                    List.copyOf(byNote.keySet()),
                    groups.stream().map(group -> group.note().value()).toList(),
                    request.toString());
        }
    }

    @Test
    void groupsArePagedByNotes() {
        for (SearchRequest request : requests()) {
            SearchRequest grouped = request.withGrouping(Grouping.NOTE);
            SearchResult whole = notes.search(grouped.withLimit(100));
            assertEquals(whole.groups().size(), whole.total());
            List<NoteHits> paged = new ArrayList<>();
            for (int offset = 0; offset <= whole.total(); offset += 7) {
                SearchResult page = notes.search(grouped.withLimit(7).withOffset(offset));
                assertEquals(whole.total(), page.total());
                assertEquals(whole.facets(), page.facets());
                assertEquals(List.of(), page.hits());
                paged.addAll(page.groups());
            }
            assertEquals(whole.groups(), paged);
        }
    }

    @Test
    void beyondTheLastHitThereIsAnEmptyPageWithTheSameTotal() {
        SearchResult beyond = notes.search(SearchRequest.of("queue").withOffset(SearchRequest.MAX_DEPTH - 20));
        assertEquals(List.of(), beyond.hits());
        assertEquals(notes.search("queue").total(), beyond.total());
        assertEquals(null, beyond.zeroHits());
    }

    /** Every query, in both orders, with and without filters. */
    private static List<SearchRequest> requests() {
        List<SearchRequest> requests = new ArrayList<>();
        for (String query : QUERIES) {
            requests.add(request(query, Sort.RELEVANCE));
            requests.add(request(query, Sort.MODIFIED));
            requests.add(filtered(query, List.of("aws"), List.of()));
            requests.add(filtered(query, List.of(), List.of("aws")));
            requests.add(filtered(query, List.of("cli", "aws"), List.of("aws/sqs", "tools")));
        }
        return requests;
    }

    private static SearchRequest request(String query, Sort sort) {
        return new SearchRequest(query, 20, 0, List.of(), List.of(), List.of(), sort, Grouping.NONE, false);
    }

    private static SearchRequest filtered(String query, List<String> tags, List<String> paths) {
        return new SearchRequest(query, 20, 0, tags, paths, List.of(), Sort.RELEVANCE, Grouping.NONE, false);
    }

    private static List<Hit> all(SearchRequest request) {
        List<Hit> all = new ArrayList<>();
        SearchResult page;
        do {
            page = notes.search(request.withLimit(100).withOffset(all.size()));
            all.addAll(page.hits());
        } while (!page.hits().isEmpty());
        return all;
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    private static Map<String, Double> scores(List<Hit> hits) {
        return hits.stream().collect(Collectors.toMap(Hit::id, Hit::score));
    }

    private static Map<String, Integer> counts(List<Facet> facets) {
        Map<String, Integer> counts = new TreeMap<>();
        facets.forEach(facet -> counts.put(facet.value(), facet.count()));
        return counts;
    }

    private static void assertSorted(List<Facet> facets) {
        for (int i = 1; i < facets.size(); i++) {
            Facet before = facets.get(i - 1);
            Facet after = facets.get(i);
            assertTrue(
                    before.count() > after.count()
                            || before.count() == after.count() && before.value().compareTo(after.value()) < 0,
                    facets.toString());
        }
    }
}
