package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.junit.jupiter.api.Test;

/** What {@link TrigramFormat} keeps, over segments that were written, deleted from and merged, beside a plain scan. */
class TrigramFormatTest {

    private static final String LETTERS = "abcdE  \n(=>é测试😀";
    private static final int DOCUMENTS = 400;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void eachTrigramIsFoundWhereItStands() throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            List<String> texts = texts();
            write(directory, texts, false);
            compare(directory, texts);
        }
    }

    @Test
    void alsoAfterDeletionsAndMerges() throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            List<String> texts = texts();
            write(directory, texts, true);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                assertEquals(1, reader.leaves().size(), () -> "seed " + seed);
            }
            compare(directory, texts);
        }
    }

    @Test
    void aDamagedFileIsNoticed() throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            write(directory, texts(), true);
            assertTrue(isClean(directory), () -> "seed " + seed);
            change(directory, bytes -> bytes[random.nextInt(bytes.length)] ^= 1);
            assertFalse(isClean(directory), () -> "seed " + seed);
        }
    }

    private static boolean isClean(Directory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            return check.checkIndex().clean;
        }
    }

    @Test
    void aNumberThatCannotBeIsNoReasonToRunOutOfMemory() throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            write(directory, texts(), true);
            int behind = Integer.BYTES + Long.BYTES + CodecUtil.footerLength();
            change(directory, bytes -> bytes[bytes.length - behind + 3] = Byte.MAX_VALUE);
            assertThrows(CorruptIndexException.class, () -> DirectoryReader.open(directory));
        }
    }

    private static void change(Directory directory, Consumer<byte[]> damage) throws IOException {
        for (String name : directory.listAll()) {
            if (name.endsWith("." + TrigramFormat.EXTENSION)) {
                byte[] bytes;
                try (IndexInput in = directory.openInput(name, IOContext.DEFAULT)) {
                    bytes = new byte[(int) in.length()];
                    in.readBytes(bytes, 0, bytes.length);
                }
                damage.accept(bytes);
                directory.deleteFile(name);
                try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
                    out.writeBytes(bytes, bytes.length);
                }
                return;
            }
        }
        fail("no file of trigrams in " + List.of(directory.listAll()));
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                int at = LETTERS.offsetByCodePoints(0, random.nextInt(LETTERS.codePointCount(0, LETTERS.length())));
                text.appendCodePoint(LETTERS.codePointAt(at));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** Each document knows its text by its number; of those that are deleted nothing may be found. */
    private void write(Directory directory, List<String> texts, boolean merged) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(NoteAnalyzer.NOTES)
                .setCodec(TrigramFormat.codec())
                .setMaxBufferedDocs(90);
        TrigramCollector trigrams = new TrigramCollector();
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < texts.size(); i++) {
                trigrams.add(texts.get(i));
                Document document = new Document();
                document.add(new StringField("id", Integer.toString(i), Field.Store.NO));
                document.add(new NumericDocValuesField("number", i));
                document.add(new BinaryDocValuesField(Schema.TRIGRAMS, trigrams.take()));
                writer.addDocument(document);
            }
            for (int i = 0; i < texts.size(); i++) {
                if (random.nextInt(3) == 0) {
                    writer.deleteDocuments(new Term("id", Integer.toString(i)));
                    texts.set(i, "");
                }
            }
            writer.addDocument(new Document());
            if (merged) {
                writer.forceMerge(1);
            }
        }
    }

    private void compare(Directory directory, List<String> written) throws IOException {
        List<String> texts = written.stream().map(FoldedText::fold).toList();
        TreeSet<String> parts = new TreeSet<>();
        for (String text : texts) {
            for (int start = 0; start < text.length(); start++) {
                for (int end = start + 1; end <= Math.min(text.length(), start + Trigrams.LENGTH); end++) {
                    parts.add(text.substring(start, end));
                }
            }
        }
        parts.removeIf(part -> !part.equals(part.strip()));
        assertFalse(parts.isEmpty(), () -> "seed " + seed);
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (String part : parts) {
                Set<Integer> holding = new TreeSet<>();
                for (int i = 0; i < texts.size(); i++) {
                    if (texts.get(i).contains(part)) {
                        holding.add(i);
                    }
                }
                Set<Integer> found = found(reader, part);
                assertTrue(found.containsAll(holding), () -> "“" + part + "”, seed " + seed);
                if (Trigrams.isExact(part)) {
                    assertEquals(holding, found, () -> "“" + part + "”, seed " + seed);
                }
            }
        }
    }

    private static Set<Integer> found(DirectoryReader reader, String part) throws IOException {
        Set<Integer> found = new TreeSet<>();
        for (LeafReaderContext segment : reader.leaves()) {
            TrigramPostings postings = TrigramPostings.of(segment.reader());
            NumericDocValues numbers = segment.reader().getNumericDocValues("number");
            if (postings == null || numbers == null) {
                continue;
            }
            Bits live = segment.reader().getLiveDocs();
            DocIdSetIterator sections = part.length() < Trigrams.LENGTH && Trigrams.isExact(part)
                    ? new BitSetIterator(postings.holding(Trigrams.gram(part)), 0)
                    : postings.sections(Trigrams.gram(part));
            for (int each = sections.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = sections.nextDoc()) {
                if ((live == null || live.get(each)) && numbers.advanceExact(each)) {
                    found.add((int) numbers.longValue());
                }
            }
        }
        return found;
    }
}
