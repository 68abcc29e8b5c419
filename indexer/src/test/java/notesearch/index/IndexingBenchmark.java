package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import notesearch.note.Note;
import notesearch.note.NoteFile;
import notesearch.note.Notebook;
import notesearch.note.Section;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes to index a folder of notes, beside plain Lucene given the same sections ready
 * split: title, heading and body stored, offsets on the body, a buffer of 64 MB, on one thread and on as many as
 * there are processors. The first of the rounds is shown apart. Java compiles for half a minute what reads Markdown, and
 * Lucene once for both, so that the first three of each count for nothing. The sections take much of the heap, so they are
 * read only after notesearch's rounds.
 *
 * <p>{@code mvn verify -Plong -pl indexer -Dtest=IndexingBenchmark -Dnotesearch.corpus=/path/to/notes}
 */
@Tag("long")
class IndexingBenchmark {

    private static final int ROUNDS = 8;
    private static final int WARMING_UP = 3;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    @TempDir
    Path temporary = Path.of("");

    @Test
    void besidePlainLucene() throws Exception {
        String corpus = System.getProperty("notesearch.corpus", "");
        Assumptions.assumeFalse(corpus.isEmpty(), "name a folder of notes with -Dnotesearch.corpus=FOLDER");
        Notebook notebook = Notebook.at(Path.of(corpus));
        double[] ours = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        double[] parallel = new double[ROUNDS];
        long ourBytes = 0;
        long plainBytes = 0;
        long read = 0;
        int indexed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path data = temporary.resolve("ours" + round);
            long started = System.nanoTime();
            try (NoteIndex index = NoteIndex.open(data)) {
                Applied applied =
                        index.apply(IndexPlan.between(notebook.list(), index.files()), notebook, Progress.NONE);
                ours[round] = seconds(started);
                index.settle(notebook);
                indexed = applied.sections();
                read = applied.bytes();
            }
            ourBytes = size(data);
        }
        List<Section> sections = sections(notebook);
        assertEquals(sections.size(), indexed);
        for (int round = 0; round < ROUNDS; round++) {
            Path folder = temporary.resolve("plain" + round);
            long started = System.nanoTime();
            plain(sections, folder, 1);
            plain[round] = seconds(started);
            plainBytes = size(folder);
            started = System.nanoTime();
            plain(sections, temporary.resolve("parallel" + round), PROCESSORS);
            parallel[round] = seconds(started);
        }
        report(sections.size(), read);
        line("notesearch, reading and chunking too", sections.size(), read, ours, ourBytes);
        line("plain Lucene, sections given", sections.size(), read, plain, plainBytes);
        line("the same on all processors", sections.size(), read, parallel, plainBytes);
    }

    private static void report(int sections, long read) {
        System.out.printf(
                Locale.ROOT,
                "%n%d sections, %.1f MB of Markdown, %d processors, heap %d MB; medians of the last %d rounds%n",
                sections,
                read / 1e6,
                PROCESSORS,
                Runtime.getRuntime().maxMemory() >> 20,
                ROUNDS - WARMING_UP);
        System.out.printf(
                Locale.ROOT,
                "%-36s %8s %8s %12s %8s %14s%n",
                "",
                "first",
                "seconds",
                "sections/s",
                "MB/s",
                "index/Markdown");
    }

    private static void line(String name, int sections, long read, double[] rounds, long index) {
        double seconds = median(Arrays.copyOfRange(rounds, WARMING_UP, ROUNDS));
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.1f %8.1f %12.0f %8.1f %14.2f%n",
                name,
                rounds[0],
                seconds,
                sections / seconds,
                read / 1e6 / seconds,
                (double) index / read);
    }

    private static List<Section> sections(Notebook notebook) {
        List<Section> sections = new ArrayList<>();
        for (NoteFile file : notebook.list().files()) {
            if (notebook.read(file.path()) instanceof Note note) {
                sections.addAll(note.sections());
            }
        }
        return sections;
    }

    private static void plain(List<Section> sections, Path folder, int threads) throws Exception {
        FieldType body = new FieldType(TextField.TYPE_STORED);
        body.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer()).setRAMBufferSizeMB(64);
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
                int share = (sections.size() + threads - 1) / threads;
                List<Callable<Void>> shares = new ArrayList<>();
                for (int from = 0; from < sections.size(); from += share) {
                    List<Section> some = sections.subList(from, Math.min(sections.size(), from + share));
                    shares.add(() -> add(some, body, writer));
                }
                for (Future<Void> added : workers.invokeAll(shares)) {
                    added.get();
                }
            }
            writer.commit();
        }
    }

    private static @Nullable Void add(List<Section> sections, FieldType body, IndexWriter writer) throws IOException {
        for (Section section : sections) {
            Document document = new Document();
            document.add(new TextField("title", section.headingPath().get(0), Field.Store.YES));
            document.add(new TextField("heading", section.heading(), Field.Store.YES));
            document.add(new Field("body", section.text().text(), body));
            writer.addDocument(document);
        }
        return null;
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
