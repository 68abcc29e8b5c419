package notesearch.index;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import notesearch.note.Notebook;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * What a commit says of itself.
 *
 * @param format {@link Schema#FORMAT} and {@link NoteAnalyzer#VERSION} of the version that wrote it
 * @param indexedAt null before the first change
 * @param folder the absolute path of the notes, as it was named; empty where it was not said
 * @param identity {@link Notebook#identity}
 */
record Commit(String format, long generation, @Nullable Instant indexedAt, String folder, String identity) {

    static final String FORMAT = Schema.FORMAT + "." + NoteAnalyzer.VERSION;

    private static final String FORMAT_KEY = "notesearch.format";
    private static final String GENERATION_KEY = "notesearch.generation";
    private static final String INDEXED_KEY = "notesearch.indexedAt";
    private static final String FOLDER_KEY = "notesearch.folder";
    private static final String IDENTITY_KEY = "notesearch.identity";

    static Commit none(String folder) {
        return new Commit(FORMAT, 0, null, folder, "");
    }

    /**
     * The last commit of {@code directory}; null where there is none.
     *
     * @throws IOException also where the commit is damaged or of a Lucene that this one cannot read
     */
    static @Nullable Commit last(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return null;
        }
        try {
            return of(SegmentInfos.readLatestCommit(directory).getUserData());
        } catch (IndexNotFoundException e) {
            return null;
        }
    }

    /**
     * The last commit of {@code directory}, null where there is none, after each of its files was found to be
     * what was written. That takes a tenth of a second for a hundred megabytes.
     *
     * @throws IOException or a {@link RuntimeException} where a file is damaged
     */
    static @Nullable Commit verified(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return null;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Commit commit = of(reader.getIndexCommit().getUserData());
            if (commit.current()) {
                verify(reader);
            }
            return commit;
        }
    }

    /** @throws IOException or a {@link RuntimeException} where a file is not what was written */
    static void verify(IndexReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
    }

    static Commit of(Map<String, String> data) throws IOException {
        try {
            String indexed = data.getOrDefault(INDEXED_KEY, "");
            return new Commit(
                    data.getOrDefault(FORMAT_KEY, "unknown"),
                    Long.parseLong(data.getOrDefault(GENERATION_KEY, "0")),
                    indexed.isEmpty() ? null : Instant.parse(indexed),
                    data.getOrDefault(FOLDER_KEY, ""),
                    data.getOrDefault(IDENTITY_KEY, ""));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IOException("unreadable commit data: " + data, e);
        }
    }

    Map<String, String> data() {
        return Map.of(
                FORMAT_KEY,
                format,
                GENERATION_KEY,
                Long.toString(generation),
                INDEXED_KEY,
                indexedAt == null ? "" : indexedAt.toString(),
                FOLDER_KEY,
                folder,
                IDENTITY_KEY,
                identity);
    }

    /** Whether it may be of these notes: also where one of the two was not said. */
    boolean mayBeOf(String notes) {
        return folder.isEmpty() || notes.isEmpty() || folder.equals(notes);
    }

    boolean current() {
        return format.equals(FORMAT);
    }
}
