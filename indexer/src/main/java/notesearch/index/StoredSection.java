package notesearch.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import notesearch.note.LineTable;
import notesearch.note.NotePath;
import notesearch.note.SectionText;
import notesearch.note.Span;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/** All that an answer shows of a section, as the index keeps it. */
public record StoredSection(
        NotePath note,
        String title,
        String heading,
        List<String> headingPath,
        @Nullable String anchor,
        int line,
        List<String> tags,
        Instant modified,
        SectionText text) {

    static StoredSection read(DataInput in) throws IOException {
        String seen = in.readString();
        List<String> headingPath = readStrings(in);
        String heading = headingPath.getLast();
        NotePath note = new NotePath(in.readString());
        String title = in.readString();
        String anchor = in.readString();
        int line = in.readVInt();
        List<String> tags = readStrings(in);
        Instant modified = Instant.ofEpochMilli(in.readZLong());
        return new StoredSection(
                note,
                title,
                heading,
                headingPath,
                anchor.isEmpty() ? null : anchor,
                line,
                tags,
                modified,
                readText(seen.substring(seen(heading, "").length()), in));
    }

    /** The section as a reader sees it: its heading, and its text below. */
    String seen() {
        return seen(heading, text.text());
    }

    private static String seen(String heading, String text) {
        return heading + "\n" + text;
    }

    /** Begins with {@link #seen}. */
    void write(DataOutput out) throws IOException {
        writeText(out, seen());
        writeStrings(out, headingPath);
        out.writeString(note.value());
        out.writeString(title);
        out.writeString(anchor == null ? "" : anchor);
        out.writeVInt(line);
        writeStrings(out, tags);
        out.writeZLong(modified.toEpochMilli());
        writeSpansAndLines(out);
    }

    private void writeSpansAndLines(DataOutput out) throws IOException {
        out.writeVInt(text.spans().size());
        int last = 0;
        for (Span span : text.spans()) {
            out.writeByte((byte) span.kind().code());
            out.writeVInt(span.start() - last);
            out.writeVInt(span.end() - span.start());
            last = span.start();
        }
        int[] starts = text.lines().starts();
        int[] lines = text.lines().lines();
        out.writeVInt(starts.length);
        for (int i = 0; i < starts.length; i++) {
            out.writeVInt(starts[i] - (i == 0 ? 0 : starts[i - 1]));
            out.writeZInt(lines[i] - (i == 0 ? 0 : lines[i - 1]));
        }
    }

    private static SectionText readText(String text, DataInput in) throws IOException {
        int spanCount = in.readVInt();
        List<Span> spans = new ArrayList<>(spanCount);
        int last = 0;
        for (int i = 0; i < spanCount; i++) {
            Span.Kind kind = Span.Kind.of(in.readByte());
            int start = last + in.readVInt();
            spans.add(new Span(kind, start, start + in.readVInt()));
            last = start;
        }
        int[] starts = new int[in.readVInt()];
        int[] lines = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = in.readVInt() + (i == 0 ? 0 : starts[i - 1]);
            lines[i] = in.readZInt() + (i == 0 ? 0 : lines[i - 1]);
        }
        return new SectionText(text, spans, new LineTable(starts, lines));
    }

    /**
     * Writes what {@link DataInput#readString} reads, long texts faster than {@link DataOutput#writeString} does. Half a
     * surrogate pair, which Markdown may name by its number, becomes a question mark.
     */
    static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeVInt(bytes.length);
        out.writeBytes(bytes, bytes.length);
    }

    static void writeStrings(DataOutput out, List<String> strings) throws IOException {
        out.writeVInt(strings.size());
        for (String string : strings) {
            out.writeString(string);
        }
    }

    static List<String> readStrings(DataInput in) throws IOException {
        int count = in.readVInt();
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            strings.add(in.readString());
        }
        return strings;
    }
}
