package notesearch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import notesearch.note.Glossary;
import notesearch.note.NotePath;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** What a note says of the team's own words, as the document of its file keeps it: it comes and goes with the note. */
record StoredGlossary(NotePath note, Glossary glossary) {

    private static final String FIELD = "glossary";

    /** Adds what the note says to the document of its file; nothing where it says nothing. */
    static void add(Document document, NotePath note, Glossary glossary) {
        if (!glossary.isEmpty()) {
            document.add(new StringField(Schema.TYPE, Schema.GLOSSARY, Field.Store.NO));
            document.add(new StoredField(FIELD, new StoredGlossary(note, glossary).bytes()));
        }
    }

    /** All that a reader holds, by path. Where there is none, that is told by looking up one term. */
    static List<StoredGlossary> readAll(IndexReader reader) throws IOException {
        List<StoredGlossary> found = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            read(leaf.reader(), found);
        }
        found.sort(Comparator.comparing(StoredGlossary::note));
        return found;
    }

    private static void read(LeafReader leaf, List<StoredGlossary> found) throws IOException {
        PostingsEnum postings = leaf.postings(new Term(Schema.TYPE, Schema.GLOSSARY), PostingsEnum.NONE);
        Bits live = leaf.getLiveDocs();
        while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            if (live == null || live.get(postings.docID())) {
                found.add(of(leaf.storedFields()
                        .document(postings.docID(), Set.of(FIELD))
                        .getBinaryValue(FIELD)));
            }
        }
    }

    private BytesRef bytes() {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeString(note.value());
            out.writeVInt(glossary.names().size());
            for (Glossary.Names names : glossary.names()) {
                out.writeVInt(names.line());
                StoredSection.writeStrings(out, names.names());
            }
            out.writeVInt(glossary.pins().size());
            for (Glossary.Pin pin : glossary.pins()) {
                out.writeVInt(pin.line());
                out.writeString(pin.query());
                out.writeString(pin.written());
                StoredSection.writeStrings(
                        out, pin.places().stream().map(NotePath::value).toList());
                out.writeString(pin.name() == null ? "" : pin.name());
                out.writeString(pin.anchor() == null ? "" : pin.anchor());
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredGlossary of(BytesRef bytes) throws IOException {
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        NotePath note = new NotePath(in.readString());
        List<Glossary.Names> names = new ArrayList<>();
        for (int rest = in.readVInt(); rest > 0; rest--) {
            int line = in.readVInt();
            names.add(new Glossary.Names(StoredSection.readStrings(in), line));
        }
        List<Glossary.Pin> pins = new ArrayList<>();
        for (int rest = in.readVInt(); rest > 0; rest--) {
            int line = in.readVInt();
            String query = in.readString();
            String written = in.readString();
            List<NotePath> places =
                    StoredSection.readStrings(in).stream().map(NotePath::new).toList();
            String name = in.readString();
            String anchor = in.readString();
            pins.add(new Glossary.Pin(
                    query, written, places, name.isEmpty() ? null : name, anchor.isEmpty() ? null : anchor, line));
        }
        return new StoredGlossary(note, new Glossary(names, pins));
    }
}
