package notesearch.server.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import notesearch.note.Note;
import notesearch.note.NoteFile;
import notesearch.note.Notebook;
import notesearch.note.Section;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** The yardstick: BM25 with English stems over title, heading and body of the same sections, any word may match. */
public final class PlainLucene implements AutoCloseable {

    private static final Map<String, Float> FIELDS = Map.of("title", 2f, "heading", 2f, "body", 1f);

    private static final Set<String> SHOWN = Set.of("note", "heading");

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexReader reader;
    private final IndexSearcher searcher;

    /** A section that was found. */
    public record Found(String note, String heading) {}

    public PlainLucene(Notebook notebook) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (NoteFile file : notebook.list().files()) {
                if (notebook.read(file.path()) instanceof Note note) {
                    for (Section section : note.sections()) {
                        writer.addDocument(document(file.path().value(), section));
                    }
                }
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    private static Document document(String note, Section section) {
        Document document = new Document();
        document.add(new Field("note", note, storedOnly()));
        document.add(new TextField("title", section.headingPath().getFirst(), Field.Store.NO));
        document.add(new TextField("heading", section.heading(), Field.Store.YES));
        document.add(new Field("body", section.text().text(), storedWithOffsets()));
        return document;
    }

    /** So that nothing is analysed again for an excerpt. */
    private static FieldType storedWithOffsets() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        return type;
    }

    private static FieldType storedOnly() {
        FieldType type = new FieldType();
        type.setStored(true);
        return type;
    }

    /** The best sections for {@code text}, best first. */
    public List<Found> search(String text, int most) {
        try {
            List<Found> found = new ArrayList<>();
            StoredFields stored = reader.storedFields();
            for (ScoreDoc hit : searcher.search(query(text), most).scoreDocs) {
                Document document = stored.document(hit.doc, SHOWN);
                found.add(new Found(document.get("note"), document.get("heading")));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two passages of each of the best sections for {@code text}, by Lucene's {@code UnifiedHighlighter}; null where nothing matches in one. */
    public String[] excerpts(String text, int most) {
        try {
            Query query = query(text);
            TopDocs found = searcher.search(query, most);
            StoredFields stored = reader.storedFields();
            for (ScoreDoc hit : found.scoreDocs) {
                stored.document(hit.doc, SHOWN);
            }
            return UnifiedHighlighter.builder(searcher, analyzer)
                    .withMaxLength(Integer.MAX_VALUE - 1)
                    .withMaxNoHighlightPassages(0)
                    .build()
                    .highlight("body", query, found, 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(String text) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        QueryBuilder builder = new QueryBuilder(analyzer);
        FIELDS.forEach((field, boost) -> {
            Query words = builder.createBooleanQuery(field, text);
            if (words != null) {
                query.add(new BoostQuery(words, boost), BooleanClause.Occur.SHOULD);
            }
        });
        return query.build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
