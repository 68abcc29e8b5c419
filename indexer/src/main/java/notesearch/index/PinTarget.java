package notesearch.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import notesearch.note.Glossary;
import notesearch.note.NotePath;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** What a pin leads to, among the notes that a reader holds. */
sealed interface PinTarget {

    /** What is wrong with it, as the rest of a sentence; null where nothing is. */
    @Nullable
    String mistake();

    record Found(int document, NotePath note, int order) implements PinTarget {

        @Override
        public @Nullable String mistake() {
            return null;
        }
    }

    record NoNote() implements PinTarget {

        @Override
        public String mistake() {
            return ", and there is no such note; expected a note that is there. Mend the row, or take it out.";
        }
    }

    /** @param anchors those that there are */
    record NoHeading(NotePath note, List<String> anchors) implements PinTarget {

        private static final int MOST_NAMED = 3;

        @Override
        public String mistake() {
            String named = anchors.stream()
                    .limit(MOST_NAMED)
                    .map(anchor -> "#" + anchor)
                    .collect(Collectors.joining(", "));
            return ", and " + note + " has no such heading; expected "
                    + (anchors.isEmpty() ? "the note alone" : "one that it has, such as " + named)
                    + ". Mend the row, or take it out.";
        }
    }

    /** @param from the note that the pin is written in */
    static PinTarget of(Glossary.Pin pin, NotePath from, IndexReader reader) throws IOException {
        List<NotePath> places = new ArrayList<>(pin.places());
        if (pin.name() != null) {
            IndexedNames.named(reader, pin.name(), from).ifPresent(places::add);
        }
        for (NotePath place : places) {
            List<Found> sections = sections(place, reader);
            if (!sections.isEmpty()) {
                return within(place, sections, pin.anchor(), reader);
            }
        }
        return new NoNote();
    }

    private static PinTarget within(NotePath note, List<Found> sections, @Nullable String anchor, IndexReader reader)
            throws IOException {
        if (anchor == null) {
            return sections.stream()
                    .filter(each -> each.order() == 0)
                    .findFirst()
                    .orElse(sections.getFirst());
        }
        List<String> anchors = new ArrayList<>();
        SectionReaders reading = new SectionReaders(reader);
        for (Found section : sections) {
            String own = reading.section(section.document()).anchor();
            if (own != null && own.equalsIgnoreCase(anchor)) {
                return section;
            }
            Stream.ofNullable(own).forEach(anchors::add);
        }
        return new NoHeading(note, anchors);
    }

    private static List<Found> sections(NotePath note, IndexReader reader) throws IOException {
        List<Found> sections = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            collect(leaf.reader(), leaf.docBase, note, sections);
        }
        return sections;
    }

    private static void collect(LeafReader leaf, int base, NotePath note, List<Found> sections) throws IOException {
        PostingsEnum postings = leaf.postings(new Term(Schema.NOTE, note.value()), PostingsEnum.NONE);
        NumericDocValues orders = leaf.getNumericDocValues(Schema.ORDER);
        Bits live = leaf.getLiveDocs();
        while (postings != null && orders != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            int document = postings.docID();
            if ((live == null || live.get(document)) && orders.advanceExact(document)) {
                sections.add(new Found(base + document, note, (int) orders.longValue()));
            }
        }
    }
}
