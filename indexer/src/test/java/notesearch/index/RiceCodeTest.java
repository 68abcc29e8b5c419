package notesearch.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers are read as they were written, however they lie. */
class RiceCodeTest {

    private static final int DOCUMENTS = 100_000;

    static Stream<int[]> numbers() {
        Random random = new Random(7);
        return Stream.of(
                new int[] {0},
                new int[] {DOCUMENTS - 1},
                new int[] {0, DOCUMENTS - 1},
                IntStream.range(0, DOCUMENTS).toArray(),
                IntStream.range(DOCUMENTS / 2, DOCUMENTS).toArray(),
                IntStream.concat(IntStream.range(0, 5_000), IntStream.of(DOCUMENTS - 1))
                        .toArray(),
                IntStream.range(0, DOCUMENTS)
                        .filter(each -> random.nextInt(2) == 0)
                        .toArray(),
                IntStream.range(0, DOCUMENTS)
                        .filter(each -> random.nextInt(300) == 0)
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void areReadAsTheyWereWritten(int[] numbers) throws IOException {
        assertArrayEquals(numbers, read(written(numbers), numbers.length));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void takeHardlyMoreThanABitForEachDocument(int[] numbers) throws IOException {
        assertTrue(written(numbers).size() <= DOCUMENTS * 2 / Byte.SIZE);
    }

    private static ByteBuffersDataOutput written(int[] numbers) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        RiceCode.write(numbers, 0, numbers.length, DOCUMENTS, out);
        return out;
    }

    private static int[] read(ByteBuffersDataOutput written, int count) throws IOException {
        written.writeLong(-1);
        RiceCode.Documents documents = new RiceCode.Documents(written.toDataInput(), 0, count, DOCUMENTS);
        IntStream.Builder read = IntStream.builder();
        for (int each = documents.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = documents.nextDoc()) {
            read.add(each);
        }
        return read.build().toArray();
    }
}
