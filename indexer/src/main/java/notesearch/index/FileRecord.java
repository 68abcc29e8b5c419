package notesearch.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import notesearch.note.FileStamp;
import notesearch.note.NotePath;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/**
 * What the index remembers of one file, as the first document of its block.
 *
 * @param remarks why it was skipped, or what its author is warned of
 */
record FileRecord(NotePath path, IndexedFile file, State state, int sections, List<String> remarks) {

    enum State {
        INDEXED(0),
        HIDDEN(1),
        SKIPPED(2);

        private final long code;

        State(long code) {
            this.code = code;
        }

        static State of(long code) {
            for (State state : values()) {
                if (state.code == code) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state of a file has code " + code);
        }
    }

    private static final String STATE = "file_state";
    private static final String SIZE = "file_size";
    private static final String MODIFIED = "file_modified";
    private static final String CHANGED = "file_changed";
    private static final String INODE = "file_inode";
    private static final String READ = "file_read";
    private static final String SECTIONS = "file_sections";
    private static final String REMARKS = "file_remarks";
    private static final String REMARK = "file_remark";

    FileRecord {
        remarks = List.copyOf(remarks);
    }

    Document document() {
        Document document = new Document();
        document.add(new StringField(Schema.NOTE, path.value(), Field.Store.NO));
        document.add(new SortedDocValuesField(Schema.NOTE, new BytesRef(path.value())));
        document.add(new NumericDocValuesField(STATE, state.code));
        document.add(new NumericDocValuesField(SIZE, file.stamp().size()));
        document.add(new NumericDocValuesField(MODIFIED, file.stamp().modifiedNanos()));
        document.add(new NumericDocValuesField(CHANGED, file.stamp().changedNanos()));
        document.add(new NumericDocValuesField(INODE, file.stamp().inode()));
        document.add(new NumericDocValuesField(READ, file.readNanos()));
        document.add(new NumericDocValuesField(SECTIONS, sections));
        document.add(new NumericDocValuesField(REMARKS, remarks.size()));
        for (String remark : remarks) {
            document.add(new StoredField(REMARK, remark));
        }
        return document;
    }

    /** The records of all files that the reader holds, in no order. */
    static List<FileRecord> readAll(IndexReader reader) throws IOException {
        List<FileRecord> records = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            read(leaf.reader(), DocValues.getNumeric(leaf.reader(), STATE), records);
        }
        return records;
    }

    /** The records of the files at these paths and below them. */
    static List<FileRecord> read(IndexReader reader, Set<NotePath> within) throws IOException {
        List<FileRecord> records = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Schema.NOTE);
            if (terms != null) {
                FixedBitSet documents = new FixedBitSet(leaf.reader().maxDoc());
                TermsEnum paths = terms.iterator();
                for (NotePath path : within) {
                    collect(paths, path, documents);
                }
                read(leaf.reader(), new BitSetIterator(documents, 0), records);
            }
        }
        return records;
    }

    private static void collect(TermsEnum paths, NotePath path, FixedBitSet into) throws IOException {
        if (paths.seekExact(new BytesRef(path.value()))) {
            into.or(paths.postings(null, PostingsEnum.NONE));
        }
        BytesRef below = new BytesRef(path.value() + "/");
        TermsEnum.SeekStatus status = paths.seekCeil(below);
        while (status != TermsEnum.SeekStatus.END && StringHelper.startsWith(paths.term(), below)) {
            into.or(paths.postings(null, PostingsEnum.NONE));
            status = paths.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.NOT_FOUND;
        }
    }

    private static void read(LeafReader leaf, DocIdSetIterator documents, List<FileRecord> records) throws IOException {
        NumericDocValues states = DocValues.getNumeric(leaf, STATE);
        NumericDocValues sizes = DocValues.getNumeric(leaf, SIZE);
        NumericDocValues modified = DocValues.getNumeric(leaf, MODIFIED);
        NumericDocValues changed = DocValues.getNumeric(leaf, CHANGED);
        NumericDocValues inodes = DocValues.getNumeric(leaf, INODE);
        NumericDocValues read = DocValues.getNumeric(leaf, READ);
        NumericDocValues sections = DocValues.getNumeric(leaf, SECTIONS);
        NumericDocValues remarks = DocValues.getNumeric(leaf, REMARKS);
        SortedDocValues paths = DocValues.getSorted(leaf, Schema.NOTE);
        StoredFields stored = leaf.storedFields();
        Bits live = leaf.getLiveDocs();
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (live != null && !live.get(document) || !states.advanceExact(document)) {
                continue;
            }
            paths.advanceExact(document);
            State state = State.of(states.longValue());
            FileStamp stamp = new FileStamp(
                    at(sizes, document), at(modified, document), at(changed, document), at(inodes, document));
            records.add(new FileRecord(
                    new NotePath(paths.lookupOrd(paths.ordValue()).utf8ToString()),
                    new IndexedFile(stamp, at(read, document)),
                    state,
                    (int) at(sections, document),
                    at(remarks, document) == 0
                            ? List.of()
                            : List.of(stored.document(document).getValues(REMARK))));
        }
    }

    private static long at(NumericDocValues values, int document) throws IOException {
        return values.advanceExact(document) ? values.longValue() : 0;
    }
}
