package notesearch.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import notesearch.note.NotePath;
import notesearch.query.SearchRequest;

/** The page of hits, or of notes, that a request asks for, with the counts of all that matches. */
final class Page {

    static final Page EMPTY = new Page(0, 0, true, List.of(), List.of(), Facets.NONE);

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

    /** @param matches of the same request */
    Page(Matches matches, HitWriter writer, SearchRequest request) throws IOException {
        this.total = matches.total();
        this.sections = matches.sections();
        this.complete = matches.complete();
        this.hits = new ArrayList<>();
        for (Found found : matches.best()) {
            hits.add(writer.hit(found));
        }
        this.groups = new ArrayList<>();
        for (FoundNote note : matches.bestNotes()) {
            groups.add(group(note, writer));
        }
        this.facets = matches.counter()
                .facets(request.paths().size() == 1 ? request.paths().get(0) : "");
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
