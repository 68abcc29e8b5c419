package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import notesearch.index.Schema;
import notesearch.note.NotePath;
import notesearch.query.SearchRequest;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;

/** The page of hits, or of notes, that a request asks for, with the counts of all that matches. */
final class Page {

    static final Page EMPTY = new Page(0, 0, true, List.of(), List.of(), Facets.NONE);

    private static final SortField BY_SCORE = SortField.FIELD_SCORE;
    private static final SortField BY_TIME = new SortField(Schema.MODIFIED, SortField.Type.LONG, true);
    private static final SortField BY_PATH = new SortField(Schema.NOTE, SortField.Type.STRING);
    private static final SortField BY_ORDER = new SortField(Schema.ORDER, SortField.Type.LONG);

    private final int total;
    private final int sections;
    private final boolean complete;
    private final List<Hit> hits;
    private final List<NoteHits> groups;
    private final Facets facets;

    private Page(int total, int sections, boolean complete, List<Hit> hits, List<NoteHits> groups, Facets facets) {
        this.total = total;
        this.sections = sections;
        this.complete = complete;
        this.hits = hits;
        this.groups = groups;
        this.facets = facets;
    }

    /** Runs {@code query}, which is the interpretation's own or a narrower one. */
    Page(IndexSearcher searcher, Interpretation interpretation, SearchRequest request, Query query) throws IOException {
        FacetCounter counter = new FacetCounter();
        Deadline deadline = Deadline.of(searcher);
        HitWriter writer = new HitWriter(searcher, interpretation, request.explain());
        if (request.grouping() == SearchRequest.Grouping.NOTE) {
            NoteGrouper grouper = new NoteGrouper(request.sort());
            SinglePass.run(searcher, query, grouper, counter);
            this.complete = deadline.collected();
            this.total = grouper.total();
            this.sections = grouper.sections();
            this.hits = List.of();
            this.groups = new ArrayList<>();
            for (FoundNote note : grouper.page(request.offset(), request.limit())) {
                groups.add(group(note, writer));
            }
        } else {
            int last = request.offset() + request.limit();
            Collected found = Collected.of(searcher, query, sort(request), last, counter);
            this.complete = deadline.collected() && found.counted();
            List<ScoreDoc> asked = found.best().stream().skip(request.offset()).toList();
            if (request.sort() == SearchRequest.Sort.MODIFIED) {
                TopFieldCollector.populateScores(asked.toArray(ScoreDoc[]::new), searcher, query);
            }
            this.total = found.total();
            this.sections = total;
            this.groups = List.of();
            this.hits = new ArrayList<>();
            for (ScoreDoc document : asked) {
                hits.add(writer.hit(new Found(document.doc, score(document))));
            }
        }
        this.facets =
                counter.facets(request.paths().size() == 1 ? request.paths().get(0) : "");
    }

    private static float score(ScoreDoc document) {
        return Float.isNaN(document.score)
                        && document instanceof FieldDoc fields
                        && fields.fields[0] instanceof Float score
                ? score
                : document.score;
    }

    private static Sort sort(SearchRequest request) {
        return switch (request.sort()) {
            case RELEVANCE -> new Sort(BY_SCORE, BY_TIME, BY_PATH, BY_ORDER);
            case MODIFIED -> new Sort(BY_TIME, BY_SCORE, BY_PATH, BY_ORDER);
        };
    }

    private static NoteHits group(FoundNote note, HitWriter writer) throws IOException {
        List<Hit> best = new ArrayList<>();
        for (Found found : note.best()) {
            best.add(writer.hit(found));
        }
        Hit first = best.get(0);
        return new NoteHits(first.note(), first.title(), note.total(), best);
    }

    /** The notes that the page shows, each once. */
    Set<NotePath> notes() {
        Set<NotePath> notes = new LinkedHashSet<>();
        hits.forEach(hit -> notes.add(hit.note()));
        groups.forEach(group -> notes.add(group.note()));
        return notes;
    }

    /** Without the hits whose notes fail a test. */
    Page of(Predicate<NotePath> notes) {
        List<Hit> left = hits.stream().filter(hit -> notes.test(hit.note())).toList();
        List<NoteHits> leftGroups =
                groups.stream().filter(group -> notes.test(group.note())).toList();
        int gone = hits.size() - left.size() + groups.size() - leftGroups.size();
        int goneSections = groups.isEmpty() ? gone : sections(groups) - sections(leftGroups);
        return new Page(total - gone, sections - goneSections, complete, left, leftGroups, facets);
    }

    private static int sections(List<NoteHits> groups) {
        return groups.stream().mapToInt(NoteHits::total).sum();
    }

    int total() {
        return total;
    }

    /** Whether all that matches was counted. */
    boolean complete() {
        return complete;
    }

    int sections() {
        return sections;
    }

    List<Hit> hits() {
        return hits;
    }

    List<NoteHits> groups() {
        return groups;
    }

    Facets facets() {
        return facets;
    }
}
