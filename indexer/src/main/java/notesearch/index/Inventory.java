package notesearch.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import notesearch.note.NotePath;
import notesearch.note.SkippedNote;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * All files that one state of the index knows, read once; some hundreds of bytes for each.
 *
 * @param of what tells the state from every other; null where there is no such thing
 * @param notes how many can be shown
 */
record Inventory(
        @Nullable Object of,
        Map<NotePath, IndexedFile> files,
        int notes,
        int sections,
        List<SkippedNote> skipped,
        List<SkippedNote> warnings) {

    static Inventory of(Snapshot snapshot) throws IOException {
        IndexReader reader = snapshot.reader();
        Map<NotePath, IndexedFile> files = new HashMap<>();
        int notes = 0;
        int sections = 0;
        List<SkippedNote> skipped = new ArrayList<>();
        List<SkippedNote> warnings = new ArrayList<>();
        for (FileRecord record : FileRecord.readAll(reader)) {
            files.put(record.path(), record.file());
            sections += record.sections();
            notes += record.state() == FileRecord.State.INDEXED ? 1 : 0;
            List<SkippedNote> remarks = record.state() == FileRecord.State.SKIPPED ? skipped : warnings;
            record.remarks().forEach(remark -> remarks.add(new SkippedNote(record.path(), remark)));
        }
        warnings.addAll(snapshot.glossaries().mistakes(reader));
        return new Inventory(key(reader), Collections.unmodifiableMap(files), notes, sections, skipped, warnings);
    }

    Map<NotePath, IndexedFile> filesWithSkippedInDoubt() {
        Map<NotePath, IndexedFile> doubted = new HashMap<>(files);
        skipped.forEach(skip -> doubted.computeIfPresent(skip.path(), (path, file) -> file.doubted()));
        return doubted;
    }

    boolean isOf(IndexReader reader) {
        return of != null && of.equals(key(reader));
    }

    private static @Nullable Object key(IndexReader reader) {
        IndexReader.CacheHelper identity = reader.getReaderCacheHelper();
        return identity == null ? null : identity.getKey();
    }
}
