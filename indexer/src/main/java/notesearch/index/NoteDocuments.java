package notesearch.index;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import notesearch.note.Note;
import notesearch.note.NotePath;
import notesearch.note.Section;
import notesearch.note.SectionText;
import notesearch.note.Span;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes of a note Lucene documents: the file's record first, then a document per section. Not thread-safe. */
final class NoteDocuments {

    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        WORDS.setTokenized(true);
        WORDS.freeze();
    }

    private static final Map<String, Span.Kind> CONTENTS = Map.of(
            "code", Span.Kind.CODE_BLOCK,
            "table", Span.Kind.TABLE,
            "link", Span.Kind.LINK_TARGET);

    /** Longer names are sentences, which nobody completes. */
    private static final int LONGEST_SHOWN = 120;

    private final TrigramCollector trigrams = new TrigramCollector();

    List<Document> of(Note note, FileRecord file) {
        List<Document> documents = new ArrayList<>(note.sections().size() + 1);
        documents.add(record(note, file));
        Instant modified = note.dated() != null ? note.dated() : modified(file);
        List<PackedSection> packed = new ArrayList<>(note.sections().size());
        List<String> sources = note.sources();
        for (int order = 0; order < sources.size(); order++) {
            Section section = note.sections().get(order);
            Document document = section(note, section, modified, order);
            documents.add(document);
            StoredSection stored = stored(note, section, modified);
            addTrigrams(document, stored.seen(), sources.get(order));
            packed.add(new PackedSection(sources.get(order), stored));
        }
        SectionPack.add(documents.subList(1, documents.size()), packed);
        return documents;
    }

    private static Document record(Note note, FileRecord file) {
        Document record = file.document();
        add(record, NoteField.OUTLINE, note.title());
        note.sections().forEach(section -> add(record, NoteField.OUTLINE, section.heading()));
        StoredGlossary.add(record, note.path(), note.glossary());
        return record;
    }

    private static Instant modified(FileRecord file) {
        long nanos = file.file().stamp().modifiedNanos();
        return Instant.ofEpochMilli(TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private static Document section(Note note, Section section, Instant modified, int order) {
        Document document = new Document();
        document.add(new StringField(Schema.TYPE, Schema.SECTION, Field.Store.NO));
        addPlace(document, note.path());
        document.add(new LongPoint(Schema.MODIFIED, modified.toEpochMilli()));
        document.add(new NumericDocValuesField(Schema.MODIFIED, modified.toEpochMilli()));
        document.add(new NumericDocValuesField(Schema.ORDER, order));
        addTags(document, section.tags());
        addContents(document, section.text());
        addWords(document, note, section);
        addWhole(document, Schema.WHOLE_HEADING, List.of(section.heading()));
        addShown(document, Schema.SHOWN_HEADING, section.heading());
        if (order == 0) {
            addWhole(document, Schema.WHOLE_TITLE, names(note));
            addShown(document, Schema.SHOWN_TITLE, note.title());
        }
        return document;
    }

    private static StoredSection stored(Note note, Section section, Instant modified) {
        return new StoredSection(
                note.path(),
                note.title(),
                section.heading(),
                section.headingPath(),
                section.anchor(),
                section.line(),
                section.tags(),
                modified,
                section.text());
    }

    private void addTrigrams(Document document, String seen, String source) {
        trigrams.add(seen);
        trigrams.add(source);
        document.add(new BinaryDocValuesField(Schema.TRIGRAMS, trigrams.take()));
    }

    private static void addPlace(Document document, NotePath path) {
        document.add(new StringField(Schema.NOTE, path.value(), Field.Store.NO));
        document.add(new SortedDocValuesField(Schema.NOTE, new BytesRef(path.value())));
        String composed = composed(path);
        document.add(new SortedDocValuesField(Schema.FOLDER, new BytesRef(parent(composed))));
        for (String under = composed; !under.isEmpty(); under = parent(under)) {
            document.add(new StringField(Schema.UNDER, under, Field.Store.NO));
        }
    }

    private static void addTags(Document document, List<String> tags) {
        Set<String> all = new LinkedHashSet<>();
        for (String tag : tags) {
            for (String above = tag; !above.isEmpty(); above = parent(above)) {
                all.add(above);
            }
        }
        for (String tag : all) {
            document.add(new StringField(Schema.TAG, tag, Field.Store.NO));
            document.add(new SortedSetDocValuesField(Schema.TAG, new BytesRef(tag)));
        }
    }

    private static void addContents(Document document, SectionText text) {
        CONTENTS.forEach((name, kind) -> {
            if (text.has(kind)) {
                document.add(new StringField(Schema.HAS, name, Field.Store.NO));
            }
        });
    }

    /** In NFC: macOS writes the names of files in NFD, and people type them in either. */
    private static String composed(NotePath path) {
        return Normalizer.normalize(path.value(), Normalizer.Form.NFC);
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static void addWords(Document document, Note note, Section section) {
        add(document, SearchField.TITLE, note.title());
        add(document, SearchField.HEADING, section.heading());
        List<String> trail = section.headingPath();
        for (int i = 1; i < trail.size() - 1; i++) {
            add(document, SearchField.TRAIL, trail.get(i));
        }
        section.text().pieces(Span.Kind.LEAD_IN).forEach(lead -> add(document, SearchField.LEAD, lead));
        section.text().prose().forEach(prose -> add(document, SearchField.BODY, prose));
        section.text().pieces(Span.Kind.INLINE_CODE).forEach(code -> add(document, SearchField.CODE, code));
        section.text().pieces(Span.Kind.CODE_BLOCK).forEach(code -> add(document, SearchField.CODE, code));
        section.text().pieces(Span.Kind.LINK_TARGET).forEach(link -> add(document, SearchField.LINKS, link));
        section.tags().forEach(tag -> add(document, SearchField.TAGS, tag));
        note.aliases().forEach(alias -> add(document, SearchField.ALIASES, alias));
        add(document, SearchField.NAME, composed(note.path()));
    }

    private static void add(Document document, RankedField field, String text) {
        if (!text.isBlank()) {
            document.add(new Field(field.field(), text, WORDS));
        }
    }

    private static List<String> names(Note note) {
        List<String> names = new ArrayList<>(note.aliases());
        names.add(note.title());
        NotePath path = note.path();
        boolean ofFolder = path.isOfFolder() && !path.folder().isEmpty();
        names.add(ofFolder ? new NotePath(path.folder()).fileName() : path.stem());
        return names;
    }

    private static void addWhole(Document document, String field, List<String> names) {
        Set<String> distinct = new LinkedHashSet<>();
        for (String name : names) {
            distinct.add(name(name));
            distinct.add(shortened(Terms.gist(name)));
        }
        distinct.remove("");
        distinct.forEach(name -> document.add(new StringField(field, name, Field.Store.NO)));
    }

    private static void addShown(Document document, String field, String name) {
        if (!name.isBlank() && name.length() <= LONGEST_SHOWN) {
            document.add(new SortedDocValuesField(field, new BytesRef(name)));
        }
    }

    /** What a note is looked up by. */
    static String name(String written) {
        return shortened(Terms.folded(written));
    }

    /** A term is at most 32,766 bytes long; nobody types a heading of a thousand characters. */
    private static String shortened(String folded) {
        return folded.length() > 1000 ? folded.substring(0, 1000) : folded;
    }
}
