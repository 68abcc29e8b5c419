package notesearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockJoinTest {

    @Test
    void marksStayOnTheirWordsBehindASeparator() {
        Excerpt excerpt = new Excerpt("one\ntwo\nthree", List.of(new Mark(4, 7), new Mark(8, 13)), 1, false);
        Excerpt joined = BlockJoin.of(excerpt);
        assertEquals("one · [two] · [three]", ExcerptGoldenTest.painted(joined.text(), joined.marks()));
    }

    @Test
    void aMarkMayReachFromOneBlockIntoTheNext() {
        Excerpt joined = BlockJoin.of(new Excerpt("one\ntwo", List.of(new Mark(0, 7)), 1, false));
        assertEquals("[one · two]", ExcerptGoldenTest.painted(joined.text(), joined.marks()));
    }

    @Test
    void aSentenceThatEndsNeedsNoSeparator() {
        assertEquals("One. Two: three", joined("One.\nTwo:\nthree"));
    }

    @Test
    void emptyBlocksAreNotSeparated() {
        assertEquals("one ·  two", joined("one\n\ntwo"));
        assertEquals("one · two", joined("one\ntwo"));
    }

    private static String joined(String text) {
        return BlockJoin.of(new Excerpt(text, List.of(), 1, false)).text();
    }
}
