package notesearch.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.note.NotePath;
import notesearch.note.SkippedNote;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Which files an index knows, and what it knows of them; the last state is kept at hand. Thread-safe. */
final class Catalogue {

    private volatile @Nullable Inventory last;

    /** Why a note was skipped may lie outside its file, as in too little memory: each start tries it again, once. */
    private volatile boolean triedAgain;

    /** Says that a plan of the whole folder was applied. */
    void triedAgain() {
        triedAgain = true;
    }

    /** As {@link NoteIndex#files()}. */
    Map<NotePath, IndexedFile> files(Snapshot snapshot) throws IOException {
        Inventory known = inventory(snapshot);
        return triedAgain ? known.files() : known.filesWithSkippedInDoubt();
    }

    static Map<NotePath, IndexedFile> files(Snapshot snapshot, Set<NotePath> within) throws IOException {
        Map<NotePath, IndexedFile> files = new HashMap<>();
        FileRecord.read(snapshot.reader(), within).forEach(record -> files.put(record.path(), record.file()));
        return files;
    }

    /** @param unlisted what could not be listed or read for now */
    IndexStatus status(Snapshot snapshot, List<SkippedNote> unlisted) throws IOException {
        Inventory known = inventory(snapshot);
        List<SkippedNote> skipped = new ArrayList<>(known.skipped());
        skipped.addAll(unlisted);
        skipped.sort(Comparator.comparing(SkippedNote::path));
        List<SkippedNote> warnings = new ArrayList<>(known.warnings());
        warnings.sort(Comparator.comparing(SkippedNote::path));
        return new IndexStatus(known.notes(), known.sections(), skipped, warnings, snapshot.state());
    }

    /** All notes that can be shown, by path. */
    static List<NotePath> notes(Snapshot snapshot) throws IOException {
        return FileRecord.readAll(snapshot.reader()).stream()
                .filter(record -> record.state() == FileRecord.State.INDEXED)
                .map(FileRecord::path)
                .sorted()
                .toList();
    }

    /** Whether there is a note at this path that can be shown. */
    static boolean holds(Snapshot snapshot, NotePath path) throws IOException {
        Query shown = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Schema.NOTE, path.value())), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(Schema.TYPE, Schema.SECTION)), BooleanClause.Occur.FILTER)
                .build();
        return new IndexSearcher(snapshot.reader()).count(shown) > 0;
    }

    private Inventory inventory(Snapshot snapshot) throws IOException {
        Inventory known = last;
        if (known == null || !known.isOf(snapshot.reader())) {
            known = Inventory.of(snapshot);
            last = known;
        }
        return known;
    }
}
